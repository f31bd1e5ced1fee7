/// What a seal says: the rows of a table from behind the seal before it up to its last row, their count and digest.
struct Seal {
    let batch: Int
    let lastRow: Int64
    let rows: Int
    let digest: Int64

    /// Every seal, by table, in the order of the rows.
    static func all(on database: OpaquePointer) throws -> [String: [Seal]] {
        var seals: [String: [Seal]] = [:]
        let rows = try SQLStatement(
            "SELECT facts, batch_id, last_row, row_count, digest FROM seal ORDER BY last_row, id", on: database)
        while try rows.step() {
            seals[rows.text(0) ?? "", default: []].append(
                Seal(batch: Int(rows.int(1)), lastRow: rows.int(2), rows: Int(rows.int(3)), digest: rows.int(4)))
        }
        return seals
    }

    /// The seals of one table.
    static func all(of facts: String, on database: OpaquePointer) throws -> [Seal] {
        let rows = try SQLStatement(
            "SELECT batch_id, last_row, row_count, digest FROM seal WHERE facts = ? ORDER BY last_row, id", on: database
        )
        rows.bind([.text(facts)])
        var seals: [Seal] = []
        while try rows.step() {
            seals.append(
                Seal(batch: Int(rows.int(0)), lastRow: rows.int(1), rows: Int(rows.int(2)), digest: rows.int(3)))
        }
        return seals
    }

    /// The tables that do not end where their last seal says: the file is of two batches at once, or something else wrote to it.
    static func tornTables(on database: OpaquePointer) throws -> [String] {
        var ends: [String: Int64] = [:]
        let seals = try SQLStatement("SELECT facts, max(last_row) FROM seal GROUP BY facts", on: database)
        while try seals.step() { ends[seals.text(0) ?? ""] = seals.int(1) }
        // One statement for all tables: this is looked at whenever a ledger is opened.
        let names = try SealedTables.names(on: database)
        let last = names.map { "(SELECT coalesce(max(rowid), 0) FROM \($0))" }.joined(separator: ", ")
        let rows = try SQLStatement("SELECT \(last)", on: database)
        _ = try rows.step()
        return names.enumerated().filter { rows.int(Int32($0.offset)) != ends[$0.element] ?? 0 }.map(\.element)
    }
}

extension LedgerWriting {
    /// Seals what the transaction stored: count and digest of the new rows of every table, under its newest batch.
    ///
    /// Rows that went in through ``insert(into:rows:_:)`` and its like were added up on the way; the few others are read once.
    func seal() throws {
        let last = try SQLStatement("SELECT facts, max(last_row) FROM seal GROUP BY facts", on: connection)
        var sealed: [String: Int64] = [:]
        while try last.step() { sealed[last.text(0) ?? ""] = last.int(1) }
        let newest = try SQLStatement("SELECT coalesce(max(id), 0) FROM batch", on: connection)
        _ = try newest.step()
        for table in try SealedTables(on: connection).all {
            let (first, end) = (sealed[table.name] ?? 0, try table.lastRow(on: connection))
            guard end > first else { continue }
            var digest = digests[table.name] ?? RowDigest()
            if digest.rows != Int(end - first) {
                digest = RowDigest()
                let rows = try table.rows(after: first, on: connection)
                while try rows.step() { digest.add(rows, from: 1) }
            }
            try run(
                "INSERT INTO seal(batch_id, facts, last_row, row_count, digest) VALUES (?,?,?,?,?)",
                .integer(newest.int(0)), .text(table.name), .integer(end), .integer(Int64(digest.rows)),
                .integer(Int64(bitPattern: digest.sum)))
        }
        digests = [:]
        try StaySeal.renew(in: self, batch: newest.int(0))
    }

    /// Breaks every seal and seals the whole ledger anew as it now is: only for a new schema, and after a purge.
    func sealAnew() throws {
        try run("DELETE FROM seal")
        digests = [:]
        try seal()
    }
}
