internal import CXLSXWriter

extension SheetWriter {
    /// Charts below one another, each with its figures to the right of it.
    func write(charts: [Chart]) throws(UnwritableReport) {
        let left = 11
        var row = 0
        var widths = [0, 0, 0]
        var pageBreaks: [lxw_row_t] = []
        for chart in charts {
            if row > 0 { pageBreaks.append(lxw_row_t(row)) }
            try write(chart.title, row, left, CellStyle(format: .text, role: .label))
            let end = try write(chart.table, at: row + 1, left: left)
            try insert(chart, row: row, left: left)
            for (position, width) in chart.table.workbookWidths.enumerated() {
                widths[position] = max(widths[position], width)
            }
            row = max(end, row + 24) + 2
        }
        try setWidths(widths, left: left)
        pageBreaks.append(0)
        try file.check(worksheet_set_h_pagebreaks(sheet, &pageBreaks))
    }

    private func insert(_ chart: Chart, row: Int, left: Int) throws(UnwritableReport) {
        guard !chart.table.rows.isEmpty, let drawing = file.addChart(chart.kind) else { return }
        let rows = (first: row + 2, last: row + 1 + chart.table.rows.count)
        let figures = try addSeries(to: drawing, chart.table, column: 1, left: left, rows)
        switch chart.kind {
        case .bars: style(asBars: figures, of: drawing)
        case .dots: style(asDots: figures, of: drawing)
        case .line: style(asTrend: figures, of: drawing)
        }
        if chart.table.columns.count == 3 {
            let goal = try addSeries(to: drawing, chart.table, column: 2, left: left, rows)
            style(asLine: goal)
            chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        } else {
            chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        }
        chart_title_set_name(drawing, workbookText(chart.title))
        let status = withCText(workbookText(chart.title)) { description in
            var options = lxw_chart_options()
            (options.x_scale, options.y_scale, options.description) = (1.45, 1.65, description)
            (options.x_offset, options.y_offset) = (2, 3)  // Clear of the page break above.
            return worksheet_insert_chart_opt(sheet, UInt32(row), 0, drawing, &options)
        }
        try file.check(status)
    }

    /// A series of one column, named by its header and told by the first column.
    private func addSeries(
        to drawing: UnsafeMutablePointer<lxw_chart>, _ table: Table, column: Int, left: Int,
        _ rows: (first: Int, last: Int)
    ) throws(UnwritableReport) -> UnsafeMutablePointer<lxw_chart_series> {
        guard let series = chart_add_series(drawing, nil, nil) else { throw file.outOfMemory }
        let (first, last) = (UInt32(rows.first), UInt32(rows.last))
        chart_series_set_categories(series, name, first, UInt16(left), last, UInt16(left))
        chart_series_set_values(series, name, first, UInt16(left + column), last, UInt16(left + column))
        chart_series_set_name(series, workbookText(table.columns[column].headerWithUnit))
        return series
    }

    /// Bars from the top down, each with its figure, so that no grid is needed.
    private func style(
        asBars series: UnsafeMutablePointer<lxw_chart_series>, of drawing: UnsafeMutablePointer<lxw_chart>
    ) {
        var fill = lxw_chart_fill()
        fill.color = 0x1F4E79
        chart_series_set_fill(series, &fill)
        chart_series_set_labels(series)
        chart_series_set_labels_num_format(series, CellStyle.NumberFormat.decimal.rawValue)
        chart_set_series_gap(drawing, 50)
        // libxlsxwriter turns a bar chart's axes: y_axis holds the names.
        chart_axis_set_reverse(drawing.pointee.y_axis)
        chart_axis_off(drawing.pointee.x_axis)
        chart_axis_major_gridlines_set_visible(drawing.pointee.x_axis, 0)
    }

    /// Dots over every name, 0 to 100.
    private func style(
        asDots series: UnsafeMutablePointer<lxw_chart_series>, of drawing: UnsafeMutablePointer<lxw_chart>
    ) {
        var line = lxw_chart_line()
        line.none = 1
        chart_series_set_line(series, &line)
        var fill = lxw_chart_fill()
        fill.color = 0x1F4E79
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
        chart_series_set_marker_size(series, 7)
        chart_series_set_marker_fill(series, &fill)
        chart_axis_set_min(drawing.pointee.y_axis, 0)
        chart_axis_set_max(drawing.pointee.y_axis, 100)
        chart_axis_set_interval_unit(drawing.pointee.x_axis, 1)
        var font = lxw_chart_font()
        (font.rotation, font.size) = (-90, 9)
        chart_axis_set_num_font(drawing.pointee.x_axis, &font)
    }

    /// A line through the months.
    private func style(
        asTrend series: UnsafeMutablePointer<lxw_chart_series>, of drawing: UnsafeMutablePointer<lxw_chart>
    ) {
        chart_axis_set_num_format(drawing.pointee.y_axis, CellStyle.NumberFormat.whole.rawValue)
        var line = lxw_chart_line()
        (line.color, line.width) = (0x1F4E79, 2.25)
        chart_series_set_line(series, &line)
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }

    private func style(asLine series: UnsafeMutablePointer<lxw_chart_series>) {
        var line = lxw_chart_line()
        (line.color, line.width) = (0xC00000, 1.5)
        chart_series_set_line(series, &line)
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }
}
