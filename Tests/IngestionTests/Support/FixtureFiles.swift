import Foundation
import Spreadsheets

/// Opens a file of `Tests/Fixtures/ingestion`, made by `Tests/Scripts/make_ingestion_fixtures.py`.
func openFixture(_ name: String) throws -> Spreadsheet {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/ingestion")
    return try Spreadsheet.open(path: folder.appending(path: name).path)
}

extension Desk {
    /// Reads a sheet of a fixture.
    mutating func readFixture(_ name: String, sheet: Int = 0) throws -> Result {
        try read(openFixture(name), sheet: sheet, name: name)
    }
}
