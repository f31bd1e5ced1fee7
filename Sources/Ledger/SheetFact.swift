internal import BuildingEconomy

/// A sheet with receipts in force: where they came from.
public struct SheetFact: Sendable, Equatable {
    /// The number that receipts name.
    public let number: Int64
    /// The batch that stored it.
    public let batch: Int
    /// The file's name.
    public let file: String
    /// The file's SHA-256 in lower-case hexadecimal.
    public let sha256: String
    /// The sheet's name; nil in a text file.
    public let sheet: String?
}

extension LedgerReading {
    /// The sheets that receipts in force came from, in order.
    public func sheetFacts(of stored: StoredPortfolio) throws -> [SheetFact] {
        guard let months = stored.loads.loadedMonths.span else { return [] }
        let row = try SQLStatement(
            """
            SELECT file.batch_id, file.name, file.sha256, sheet.name
            FROM sheet JOIN file ON file.id = file_id WHERE sheet.id = ?
            """, on: connection)
        var sheets: [SheetFact] = []
        for number in stored.loads.levels(in: months).keys.sorted() {
            row.bind(number)
            defer { row.reset() }
            guard try row.step() else { continue }
            sheets.append(
                SheetFact(
                    number: number, batch: Int(row.int(0)), file: row.text(1) ?? "", sha256: row.text(2) ?? "",
                    sheet: row.text(3)))
        }
        return sheets
    }
}
