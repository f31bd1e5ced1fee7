/// Which batches count after batch N: all that were not undone by then, or redone since.
struct BatchesInForce {
    /// The last batch looked at; 0 for an empty ledger.
    let newest: Int64
    private let undone: Set<Int64>
    /// For each sheet's number, its batch where that batch is in force, else 0.
    private let batchOfSheet: [Int64]
    /// Whether any batch is not in force.
    var hasUndone: Bool { !undone.isEmpty }

    /// Reads the batches up to `last` (nil: all), as they would be with `redone` counting again.
    init(on database: OpaquePointer, upTo last: Int64?, assuming redone: Int64? = nil) throws {
        var newest: Int64 = 0
        var undone: Set<Int64> = []
        let batches = try SQLStatement(
            "SELECT id, kind, target_batch_id FROM batch WHERE id <= ? ORDER BY id", on: database)
        batches.bind(last ?? .max)
        while try batches.step() {
            newest = batches.int(0)
            switch batches.text(1) {
            case "undo": undone.insert(batches.int(2))
            case "redo": undone.remove(batches.int(2))
            default: break
            }
        }
        if let redone { undone.remove(redone) }
        var batchOfSheet: [Int64] = []
        let sheets = try SQLStatement(
            "SELECT sheet.id, file.batch_id FROM sheet JOIN file ON file.id = sheet.file_id ORDER BY sheet.id",
            on: database)
        while try sheets.step() {
            let sheet = Int(sheets.int(0))
            let batch = sheets.int(1)
            while batchOfSheet.count <= sheet { batchOfSheet.append(0) }
            if batch <= newest, !undone.contains(batch) { batchOfSheet[sheet] = batch }
        }
        (self.newest, self.undone, self.batchOfSheet) = (newest, undone, batchOfSheet)
    }

    /// Whether batch `batch` is in force.
    func contains(batch: Int64) -> Bool { batch <= newest && !undone.contains(batch) }

    /// Whether what the sheet states is in force.
    @inline(__always)
    func contains(sheet: Int64) -> Bool { sheet < batchOfSheet.count && batchOfSheet[Int(sheet)] != 0 }

    /// The batch of a sheet in force, or nil.
    func batch(ofSheet sheet: Int64) -> Int64? { contains(sheet: sheet) ? batchOfSheet[Int(sheet)] : nil }
}

extension LedgerReading {
    /// The batches in force after batch `last` (nil: now).
    ///
    /// - Throws: ``LedgerError`` where there is no such batch, or data were deleted for good since: what stood then cannot be
    ///   shown any more.
    func batchesInForce(asOf last: Int?) throws -> BatchesInForce {
        if let last {
            let purges = try SQLStatement(
                "SELECT min(id) FROM batch WHERE kind = 'purge' AND id > ?", on: connection)
            purges.bind(Int64(last))
            if try purges.step(), let purge = purges.optionalInt(0) {
                throw LedgerError(.purged(asOf: last, by: Int(purge)), path: path)
            }
        }
        let batches = try BatchesInForce(on: connection, upTo: last.map(Int64.init))
        if let last, Int64(last) != batches.newest { throw LedgerError(.noSuchBatch(last), path: path) }
        return batches
    }
}
