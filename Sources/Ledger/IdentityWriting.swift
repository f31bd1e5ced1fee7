public import BuildingEconomy

extension LedgerWriting {
    /// Hands every identity stored so far to `body`: number, code, name and normalised name as UTF-8 (empty where there is none)
    /// and the first identity with the same code.
    public func forEachIdentity(
        _ body: (
            _ number: Int32, _ code: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>,
            _ nameKey: UnsafeBufferPointer<UInt8>, _ sameCodeAs: Int32
        ) -> Void
    ) throws {
        let rows = try SQLStatement(
            "SELECT id, code, name, name_key, same_code_as FROM taxpayer_identity ORDER BY id", on: connection)
        while try rows.step() {
            body(Int32(rows.int(0)), rows.bytes(1), rows.bytes(2), rows.bytes(3), Int32(rows.int(4)))
        }
    }

    /// How many identities are stored.
    public func identityCount() throws -> Int {
        let statement = try SQLStatement("SELECT coalesce(max(id), 0) FROM taxpayer_identity", on: connection)
        _ = try statement.step()
        return Int(statement.int(0))
    }

    /// Stores identities first seen in `sheet`; their numbers follow on from those stored.
    public func append(_ identities: IdentityColumns, sheet: Int64) throws {
        let columns: [BulkColumn] = [
            .counter(from: Int64(identities.firstNumber)), .text(identities.codes), .text(identities.names),
            .text(identities.nameKeys), .int32(identities.sameCodeAs), .constant(sheet),
        ]
        try insert(
            "INSERT INTO taxpayer_identity(id, code, name, name_key, same_code_as, sheet_id) SELECT c0,c1,c2,c3,c4,c5",
            rows: identities.count, columns)
        digests["taxpayer_identity", default: RowDigest()].add(columns, rows: identities.count)
    }
}
