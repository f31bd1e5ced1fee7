public import Ledger

extension Workspace {
    /// Takes a batch back.
    ///
    /// - Throws: ``UndoRefusal``, ``LedgerError``.
    public func undo(_ batch: Int, origin: Origin) throws -> UndoOutcome {
        try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            return (try writing.undo(batch, at: origin.time, by: origin.author, version: origin.version), true)
        }
    }

    /// Lets a batch that was undone count again.
    ///
    /// - Throws: ``UndoRefusal``, ``LedgerError``.
    public func redo(_ batch: Int, origin: Origin) throws -> UndoOutcome {
        try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            return (try writing.redo(batch, at: origin.time, by: origin.author, version: origin.version), true)
        }
    }
}
