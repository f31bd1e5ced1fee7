internal import BuildingEconomy
internal import CXLSXWriter

/// Writes cells, tables and prose to one sheet.
struct SheetWriter {
    let file: WorkbookFile
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let name: String

    /// Writes a table's header and rows from `row` on at column `left`; returns the row after it.
    func write(_ table: Table, at row: Int, left: Int = 0) throws(UnwritableReport) -> Int {
        for (position, column) in table.columns.enumerated() {
            let text = column.unit.map { column.header + "\n(" + $0 + ")" } ?? column.header
            try write(text, row, left + position, CellStyle(format: .text, role: .header))
        }
        try file.check(worksheet_set_row(sheet, UInt32(row), table.hasLongHeader ? 47 : 32, nil))
        let widths = table.workbookWidths
        for (index, line) in table.rows.enumerated() {
            let lines = table.lines(of: line, widths: widths)
            if lines > 1 {
                try file.check(worksheet_set_row(sheet, UInt32(row + 1 + index), Double(lines * 15 + 2), nil))
            }
            for (position, cell) in line.cells.enumerated() {
                let style = CellStyle(cell, in: line, table.columns[position])
                try write(cell.figure, row + 1 + index, left + position, style)
            }
        }
        return row + 1 + table.rows.count
    }

    /// Writes text, never a formula.
    func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle) throws(UnwritableReport) {
        let format = try file.format(style)
        guard !text.isEmpty else {
            return try file.check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), format))
        }
        try file.check(
            worksheet_write_string(sheet, UInt32(row), UInt16(column), workbookText(text), format))
    }

    /// Writes text over several columns, its row as high as the wrapped text needs.
    func write(
        prose text: String, _ row: Int, _ columns: ClosedRange<Int>, width: Int, _ style: CellStyle
    ) throws(UnwritableReport) {
        let format = try file.format(style)
        let (first, last) = (UInt16(columns.lowerBound), UInt16(columns.upperBound))
        try file.check(
            worksheet_merge_range(sheet, UInt32(row), first, UInt32(row), last, workbookText(text), format))
        let usable = max(1, width * 19 / 20 - 1)
        let lines = max(1, (displayWidth(inertText(text)) + usable - 1) / usable)
        try file.check(worksheet_set_row(sheet, UInt32(row), Double(lines) * (style.role == .title ? 24 : 16) + 2, nil))
    }

    /// Widths in characters of the default font.
    func setWidths(_ widths: [Int], left: Int = 0) throws(UnwritableReport) {
        for (position, width) in widths.enumerated() {
            let column = UInt16(left + position)
            try file.check(worksheet_set_column(sheet, column, column, Double(width), nil))
        }
    }

    private func write(_ figure: Figure, _ row: Int, _ column: Int, _ style: CellStyle) throws(UnwritableReport) {
        switch figure {
        case .text, .verdict, .absent: try write(figure.plainText, row, column, style)
        case .date(let day):
            let parts = day.components
            var date = lxw_datetime()
            (date.year, date.month, date.day) = (Int32(parts.year), Int32(parts.month), Int32(parts.day))
            let format = try file.format(style)
            try file.check(worksheet_write_datetime(sheet, UInt32(row), UInt16(column), &date, format))
        default:
            let format = try file.format(style)
            try file.check(worksheet_write_number(sheet, UInt32(row), UInt16(column), number(figure), format))
        }
    }

    /// Amounts and areas to their last fen and cm², so that sums made in the workbook hold; ratios as printed
    /// everywhere else, rounded once.
    private func number(_ figure: Figure) -> Double {
        switch figure {
        case .money(let money, .yuan): Double(money.fen) / 1e2
        case .money(let money, .wan): Double(money.fen) / 1e6
        case .money(let money, .yi): Double(money.fen) / 1e10
        case .area(let area): Double(area.cm2) / 1e4
        default: Double(figure.plainText)!
        }
    }
}

extension Table {
    /// The width each column needs, in characters, filter arrow included: long headers stand in two lines, long texts in more.
    var workbookWidths: [Int] {
        columns.indices.map { index in
            let column = columns[index]
            let heading = displayWidth(column.header)
            let header = max(heading > 8 ? (heading + 3) / 4 * 2 : heading, displayWidth(column.unit ?? "")) + 2
            let content = rows.reduce(0) { max($0, displayWidth(inertText($1.cells[index].figure.text))) }
            return max(header, content > 30 ? min(56, max(24, content / 2 + 2)) : content) + 2
        }
    }

    /// How many lines a row's longest text takes: nobody else makes a row as high as it needs to be.
    func lines(of row: Row, widths: [Int]) -> Int {
        zip(row.cells, widths).reduce(1) { most, cell in
            guard case .text(let text) = cell.0.figure else { return most }
            let usable = max(1, cell.1 - 2)
            return max(most, (displayWidth(inertText(text)) + usable - 1) / usable)
        }
    }

    /// Whether a header takes two lines beside its unit.
    var hasLongHeader: Bool { columns.contains { displayWidth($0.header) > 8 && $0.unit != nil } }
}
