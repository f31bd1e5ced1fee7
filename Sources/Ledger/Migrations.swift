internal import GRDB
internal import Glibc

/// Brings a ledger up to the newest schema.
enum Migrations {
    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { db in
            try db.execute(sql: Schema.batches + Schema.facts + Schema.views)
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
        }
        return migrator
    }

    /// Migrates where needed, after a copy of an older ledger was kept beside it.
    static func bringUpToDate(_ queue: DatabaseQueue, path: String) throws {
        let found = try queue.inDatabase { db in
            (
                version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                application: try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                tables: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            )
        }
        if found.version == Schema.version, found.application == Schema.applicationID { return }
        if found.version > Schema.version { throw LedgerError(.madeByNewerVersion, path: path) }
        guard found.tables == 0 || found.application == Schema.applicationID else {
            throw LedgerError(.notALedger, path: path)
        }
        if found.version > 0 { try keepCopy(of: queue, path: "\(path).v\(found.version)") }
        try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        try migrator.migrate(queue)
    }

    private static func keepCopy(of queue: DatabaseQueue, path: String) throws {
        let copy = try DatabaseQueue(path: path)
        try queue.backup(to: copy)
        try copy.close()
        chmod(path, 0o600)
    }
}
