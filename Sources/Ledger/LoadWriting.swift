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
    public func loadedBefore() throws -> [PerLevelMonth: [Int]] { try reading.loadedMonths() }

    /// Records that a sheet loads a month at a level.
    public func addLoad(sheet: Int64, month: Month, level: TaxLevel, mode: LoadMode) throws {
        try run(
            "INSERT INTO receipt_load(sheet_id, month, level, mode) VALUES (?,?,?,?)",
            .integer(sheet), .integer(Int64(month.yyyymm)), .text(level.columnName), .text(mode.rawValue))
    }

    /// The sizes in bytes of the files stored so far: only a file of the same size can be the same.
    public func fileSizes() throws -> Set<Int> {
        let rows = try SQLStatement("SELECT byte_size FROM file", on: connection)
        var sizes: Set<Int> = []
        while try rows.step() { sizes.insert(Int(rows.int(0))) }
        return sizes
    }

    /// The batch in force that already holds a file of these bytes read with the same options, or nil.
    ///
    /// A file of which a later import replaced a month is not held any more: it can be imported to replace in turn.
    public func batchInForce(holding sha256: String, options: String) throws -> Int? {
        let batches = try BatchesInForce(on: connection, upTo: nil)
        let loads = try ReceiptLoads(batches, on: connection)
        let rows = try SQLStatement(
            """
            SELECT file.id, file.batch_id, sheet.id, sheet.kind FROM file JOIN sheet ON sheet.file_id = file.id
            WHERE file.sha256 = ? AND file.options = ? ORDER BY file.id, sheet.id
            """, on: connection)
        rows.bind([.text(sha256), .text(options)])
        var held: [(file: Int64, batch: Int64, counts: Bool, gaveWay: Bool)] = []
        while try rows.step() {
            guard batches.contains(batch: rows.int(1)) else { continue }
            if held.last?.file != rows.int(0) { held.append((rows.int(0), rows.int(1), false, false)) }
            let sheet = rows.int(2)
            if rows.text(3) != "tax" || loads.isInForce(sheet: sheet) { held[held.count - 1].counts = true }
            if loads.gaveWay.contains(sheet) { held[held.count - 1].gaveWay = true }
        }
        return held.first { $0.counts && !$0.gaveWay }.map { Int($0.batch) }
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
