internal import CXLSXWriter

extension SheetWriter {
    /// Charts below one another, each with its figures to the right of it.
    func write(charts: [Chart]) throws(UnwritableReport) {
        let left = 11
        var row = 0
        var widths = [0, 0, 0]
        for chart in charts {
            try write(chart.title, row, left, CellStyle(format: .text, role: .label))
            let end = try write(chart.table, at: row + 1, left: left)
            try insert(chart, row: row, left: left)
            for (position, width) in chart.table.workbookWidths.enumerated() {
                widths[position] = max(widths[position], width)
            }
            row = max(end, row + 20) + 2
        }
        try setWidths(widths, left: left)
    }

    private func insert(_ chart: Chart, row: Int, left: Int) throws(UnwritableReport) {
        guard !chart.table.rows.isEmpty, let drawing = file.addChart(chart.kind) else { return }
        let rows = (first: row + 2, last: row + 1 + chart.table.rows.count)
        let figures = try addSeries(to: drawing, chart.table, column: 1, left: left, rows)
        if chart.kind == .dots { style(asDots: figures) }
        if chart.table.columns.count == 3 {
            let goal = try addSeries(to: drawing, chart.table, column: 2, left: left, rows)
            style(asLine: goal)
            chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        } else {
            chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        }
        chart_title_set_name(drawing, workbookText(chart.title))
        if chart.kind == .bars { chart_axis_set_reverse(drawing.pointee.x_axis) }
        let status = withCText(workbookText(chart.title)) { description in
            var options = lxw_chart_options()
            (options.x_scale, options.y_scale, options.description) = (1.45, 1.35, description)
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

    private func style(asDots series: UnsafeMutablePointer<lxw_chart_series>) {
        var line = lxw_chart_line()
        line.none = 1
        chart_series_set_line(series, &line)
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    }

    private func style(asLine series: UnsafeMutablePointer<lxw_chart_series>) {
        var line = lxw_chart_line()
        (line.color, line.width) = (0xC00000, 1.5)
        chart_series_set_line(series, &line)
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }
}
