public import BuildingEconomy

extension LedgerWriting {
    /// Appends receipts of a sheet and gives their ids, which follow on from the last.
    @discardableResult
    public func append(_ receipts: ReceiptStatements) throws -> ClosedRange<Int64>? {
        let count = receipts.count
        guard count > 0 else { return nil }
        let first = nextReceipt
        try insert(
            """
            INSERT INTO receipt(id, identity_id, building_id, month, tax_kind_id, total_fen, local_fen, district_fen, row)
            SELECT c0,c1,c2,c3,c4,c5,c6,c7,c8
            """,
            rows: count,
            [
                .counter(from: first), .int32(receipts.identities), .int32(receipts.buildings),
                .int32(receipts.months), .int32(receipts.taxKinds), .int64(receipts.total), .int64(receipts.local),
                .int64(receipts.district), .int32(receipts.rows),
            ])
        nextReceipt += Int64(count)
        return first...(nextReceipt - 1)
    }

    /// The kinds of tax (税种) stored so far, number and name.
    public func taxKinds() throws -> [(number: Int32, name: String)] {
        let rows = try SQLStatement("SELECT id, name FROM tax_kind ORDER BY id", on: connection)
        var kinds: [(number: Int32, name: String)] = []
        while try rows.step() { kinds.append((Int32(rows.int(0)), rows.text(1) ?? "")) }
        return kinds
    }

    /// Stores a kind of tax.
    public func addTaxKind(_ number: Int32, name: String) throws {
        try run("INSERT INTO tax_kind(id, name) VALUES (?,?)", .integer(Int64(number)), .text(name))
    }
}
