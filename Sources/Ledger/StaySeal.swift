/// The seal over which stay each row of the rosters belongs to: the one column of facts that a later row may settle, so that
/// its seal is renewed where that of a fact never is.
enum StaySeal {
    /// What stands in the column `facts`.
    static let name = "tenancy_statement.tenancy_id"

    /// Renews the seal after a transaction that stored, settled or deleted rows of rosters.
    static func renew(in writing: LedgerWriting, batch: Int64) throws {
        let last = try SQLStatement("SELECT coalesce(max(id), 0) FROM tenancy_statement", on: writing.connection)
        _ = try last.step()
        let stored = try Seal.all(of: name, on: writing.connection).last
        if let stored, stored.lastRow == last.int(0), !writing.hasSettled { return }
        let digest = try digest(upTo: last.int(0), on: writing.connection)
        try writing.run("DELETE FROM seal WHERE facts = ?", .text(name))
        try writing.run(
            "INSERT INTO seal(batch_id, facts, last_row, row_count, digest) VALUES (?,?,?,?,?)", .integer(batch),
            .text(name), .integer(last.int(0)), .integer(Int64(digest.rows)), .integer(Int64(bitPattern: digest.sum)))
        writing.hasSettled = false
    }

    /// What is wrong; nil where all rows belong to the stays that they were sealed in, or there is no such seal yet.
    static func damage(on database: OpaquePointer) throws -> Damage? {
        guard let seal = try Seal.all(of: name, on: database).last else { return nil }
        let digest = try digest(upTo: seal.lastRow, on: database)
        guard digest.rows != seal.rows || Int64(bitPattern: digest.sum) != seal.digest else { return nil }
        return .facts(table: "tenancy_statement", batch: seal.batch, sealed: seal.rows, found: digest.rows)
    }

    /// Whether there is such a seal: ledgers from before it have none until something is stored.
    static func isThere(on database: OpaquePointer) throws -> Bool { try !Seal.all(of: name, on: database).isEmpty }

    private static func digest(upTo last: Int64, on database: OpaquePointer) throws -> RowDigest {
        let rows = try SQLStatement("SELECT id, tenancy_id FROM tenancy_statement WHERE id <= ?", on: database)
        rows.bind(last)
        var digest = RowDigest()
        while try rows.step() { digest.add(rows, from: 0) }
        return digest
    }
}
