internal import GRDB
internal import Glibc

/// Brings a ledger of an older version up to date (升级): a copy is migrated and takes the ledger's place by one rename, so
/// that at every moment a whole ledger lies there, of the old version or of the new one.
enum Upgrade {
    /// Upgrades the ledger at `path`, which stays beside the new one as `louyu.sqlite.v1` (the number of its version).
    ///
    /// Nobody else may have it open; where somebody was quicker, nothing is done.
    static func run(
        _ path: String, _ configuration: Configuration, patience: Int = Ledger.patience,
        by steps: [Migration] = Migrations.all
    ) throws {
        let lock = try FolderLock(of: path)
        defer { lock.release() }
        let present = try DatabaseQueue(path: path, configuration: configuration)
        try present.inDatabase { db in
            let version = try Migrations.version(of: db)
            guard version > 0, version < steps.last!.version else { return }
            do { try JournalMode.leaveLog(db, patience: patience) } catch let error as DatabaseError {
                throw error.resultCode == .SQLITE_BUSY ? LedgerError(.inUse, path: path) : error
            }
            // The lock of this empty transaction is kept until the connection is closed.
            try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
            let fresh = "\(path).upgrade.tmp"
            LedgerCopy.remove(fresh)
            defer { LedgerCopy.remove(fresh) }
            try LedgerCopy.fill(fresh, from: db)
            try migrate(fresh, configuration, by: steps)
            try keep(path, version: version)
            try LedgerCopy.move(fresh, to: path)
        }
        try present.close()
    }

    private static func migrate(_ copy: String, _ configuration: Configuration, by steps: [Migration]) throws {
        let queue = try DatabaseQueue(path: copy, configuration: configuration)
        try queue.inDatabase { db in
            try PageSums.addRoom(db)
            try Migrations.take(steps, on: db, path: copy)
        }
        try queue.close()
        try LedgerCopy.sync(copy)
    }

    /// The ledger under a second name, which is the only one once the new ledger has taken the first; a file of that name is
    /// of an upgrade before, and stays.
    private static func keep(_ path: String, version: Int) throws {
        let kept = "\(path).v\(version)"
        guard access(kept, F_OK) != 0 else { return }
        guard link(path, kept) == 0, chmod(kept, 0o600) == 0 else { throw LedgerCopy.cannotWrite(kept) }
    }
}
