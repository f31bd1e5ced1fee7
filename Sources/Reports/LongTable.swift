/// A whole report as one table, a figure a line: which table, which row, which column, the unit, the figure.
///
/// For a report of several tables as CSV: a spreadsheet filters or pivots it.
struct LongTable {
    let table: Table

    init(_ report: Report) {
        var table = Table(
            columns: [Column("部分"), Column("项目"), Column("列"), Column("单位"), .figures("数值")])
        for part in report.tables {
            for row in part.rows {
                for (column, cell) in zip(part.columns, row.cells).dropFirst() where !cell.figure.isBlank {
                    table.append(
                        Row([
                            Cell(.text(part.title ?? "")), Cell(row.cells[0].figure), Cell(.text(column.header)),
                            Cell(.text(column.unit ?? "")), Cell(cell.figure),
                        ]))
                }
            }
        }
        self.table = table
    }
}

extension Figure {
    /// Whether there is nothing to say.
    fileprivate var isBlank: Bool {
        if case .text("") = self { return true }
        return false
    }
}
