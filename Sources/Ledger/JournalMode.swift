internal import CColumns
internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// Whether changes go through the write-ahead log, so that readers are never in a writer's way.
///
/// The log writes every page twice. For the first import there is nobody to read yet and every page is new:
/// the rollback journal then keeps next to nothing and is as safe.
enum JournalMode {
    /// Leaves the log where no batch is stored; gives whether it did (another open connection prevents it).
    static func leaveLogWhileEmpty(_ db: Database) throws -> Bool {
        guard try !Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM batch)")! else { return false }
        return (try? String.fetchOne(db, sql: "PRAGMA journal_mode = TRUNCATE")) == "truncate"
    }

    /// Leaves the log whatever is stored, for which nobody else may have the ledger open: waits for that a little.
    static func leaveLog(_ db: Database) throws { try leaveLog(db, patience: 5) }

    /// Likewise, for `patience` seconds.
    static func leaveLog(_ db: Database, patience: Int) throws {
        for tries in 1... {
            do {
                guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") != "delete" else { return }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && tries < patience * 10 {}
            guard tries < patience * 10 else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
            sqlite3_sleep(100)
        }
    }

    /// Copies the log into the file, with a sum behind every page, and empties it: whoever opens the file next, the sqlite3
    /// shell too, finds all of it in its place. Where a reader is in the way, the next change does it.
    ///
    /// - Returns: whether all that is stored is in the file now, and that on the disk.
    @discardableResult
    static func emptyLog(_ db: Database) -> Bool {
        var (frames, copied): (Int32, Int32) = (-1, -1)
        let code = sqlite3_wal_checkpoint_v2(
            db.sqliteConnection!, nil, SQLITE_CHECKPOINT_TRUNCATE, &frames, &copied)
        return code == SQLITE_OK || code == SQLITE_BUSY && frames >= 0 && copied == frames
    }

    /// Whether no change lies in the log alone.
    static func logIsEmpty(beside path: String) -> Bool {
        var log = stat()
        return stat("\(path)-wal", &log) != 0 || log.st_size == 0
    }

    /// Goes back to the log; where that fails, the next opening does.
    static func returnToLog(_ db: Database) {
        _ = try? String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    }

    /// Sees to it that the log is in use where a batch is stored: a new ledger has none yet, and a process may have died without it.
    static func ensureLog(_ db: Database) throws {
        guard try !isLog(db), try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM batch)")! else { return }
        returnToLog(db)
    }

    /// Runs a transaction, and gives back once what it stored is safely on the disk.
    ///
    /// Emptying the log waits for the disk, so that the commit need not; where a reader is in the way of that, the log is waited for.
    static func settling(_ db: Database, _ patience: BusyPatience, _ transaction: () throws -> Void) throws {
        guard try isLog(db) else { return try transaction() }
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        defer { try? db.execute(sql: "PRAGMA synchronous = FULL") }
        try transaction()
        var isSafe = false
        patience.short { isSafe = emptyLog(db) }
        if !isSafe { try sync(db.sqliteConnection!) }
    }

    static func isLog(_ db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
    }

    /// Waits until the log is on the disk.
    private static func sync(_ connection: OpaquePointer) throws {
        var log: UnsafeMutablePointer<sqlite3_file>?
        sqlite3_file_control(connection, nil, SQLITE_FCNTL_JOURNAL_POINTER, &log)
        guard let log, let methods = log.pointee.pMethods else { return }
        let code = methods.pointee.xSync(log, SQLITE_SYNC_NORMAL)
        guard code == SQLITE_OK else { throw SQLFailure(code: code, on: connection) }
    }
}
