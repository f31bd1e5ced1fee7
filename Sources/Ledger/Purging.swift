internal import BuildingEconomy
internal import GRDB

extension Ledger {
    /// Deletes for good, in a batch of its own: the rows' bytes are overwritten, the file is written anew, no log is left.
    ///
    /// Nobody else may have the ledger open meanwhile. Figures as of earlier batches are refused from then on.
    /// - Parameter isDryRun: whether it is only counted what would be deleted.
    /// - Throws: ``LedgerError``.
    public func purge(
        isDryRun: Bool, at time: String, by author: String, version: String,
        _ request: (LedgerWriting) throws -> (PurgeRequest, title: String)
    ) throws -> (counts: PurgeCounts, batch: Int?) {
        if !isDryRun {
            do { try queue.inDatabase(JournalMode.leaveLog) } catch { throw LedgerError(.inUse, path: path) }
        }
        let outcome = try write { writing in
            let (request, title) = try request(writing)
            let counts = try writing.purge(request)
            guard !isDryRun, !counts.isEmpty else { return ((counts, Int?.none), false) }
            let batch = try writing.addBatch(
                .purge, at: time, by: author, version: version, detail: "\(title)：\(counts.summary)")
            try writing.renumberUnnumberedTables()
            try writing.sealAnew()
            return ((counts, batch), true)
        }
        guard !isDryRun else { return outcome }
        do {
            try queue.inDatabase { db in
                try db.execute(sql: "PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY")
                JournalMode.returnToLog(db)
            }
        } catch {
            throw LedgerError(error, path: path)
        }
        return outcome
    }
}

extension LedgerWriting {
    /// Deletes what the request names, wherever it stands, in force or not.
    ///
    /// A taxpayer's identities stay as numbers without code and name, so that the others keep theirs.
    func purge(_ request: PurgeRequest) throws -> PurgeCounts {
        var counts = PurgeCounts()
        try run("CREATE TEMP TABLE IF NOT EXISTS purged(id INTEGER PRIMARY KEY)")
        try run("DELETE FROM purged")
        switch request {
        case .taxpayer(let identities, let texts):
            try mark(identities)
            try deleteMarked(&counts)
            counts.texts += try blotOut(texts, &counts)
        case .before(let month, let taxpayers):
            counts.receipts += try delete("receipt WHERE month < \(month.yyyymm)")
            try run("DELETE FROM receipt_load WHERE month < \(month.yyyymm)")
            counts.decisions += try delete(
                "indicator WHERE year * 100 + coalesce(month, 12) < \(month.yyyymm)")
            for identities in taxpayers where try !hasReceipts(identities) { try mark(identities) }
            try deleteMarked(&counts)
        }
        try run("DELETE FROM purged")
        try mendRanges()
        return counts
    }

    private func mark(_ identities: Set<Int32>) throws {
        for identity in identities.sorted() {
            try run("INSERT OR IGNORE INTO purged VALUES (?)", .integer(Int64(identity)))
        }
    }

    private func hasReceipts(_ identities: Set<Int32>) throws -> Bool {
        let rows = try SQLStatement("SELECT EXISTS (SELECT 1 FROM receipt WHERE identity_id = ?)", on: connection)
        for identity in identities {
            rows.bind(Int64(identity))
            if try rows.step(), rows.int(0) == 1 { return true }
            rows.reset()
        }
        return false
    }

    /// Deletes `rows` and gives how many there were.
    private func delete(_ rows: String) throws -> Int {
        let count = try SQLStatement("SELECT count(*) FROM \(rows)", on: connection)
        _ = try count.step()
        try run("DELETE FROM \(rows)")
        return Int(count.int(0))
    }

    private func deleteMarked(_ counts: inout PurgeCounts) throws {
        let stays = "SELECT id FROM tenancy_statement WHERE identity_id IN (SELECT id FROM purged)"
        try run("DELETE FROM tenancy_closing WHERE statement_id IN (\(stays))")
        try run("DELETE FROM tenancy_confirmation WHERE statement_id IN (\(stays))")
        counts.decisions += try delete(
            "correction WHERE noun = 'tenancy' AND subject_id IN (SELECT tenancy_id FROM tenancy_statement WHERE id IN (\(stays)))"
        )
        counts.rosterRows += try delete("tenancy_statement WHERE identity_id IN (SELECT id FROM purged)")
        // A row of somebody else in a stay whose first row is gone leads the stay now.
        try run(
            """
            UPDATE tenancy_statement SET tenancy_id = (
              SELECT min(o.id) FROM tenancy_statement o WHERE o.tenancy_id = tenancy_statement.tenancy_id)
            WHERE tenancy_id NOT IN (SELECT id FROM tenancy_statement)
            """)
        counts.receipts += try delete("receipt WHERE identity_id IN (SELECT id FROM purged)")
        counts.decisions += try delete(
            "correction WHERE noun = 'receipt' AND subject_id NOT IN (SELECT id FROM receipt)")
        let named = try SQLStatement(
            "SELECT count(*) FROM purged JOIN taxpayer_identity USING (id) WHERE code IS NOT NULL OR name IS NOT NULL",
            on: connection)
        _ = try named.step()
        counts.identities += Int(named.int(0))
        try run(
            """
            UPDATE taxpayer_identity SET code = NULL, name = NULL, name_key = NULL, same_code_as = id
            WHERE id IN (SELECT id FROM purged)
            """)
    }

    /// Each tax sheet's receipts as they are now: a number that comes free must not fall into an old sheet's range.
    private func mendRanges() throws {
        try run(
            """
            UPDATE sheet SET
              absolute_fen = (SELECT coalesce(max(sum(abs(coalesce(r.total_fen, 0))), sum(abs(coalesce(r.local_fen, 0))),
                sum(abs(coalesce(r.district_fen, 0)))), 0) FROM receipt r
                WHERE r.id BETWEEN sheet.first_receipt_id AND sheet.last_receipt_id),
              first_receipt_id = (SELECT min(r.id) FROM receipt r
                WHERE r.id BETWEEN sheet.first_receipt_id AND sheet.last_receipt_id),
              last_receipt_id = (SELECT max(r.id) FROM receipt r
                WHERE r.id BETWEEN sheet.first_receipt_id AND sheet.last_receipt_id)
            WHERE first_receipt_id IS NOT NULL
            """)
    }
}
