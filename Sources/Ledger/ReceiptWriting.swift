public import BuildingEconomy

extension LedgerWriting {
    /// Appends receipts of a sheet, with their pack, and gives their ids, which follow on from the last.
    ///
    /// - Parameter pack: of these receipts, where another thread has made it already.
    @discardableResult
    public func append(_ receipts: ReceiptStatements, pack: PackedReceipts? = nil) throws -> ClosedRange<Int64>? {
        let count = receipts.count
        guard count > 0 else { return nil }
        let first = nextReceipt
        // Without an id of its own a row goes behind the last one: the ids follow on all the same. Every column is named, in
        // the table's order: so SQLite puts the values where it needs them instead of copying them there.
        let columns: KeyValuePairs<String, BulkColumn> = [
            "id": .null, "identity_id": .int32(receipts.identities), "building_id": .compact(receipts.buildings),
            "month": .compact(receipts.months), "tax_kind_id": .compact(receipts.taxKinds),
            "total_fen": .compact(receipts.total), "local_fen": .compact(receipts.local),
            "district_fen": .compact(receipts.district), "row": .int32(receipts.rows),
        ]
        try insert(into: "receipt", rows: count, columns)
        digests["receipt", default: RowDigest()].add(
            [.counter(from: first)] + columns.dropFirst().map(\.value), rows: count)
        nextReceipt += Int64(count)
        let ids = first...(nextReceipt - 1)
        try store(pack ?? PackedReceipts(receipts), of: ids)
        return ids
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
