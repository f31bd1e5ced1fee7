@testable import Spreadsheets

/// A file of Tests/Fixtures/spreadsheets, made by Tests/Scripts/make_spreadsheet_fixtures.py.
func fixture(_ name: String) throws(UnreadableSpreadsheet) -> Spreadsheet {
    try Spreadsheet.open(path: fixturePath(name))
}

func fixturePath(_ name: String) -> String {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Fixtures/spreadsheets/\(name)"
}

/// The cells of a fixture's sheet.
func cells(_ name: String, sheet: Int = 0) throws(UnreadableSpreadsheet) -> [[String]] {
    try read(fixture(name), sheet: sheet).rows
}

/// The one column of a fixture whose rows have one cell each.
func column(_ name: String) throws(UnreadableSpreadsheet) -> [String] {
    try cells(name).map { $0.first ?? "" }
}
