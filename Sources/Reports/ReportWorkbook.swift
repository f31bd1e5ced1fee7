extension Workbook {
    /// A report as a workbook: its basis and notes on one sheet, each table on one of its own.
    public init(_ report: Report) {
        var names: Set = ["说明"]
        let lists = report.tables.enumerated().map { position, table in
            var name = Self.sheetName(table.title ?? report.title)
            if name.isEmpty || !names.insert(name.lowercased()).inserted { name = "表\(position + 1)" }
            return Sheet(name, .list(table, frozenColumns: min(2, table.columns.count)))
        }
        var explanation = report
        explanation.tables = []
        self.init(title: report.title, sheets: lists + [Sheet("说明", .page(explanation))])
    }

    /// A text as a sheet's tab may show it.
    private static func sheetName(_ text: String) -> String {
        let allowed = inertText(text).filter { !"[]:*?/\\'".contains($0) }
        var name = ""
        for character in allowed where name.utf16.count + String(character).utf16.count <= 31 { name.append(character) }
        return name
    }
}
