/// A whole report as one table, a figure a line: which table, which row, which column, the unit, the figure.
///
/// A row is called what its first cell says that says something.
///
/// For a report of several tables as CSV: a spreadsheet filters or pivots it.
struct LongTable {
    let table: Table

    init(_ report: Report) {
        var table = Table(
            columns: [Column("部分"), Column("项目"), Column("列"), Column("单位"), .figures("数值")])
        for part in report.tables {
            for row in part.rows {
                guard let name = row.cells.firstIndex(where: { !$0.figure.isBlank }) else { continue }
                for (column, cell) in zip(part.columns, row.cells).dropFirst(name + 1) where !cell.figure.isBlank {
                    table.append(
                        Row([
                            Cell(.text(part.title ?? report.title)), Cell(row.cells[name].figure),
                            Cell(.text(column.header)),
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
