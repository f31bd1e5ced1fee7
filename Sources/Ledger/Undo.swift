internal import BuildingEconomy

/// What an undo or a redo did, row class by row class.
public struct UndoOutcome: Sendable, Equatable {
    /// The batch that was taken back or counts again.
    public let target: Int
    /// The batch that records it.
    public let batch: Int
    /// Rows that no longer count (undo) or count again (redo).
    public var reversed = 0
    /// Rows that stay because a later batch states the same.
    public var keptAsConfirmed = 0
    /// Register rows that stay because tenancies or receipts of other batches stand in their buildings.
    public var keptAsNeeded = 0
    /// Receipts that did not count any more: a later batch had replaced their month.
    public var alreadyReplaced = 0
    /// Every row of the batch, and those of others that it touches, with what became of it and why.
    public var rows: [RowFate] = []
}

/// Why a batch cannot be undone or redone.
public enum UndoRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no such batch.
    case noSuchBatch(Int)
    /// Undos and redos themselves, and purges, are not undone.
    case notUndoable(Int, BatchKind)
    /// The batch does not count as it is.
    case alreadyUndone(Int)
    /// The batch was not undone.
    case notUndone(Int)
    /// A month of the batch was loaded again since, by the batches named.
    case monthLoadedSince(Int, month: String, by: [Int])

    /// One Chinese line with the remedy.
    public var description: String {
        switch self {
        case .noSuchBatch(let batch): "没有批次 \(batch)：用 louyu history 查看已有批次"
        case .notUndoable(let batch, .undo): "批次 \(batch) 是一次撤销：要恢复被撤销的批次，请用 louyu redo"
        case .notUndoable(let batch, .redo): "批次 \(batch) 是一次重做：要再撤销，请对原批次用 louyu undo"
        case .notUndoable(let batch, let kind): "批次 \(batch) 是\(kind.chineseName)，不能撤销"
        case .alreadyUndone(let batch): "批次 \(batch) 已被撤销：要恢复请用 louyu redo \(batch)"
        case .notUndone(let batch): "批次 \(batch) 没有被撤销，无需重做"
        case .monthLoadedSince(let batch, let month, let by):
            "批次 \(batch) 不能重做：\(month) 已由批次 \(by.map(String.init).joined(separator: "、")) 载入，请先撤销后者"
        }
    }
}

extension LedgerWriting {
    /// Takes batch `target` back: what it stated no longer counts, what it had replaced counts again.
    ///
    /// What a later batch changed or repeated stays, and so do buildings that others need.
    /// - Throws: ``UndoRefusal``.
    public func undo(_ target: Int, at time: String, by author: String, version: String) throws -> UndoOutcome {
        let before = try BatchesInForce(on: connection, upTo: nil)
        let kind = try kind(ofBatch: target)
        guard ![.undo, .redo, .purge].contains(kind) else { throw UndoRefusal.notUndoable(target, kind) }
        guard before.contains(batch: Int64(target)) else { throw UndoRefusal.alreadyUndone(target) }
        let rowsBefore = try FactsInForce(of: target, before, on: connection)
        let batch = try addBatch(.undo, at: time, by: author, version: version, target: target)
        let after = try BatchesInForce(on: connection, upTo: nil)
        try keepNeededBuildings(after: after, batch: batch)
        let rowsAfter = try FactsInForce(of: target, after, on: connection)
        var outcome = UndoOutcome(target: target, batch: batch)
        outcome.keptAsNeeded = rowsAfter.statementsKept
        outcome.keptAsConfirmed = rowsAfter.statements - rowsAfter.statementsKept
        outcome.reversed = rowsBefore.statements - rowsAfter.statements + rowsBefore.receipts
        outcome.alreadyReplaced = rowsBefore.receiptsReplaced
        outcome.rows = try RowFates(of: target, before, after, on: connection).fates
        return outcome
    }

    /// Lets batch `target`, which was undone, count again.
    ///
    /// - Throws: ``UndoRefusal``.
    public func redo(_ target: Int, at time: String, by author: String, version: String) throws -> UndoOutcome {
        let before = try BatchesInForce(on: connection, upTo: nil)
        let kind = try kind(ofBatch: target)
        guard ![.undo, .redo, .purge].contains(kind) else { throw UndoRefusal.notUndoable(target, kind) }
        guard !before.contains(batch: Int64(target)) else { throw UndoRefusal.notUndone(target) }
        try refuseMonthsLoadedSince(target)
        let rowsBefore = try FactsInForce(of: target, before, on: connection)
        let batch = try addBatch(.redo, at: time, by: author, version: version, target: target)
        let after = try BatchesInForce(on: connection, upTo: nil)
        try keepNeededBuildings(after: after, batch: batch)
        let rowsAfter = try FactsInForce(of: target, after, on: connection)
        var outcome = UndoOutcome(target: target, batch: batch)
        outcome.reversed = rowsAfter.statements - rowsBefore.statements + rowsAfter.receipts
        outcome.alreadyReplaced = rowsAfter.receiptsReplaced
        outcome.rows = try RowFates(of: target, before, after, on: connection).fates
        return outcome
    }

    private func kind(ofBatch batch: Int) throws -> BatchKind {
        let row = try SQLStatement("SELECT kind FROM batch WHERE id = ?", on: connection)
        row.bind(Int64(batch))
        guard try row.step(), let kind = BatchKind(rawValue: row.text(0) ?? "") else {
            throw UndoRefusal.noSuchBatch(batch)
        }
        return kind
    }

    /// Refuses a redo after which a month would count twice: with the batch's receipts, and with others loaded since its undo.
    private func refuseMonthsLoadedSince(_ target: Int) throws {
        let redone = try BatchesInForce(on: connection, upTo: nil, assuming: Int64(target))
        let loads = try ReceiptLoads(redone, on: connection)
        let undone = try last(.undo, of: target)
        let rows = try SQLStatement(
            """
            SELECT DISTINCT month, level FROM receipt_load JOIN sheet ON sheet.id = sheet_id
            JOIN file ON file.id = sheet.file_id WHERE batch_id = ? ORDER BY month, level
            """, on: connection)
        rows.bind(Int64(target))
        while try rows.step() {
            guard let cell = ReceiptLoads.Cell(yyyymm: rows.int(0), level: rows.text(1)) else { continue }
            let counting = Set(loads.sheets(of: cell).compactMap { redone.batch(ofSheet: $0).map(Int.init) })
            guard counting.contains(target) else { continue }
            let since = try counting.subtracting([target]).filter { try max($0, last(.redo, of: $0)) > undone }
            guard since.isEmpty else {
                throw UndoRefusal.monthLoadedSince(target, month: cell.month.text, by: since.sorted())
            }
        }
    }

    /// The last batch that undid or redid `target`; 0 where none did.
    private func last(_ kind: BatchKind, of target: Int) throws -> Int {
        let row = try SQLStatement(
            "SELECT coalesce(max(id), 0) FROM batch WHERE kind = ? AND target_batch_id = ?", on: connection)
        row.bind([.text(kind.rawValue), .integer(Int64(target))])
        _ = try row.step()
        return Int(row.int(0))
    }
}
