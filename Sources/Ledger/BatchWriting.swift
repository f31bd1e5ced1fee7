extension LedgerWriting {
    /// Opens a batch; every stored row and every change belongs to one.
    public func addBatch(
        _ kind: BatchKind, at time: String, by author: String, version: String, target: Int? = nil, detail: String = ""
    ) throws -> Int {
        Int(
            try run(
                "INSERT INTO batch(kind, recorded_at, author, version, target_batch_id, detail) VALUES (?,?,?,?,?,?)",
                .text(kind.rawValue), .text(time), .text(author), .text(version),
                .integer(target.map(Int64.init)), .text(detail)))
    }

    /// Records a file of the batch.
    public func addFile(
        batch: Int, name: String, sha256: String, byteSize: Int, format: String, encoding: String?, options: String
    ) throws -> Int64 {
        try run(
            "INSERT INTO file(batch_id, name, sha256, byte_size, format, encoding, options) VALUES (?,?,?,?,?,?,?)",
            .integer(Int64(batch)), .text(name), .text(sha256), .integer(Int64(byteSize)), .text(format),
            .text(encoding), .text(options))
    }

    /// Records a sheet of the file, with what was decided about it as JSON.
    public func addSheet(file: Int64, name: String?, kind: String, decided: String) throws -> Int64 {
        try run(
            "INSERT INTO sheet(file_id, name, kind, decided) VALUES (?,?,?,?)",
            .integer(file), .text(name), .text(kind), .text(decided))
    }

    /// Completes a sheet once its rows are stored.
    ///
    /// - Parameters:
    ///   - receipts: the ids of its receipts, which are contiguous.
    ///   - absoluteFen: Σ|amount| of its receipts, which bounds every sum.
    public func finishSheet(
        _ sheet: Int64, counts: SheetCounts, receipts: ClosedRange<Int64>? = nil, absoluteFen: Int64 = 0
    ) throws {
        try run(
            """
            UPDATE sheet SET rows_read = ?, rows_new = ?, rows_updated = ?, rows_unchanged = ?, rows_rejected = ?,
              rows_skipped = ?, first_receipt_id = ?, last_receipt_id = ?, absolute_fen = ? WHERE id = ?
            """,
            .integer(Int64(counts.read)), .integer(Int64(counts.new)), .integer(Int64(counts.updated)),
            .integer(Int64(counts.unchanged)), .integer(Int64(counts.rejected)), .integer(Int64(counts.skipped)),
            .integer(receipts?.lowerBound), .integer(receipts?.upperBound), .integer(absoluteFen), .integer(sheet))
    }

    /// Σ|amount| of everything ever stored: with it within Int64, no sum can overflow.
    public func absoluteFen() throws -> Int64 {
        let statement = try SQLStatement("SELECT coalesce(sum(absolute_fen), 0) FROM sheet", on: connection)
        _ = try statement.step()
        return statement.int(0)
    }
}
