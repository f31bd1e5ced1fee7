internal import Reports
internal import Spreadsheets

/// `louyu inspect FILE --cells`: the decoded cells themselves, every one as text.
struct Cells {
    private let spreadsheet: Spreadsheet
    private let sheetName: String?

    init(_ spreadsheet: Spreadsheet, only sheetName: String?) {
        self.spreadsheet = spreadsheet
        self.sheetName = sheetName
    }

    /// Prints `{"sheets":[{"name":"…","rows":[["…"]]}]}`.
    func print() throws {
        var sheets: [JSONValue] = []
        for sheet in spreadsheet.sheets where sheetName.map({ $0 == sheet.name }) ?? true {
            var rows: [JSONValue] = []
            var next = 1
            try spreadsheet.forEachRow(sheet: sheet.index) { row in
                while next < row.number {
                    rows.append(.array([]))
                    next += 1
                }
                rows.append(.texts((0..<row.count).map { row.text($0) }))
                next += 1
                return true
            }
            sheets.append(["name": .string(sheet.name), "rows": .array(rows)])
        }
        Output.write(JSONDocument(["sheets": .array(sheets)]).bytes, to: 1)
    }
}
