/// How many rows of one batch count.
struct FactsInForce {
    /// Register and roster rows that count, and decisions by hand.
    let statements: Int
    /// Of those, register rows that count only because tenancies or receipts in force need their building.
    let statementsKept: Int
    /// Receipts that count at one level at least.
    let receipts: Int
    /// Receipts of a batch in force whose month a later batch replaced at every level.
    let receiptsReplaced: Int

    init(of batch: Int, _ batches: BatchesInForce, on database: OpaquePointer) throws {
        let buildings = try Self.count(
            "building", .buildings(batches, on: database), of: batch, on: database)
        let tenancies = try Self.count(
            "tenancy", .tenancies(batches, on: database), of: batch, on: database)
        statements = buildings.all + tenancies.all + (try Self.decisions(of: batch, batches, on: database))
        statementsKept = buildings.kept
        let loads = try ReceiptLoads(batches, on: database)
        var receipts = 0
        var replaced = 0
        let sheets = try SQLStatement(
            """
            SELECT sheet.id, first_receipt_id, last_receipt_id FROM sheet JOIN file ON file.id = file_id
            WHERE batch_id = ? AND first_receipt_id IS NOT NULL
            """, on: database)
        sheets.bind(Int64(batch))
        while try sheets.step() {
            let months = loads.months(ofSheet: sheets.int(0))
            let rows = try SQLStatement(
                "SELECT month, count(*) FROM receipt WHERE id BETWEEN ? AND ? GROUP BY month", on: database)
            rows.bind(sheets.int(1), sheets.int(2))
            while try rows.step() {
                if months.contains(rows.int(0)) {
                    receipts += Int(rows.int(1))
                } else if batches.contains(sheet: sheets.int(0)) {
                    replaced += Int(rows.int(1))
                }
            }
        }
        (self.receipts, receiptsReplaced) = (receipts, replaced)
    }

    /// Aliases and corrections of a batch, where it is in force.
    private static func decisions(
        of batch: Int, _ batches: BatchesInForce, on database: OpaquePointer
    ) throws -> Int {
        guard batches.contains(batch: Int64(batch)) else { return 0 }
        let rows = try SQLStatement(
            "SELECT (SELECT count(*) FROM alias WHERE batch_id = ?1) + (SELECT count(*) FROM correction WHERE batch_id = ?1)",
            on: database)
        rows.bind(Int64(batch))
        return try rows.step() ? Int(rows.int(0)) : 0
    }

    private static func count(
        _ noun: String, _ inForce: StatementsInForce, of batch: Int, on database: OpaquePointer
    ) throws -> (all: Int, kept: Int) {
        let rows = try SQLStatement(
            """
            SELECT s.id, s.sheet_id FROM \(noun)_statement s JOIN sheet ON sheet.id = s.sheet_id
            JOIN file ON file.id = sheet.file_id WHERE file.batch_id = ?
            """, on: database)
        rows.bind(Int64(batch))
        var (all, kept) = (0, 0)
        while try rows.step() {
            guard inForce.contains(rows.int(0), sheet: rows.int(1)) else { continue }
            all += 1
            if !inForce.isStated(rows.int(0), sheet: rows.int(1)) { kept += 1 }
        }
        return (all, kept)
    }
}
