extension LedgerReading {
    /// Every batch, oldest first, with its files and counts; as of batch N, those up to it, in force or not as they were then.
    public func history(asOf last: Int? = nil) throws -> [Batch] {
        let inForce = try batchesInForce(asOf: last)
        let files = try filesByBatch()
        var batches: [Batch] = []
        let rows = try SQLStatement(
            "SELECT id, kind, recorded_at, author, target_batch_id, detail FROM batch ORDER BY id", on: connection)
        while try rows.step() {
            if let last, rows.int(0) > last { break }
            batches.append(
                Batch(
                    number: Int(rows.int(0)), kind: BatchKind(rawValue: rows.text(1) ?? "") ?? .import,
                    recordedAt: rows.text(2) ?? "", author: rows.text(3) ?? "",
                    target: rows.optionalInt(4).map(Int.init), detail: rows.text(5) ?? "",
                    isInForce: inForce.contains(batch: rows.int(0)), files: files[rows.int(0)] ?? []))
        }
        return batches
    }

    private func filesByBatch() throws -> [Int64: [ImportedFile]] {
        let sheets = try sheetsByFile()
        var files: [Int64: [ImportedFile]] = [:]
        let rows = try SQLStatement(
            "SELECT id, batch_id, name, sha256, byte_size FROM file ORDER BY id", on: connection)
        while try rows.step() {
            files[rows.int(1), default: []].append(
                ImportedFile(
                    name: rows.text(2) ?? "", sha256: rows.text(3) ?? "", byteSize: Int(rows.int(4)),
                    sheets: sheets[rows.int(0)] ?? []))
        }
        return files
    }

    private func sheetsByFile() throws -> [Int64: [ImportedSheet]] {
        var sheets: [Int64: [ImportedSheet]] = [:]
        let rows = try SQLStatement(
            """
            SELECT file_id, name, kind, rows_new, rows_updated, rows_unchanged, rows_rejected, rows_skipped
            FROM sheet ORDER BY id
            """, on: connection)
        while try rows.step() {
            var counts = SheetCounts()
            counts.new = Int(rows.int(3))
            counts.updated = Int(rows.int(4))
            counts.unchanged = Int(rows.int(5))
            counts.rejected = Int(rows.int(6))
            counts.skipped = Int(rows.int(7))
            sheets[rows.int(0), default: []].append(
                ImportedSheet(name: rows.text(1), kind: rows.text(2) ?? "", counts: counts))
        }
        return sheets
    }
}
