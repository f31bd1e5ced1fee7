internal import GRDB
internal import Glibc

/// A write-ahead log whose end cannot be read after its process died: SQLite passes over it in silence, and with it over
/// the last batch.
enum DamagedLog {
    /// Keeps a copy of the log and refuses, once: whoever opens the ledger next finds it as of the last whole batch.
    static func refuse(_ queue: DatabaseQueue, path: String) throws {
        let isDamaged = try queue.inDatabase { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
            return PageSums.foundDamagedLog(on: db.sqliteConnection!)
        }
        guard isDamaged else { return }
        let copy = LedgerCopy.freeName("\(path)-wal.damaged")
        try LedgerCopy.keep("\(path)-wal", as: copy)
        throw LedgerError(.damagedLog(keptAs: copy.lastPart), path: path)
    }
}
