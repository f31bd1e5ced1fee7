internal import Glibc
public import Ledger

/// What `louyu check --integrity` found.
public struct IntegrityOutcome: Sendable {
    /// Pages, structure, references and seals.
    public let integrity: Integrity
    /// How many pages got new sums now; nil where it was not asked for, or cannot be done.
    public let mended: Int?
    /// The reconciliation; nil where the file is damaged, for nothing is computed on that.
    public let check: CheckOutcome?
}

extension Workspace {
    /// Looks the ledger through for damage, and proves that nothing is lost where there is none.
    ///
    /// - Throws: ``LedgerError`` where it cannot even be opened for another reason than damage.
    /// - Parameter mends: whether pages that another program wrote get new sums, where every row is as its batch stored it.
    public static func integrity(in folder: String, mends: Bool = false) throws -> IntegrityOutcome {
        let ledger: Ledger
        do {
            ledger = try Ledger.forInspection(at: path(ledgerName, in: folder))
        } catch {
            guard error.isDamage, error.reason != .notALedger else { throw error }
            return IntegrityOutcome(integrity: Integrity(unopenable: error), mended: nil, check: nil)
        }
        let mended = mends ? try ledger.mend() : nil
        let integrity = try ledger.integrity()
        guard integrity.isWhole else { return IntegrityOutcome(integrity: integrity, mended: mended, check: nil) }
        return IntegrityOutcome(
            integrity: integrity, mended: mended, check: try Workspace(folder: folder).check())
    }

    /// Copies the ledger to `file` while it may be read and written; gives the copy's newest batch.
    ///
    /// - Throws: ``LedgerError``, ``RestoreRefusal``.
    public static func backUp(ledgerIn folder: String, to file: String) throws -> Int {
        try Ledger(path: path(ledgerName, in: folder)).backUp(to: file)
    }

    /// Puts a backup in the ledger's place and keeps the present ledger aside, under a name that ends in `time`.
    ///
    /// - Throws: ``LedgerError``, ``RestoreRefusal``.
    public static func restore(
        ledgerIn folder: String, from file: String, at time: String, onWait: (@Sendable () -> Void)? = nil
    ) throws -> RestoreOutcome {
        try Ledger.restore(from: file, to: path(ledgerName, in: folder), at: time, onWait: onWait)
    }
}
