public import BuildingEconomy

/// How a file's months come to the ledger.
public enum LoadMode: String, Sendable {
    /// Nothing was loaded before.
    case first
    /// `--append`: a further file for the month.
    case append
    /// `--replace`: what was loaded for the month and level gives way.
    case replace
}

extension LedgerWriting {
    /// The months and levels that earlier batches loaded, each with the batches it came from.
    public func loadedBefore() throws -> [PerLevelMonth: [Int]] {
        let batches = try BatchesInForce(on: connection, upTo: nil)
        let loads = try ReceiptLoads(batches, on: connection)
        var loaded: [PerLevelMonth: [Int]] = [:]
        let months = loads.loadedMonths
        for level in TaxLevel.allCases {
            for month in months[level] {
                let sheets = loads.sheets(of: ReceiptLoads.Cell(month: month, level: level))
                loaded[PerLevelMonth(month: month, level: level)] = Array(
                    Set(sheets.compactMap { batches.batch(ofSheet: $0).map(Int.init) })
                ).sorted()
            }
        }
        return loaded
    }

    /// Records that a sheet loads a month at a level.
    public func addLoad(sheet: Int64, month: Month, level: TaxLevel, mode: LoadMode) throws {
        try run(
            "INSERT INTO receipt_load(sheet_id, month, level, mode) VALUES (?,?,?,?)",
            .integer(sheet), .integer(Int64(month.yyyymm)), .text(level.columnName), .text(mode.rawValue))
    }

    /// The batch in force that already holds a file of these bytes read with the same options, or nil.
    public func batchInForce(holding sha256: String, options: String) throws -> Int? {
        let batches = try BatchesInForce(on: connection, upTo: nil)
        let loads = try ReceiptLoads(batches, on: connection)
        let rows = try SQLStatement(
            """
            SELECT file.batch_id, sheet.id, sheet.kind FROM file JOIN sheet ON sheet.file_id = file.id
            WHERE file.sha256 = ? AND file.options = ? ORDER BY sheet.id
            """, on: connection)
        rows.bind([.text(sha256), .text(options)])
        while try rows.step() {
            guard batches.contains(batch: rows.int(0)) else { continue }
            if rows.text(2) != "tax" || loads.isInForce(sheet: rows.int(1)) { return Int(rows.int(0)) }
        }
        return nil
    }
}

/// A month at a tax level.
public struct PerLevelMonth: Sendable, Hashable {
    /// The month of receipt.
    public let month: Month
    /// The level.
    public let level: TaxLevel

    /// A month at a level.
    public init(month: Month, level: TaxLevel) {
        self.month = month
        self.level = level
    }
}
