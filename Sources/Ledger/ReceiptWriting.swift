extension LedgerWriting {
    /// Appends receipts of a sheet, with their pack, and gives their ids, which follow on from the last.
    @discardableResult
    public func append(_ receipts: PreparedReceipts) throws -> ClosedRange<Int64>? {
        guard receipts.count > 0 else { return nil }
        try insert(into: "receipt", rows: receipts.count, receipts.columns)
        digests["receipt", default: RowDigest()].add(receipts.digest(first: nextReceipt))
        let ids = nextReceipt...(nextReceipt + Int64(receipts.count) - 1)
        nextReceipt = ids.upperBound + 1
        try store(receipts.pack, of: ids)
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
