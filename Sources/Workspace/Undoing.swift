public import Ledger

extension Workspace {
    /// Takes a batch back.
    ///
    /// - Parameter isDryRun: whether it is only worked out what it would do.
    /// - Throws: ``UndoRefusal``, ``LedgerError``.
    public func undo(_ batch: Int, isDryRun: Bool = false, origin: Origin) throws -> UndoOutcome {
        try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            return (try writing.undo(batch, at: origin.time, by: origin.author, version: origin.version), !isDryRun)
        }
    }

    /// Lets a batch that was undone count again.
    ///
    /// - Parameter isDryRun: whether it is only worked out what it would do.
    /// - Throws: ``UndoRefusal``, ``LedgerError``.
    public func redo(_ batch: Int, isDryRun: Bool = false, origin: Origin) throws -> UndoOutcome {
        try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            return (try writing.redo(batch, at: origin.time, by: origin.author, version: origin.version), !isDryRun)
        }
    }
}
