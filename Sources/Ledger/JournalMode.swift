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
    static func emptyLog(_ db: Database) {
        sqlite3_wal_checkpoint_v2(db.sqliteConnection!, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
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

    /// Sees to it that the log is in use, after a process died without it.
    static func ensureLog(_ db: Database) throws {
        if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" { returnToLog(db) }
    }
}
