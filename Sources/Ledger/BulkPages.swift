internal import GRDB
internal import GRDBSQLite

/// How pages are kept while much is stored (大批写入): few in memory, and a thread takes the others to the disk while the
/// next ones are made.
enum BulkPages {
    /// SQLite's cache otherwise, in KiB.
    static let cacheKiB = 16_384

    /// Begins to store what files of `bytes` bytes say.
    static func begin(_ db: Database, bytes: Int) throws {
        // A page that leaves the cache early is on the disk by the time the transaction ends; one that is needed again is read.
        try keep(min(max(bytes / 1024 / 16, 1024), cacheKiB), db)
        PageSums.ship(true, on: db.sqliteConnection!)
    }

    /// Goes back to what is best for small changes. What was stored is on the disk by then, or was told not to be.
    static func end(_ db: Database) {
        PageSums.ship(false, on: db.sqliteConnection!)
        try? keep(cacheKiB, db)
    }

    private static func keep(_ kib: Int, _ db: Database) throws {
        try db.execute(sql: "PRAGMA cache_size = -\(kib)")
    }
}
