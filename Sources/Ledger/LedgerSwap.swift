internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// What a restore did (恢复).
public struct RestoreOutcome: Sendable, Equatable {
    /// The newest batch of the ledger that counts now.
    public let batch: Int
    /// Where the ledger that counted before lies now; nil where there was none.
    public let setAside: String?
    /// Whether another program had written to the backup, and every row was proven to be as its batch stored it.
    public let isMended: Bool
}

/// Why a file is not taken for a ledger to restore.
public enum RestoreRefusal: Error, Sendable, CustomStringConvertible {
    /// It is the ledger that counts now.
    case isTheLedger
    /// It is damaged.
    case damaged(file: String, [Damage])

    /// Chinese lines with the remedy.
    public var description: String {
        switch self {
        case .isTheLedger: "给出的就是现在的台账：请给出备份文件"
        case .damaged(let file, let damages):
            (["\(file) 已损坏，没有恢复，现在的台账未变："] + damages.map { "  \($0.sentence)" }).joined(separator: "\n")
        }
    }
}

extension Ledger {
    /// Copies the ledger to `file`, whole or not at all, and looks the copy through; readers and writers go on meanwhile.
    ///
    /// - Returns: the copy's newest batch.
    /// - Throws: ``LedgerError``, ``RestoreRefusal/damaged(file:_:)`` where the ledger itself is damaged.
    public func backUp(to file: String) throws -> Int {
        var batch = 0
        do {
            guard !Self.isSame(file, path) else { throw RestoreRefusal.isTheLedger }
            try mending {
                do {
                    try LedgerCopy.write(queue, to: file) { copy in
                        let integrity = copy.inDatabase { db in
                            LedgerReading(connection: db.sqliteConnection!, path: file).integrity()
                        }
                        guard integrity.isWhole else {
                            throw RestoreRefusal.damaged(file: path.lastPart, integrity.damages)
                        }
                        batch = integrity.batch
                    }
                } catch let error as DatabaseError {
                    throw LedgerError(error, path: path)
                }
            }
        } catch let refusal as RestoreRefusal {
            throw refusal
        } catch {
            throw LedgerError(error, path: path)
        }
        return batch
    }

    /// Puts the ledger in `file` in the place of the one at `path`, which is kept aside; a damaged file is refused.
    ///
    /// At every moment there is one whole ledger at `path`: the new one takes its place by one rename.
    /// - Parameter time: what the name of the ledger kept aside ends in.
    public static func restore(
        from file: String, to path: String, at time: String, onWait: (@Sendable () -> Void)? = nil
    ) throws -> RestoreOutcome {
        guard access(file, R_OK) == 0 else { throw LedgerError(.missing, path: file) }
        guard !isSame(file, path) else { throw RestoreRefusal.isTheLedger }
        let fresh = "\(path).restore.\(getpid()).tmp"
        defer { LedgerCopy.remove(fresh) }
        do {
            let ready = try readied(file, as: fresh)
            let aside = LedgerCopy.freeName("\(path).before-restore-\(time)")
            let setAside = try swap(fresh, into: path, aside: aside, onWait)
            return RestoreOutcome(batch: ready.batch, setAside: setAside, isMended: ready.isMended)
        } catch let refusal as RestoreRefusal {
            throw refusal
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// Copies `file` to `fresh`, of the newest schema and in one file; gives its newest batch, and whether sums behind its pages were missing.
    private static func readied(_ file: String, as fresh: String) throws -> (batch: Int, isMended: Bool) {
        var isMended = false
        do {
            try copy(file, to: fresh, verifies: true)
        } catch let error as LedgerError where error.isOfPageSums {
            // The copy gets its sums as it is written: what stands on its pages is proven by the seals below, as a ledger's is.
            try copy(file, to: fresh, verifies: false)
            isMended = true
        }
        let ledger: Ledger
        do { ledger = try Ledger(path: fresh) } catch { throw LedgerError(error.reason, path: file) }
        defer { for version in 1..<Schema.version { LedgerCopy.remove("\(fresh).v\(version)") } }
        let integrity = try ledger.integrity()
        guard integrity.isWhole else { throw RestoreRefusal.damaged(file: file.lastPart, integrity.damages) }
        guard integrity.sealsStays || !isMended else {
            throw LedgerError(.sqlite(code: LedgerError.damagedPage, message: ""), path: file)
        }
        try ledger.queue.inDatabase(JournalMode.leaveLog)
        try ledger.queue.close()
        return (integrity.batch, isMended)
    }

    private static func copy(_ file: String, to fresh: String, verifies: Bool) throws {
        LedgerCopy.remove(fresh)
        do {
            try PageSums.register(for: fresh)
            var configuration = Configuration()
            configuration.readonly = true
            configuration.prepareDatabase { PageSums.verify(verifies, on: $0.sqliteConnection!) }
            let source = try DatabaseQueue(path: file, configuration: configuration)
            try source.inDatabase { try Migrations.refuseOthers($0, path: file) }
            try source.inDatabase { try LedgerCopy.fill(fresh, from: $0) }
        } catch {
            throw LedgerError(error, path: file)
        }
    }

    private static func swap(
        _ fresh: String, into path: String, aside: String, _ onWait: (@Sendable () -> Void)?
    ) throws -> String? {
        guard access(path, F_OK) == 0 else {
            try LedgerCopy.move(fresh, to: path)
            return nil
        }
        do {
            let present = try Ledger(path: path, onWait: onWait)
            try present.alone { _ in
                guard link(path, aside) == 0 else { throw LedgerCopy.cannotWrite(path) }
                try LedgerCopy.move(fresh, to: path)
            }
        } catch let error as LedgerError {
            guard error.isDamage else { throw error }
            // Its log belongs to the damaged ledger: the new one must not find it.
            guard link(path, aside) == 0 else { throw LedgerCopy.cannotWrite(path) }
            for suffix in ["-wal", "-shm", "-journal"] { rename(path + suffix, aside + suffix) }
            try LedgerCopy.move(fresh, to: path)
        }
        return aside
    }

    /// Runs `body` while nobody else has the ledger open, without a log beside it, in one exclusive transaction that stores nothing.
    private func alone(_ body: (Database) throws -> Void) throws {
        try queue.inDatabase { db in
            do { try JournalMode.leaveLog(db) } catch { throw LedgerError(.inUse, path: path) }
            try db.inTransaction(.exclusive) {
                try body(db)
                return .rollback
            }
        }
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        var (one, other) = (stat(), stat())
        guard stat(left, &one) == 0, stat(right, &other) == 0 else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }
}

extension String {
    /// A path's last part.
    var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}
