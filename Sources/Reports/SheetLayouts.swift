internal import CXLSXWriter

extension SheetWriter {
    /// A table that stays usable at any length: frozen header, filter over its items, header on every printed page.
    func write(list table: Table, frozenColumns: Int) throws(UnwritableReport) {
        _ = try write(table, at: 0)
        try setWidths(table.workbookWidths)
        worksheet_freeze_panes(sheet, 1, UInt16(frozenColumns))
        try file.check(worksheet_repeat_rows(sheet, 0, 0))
        let items = table.rows.prefix { $0.part == .item }.count
        guard items > 0 else { return }
        try file.check(worksheet_autofilter(sheet, 0, 0, UInt32(items), UInt16(table.columns.count - 1)))
    }

    /// Title, basis, tables and footnotes below one another; on one printed page if that keeps it readable.
    func write(page report: Report) throws(UnwritableReport) {
        let lines = report.tables.reduce(report.basis.count + report.footnotes.count) { $0 + $1.rows.count + 3 }
        if lines <= 40 { worksheet_fit_to_pages(sheet, 1, 1) }
        let widths = pageWidths(of: report)
        try setWidths(widths)
        worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        let last = widths.count - 1
        try write(
            prose: report.title, 0, 0...last, width: widths.reduce(0, +) / 2, CellStyle(format: .text, role: .title))
        var row = 2
        for note in report.basis {
            try write(note.label, row, 0, CellStyle(format: .text, role: .label))
            let style = CellStyle(format: .text, role: .prose, tone: note.tone)
            try write(prose: note.text, row, 1...last, width: widths.dropFirst().reduce(0, +), style)
            row += 1
        }
        for table in report.tables {
            row += 1
            if let title = table.title {
                try write(title, row, 0, CellStyle(format: .text, role: .label))
                row += 1
            }
            row = try write(table, at: row)
        }
        if !report.footnotes.isEmpty { row += 1 }
        for (position, footnote) in report.footnotes.enumerated() {
            let text = "\(position + 1). \(footnote)"
            let style = CellStyle(format: .text, role: .prose)
            try write(prose: text, row, 0...last, width: widths.reduce(0, +), style)
            row += 1
        }
    }

    /// At least six columns, the first wide enough for the basis's labels.
    private func pageWidths(of report: Report) -> [Int] {
        var widths = Array(repeating: 14, count: 6)
        widths[0] = report.basis.reduce(widths[0]) { max($0, displayWidth($1.label) + 2) }
        for table in report.tables {
            for (position, width) in table.workbookWidths.enumerated() {
                if position < widths.count {
                    widths[position] = max(widths[position], width)
                } else {
                    widths.append(width)
                }
            }
        }
        return widths
    }
}
