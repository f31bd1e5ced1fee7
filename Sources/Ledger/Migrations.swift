internal import GRDB
internal import Glibc

/// One step of the schema; steps are only ever appended, and none is changed once it was released.
struct Migration: Sendable {
    /// The `user_version` of a ledger that has it.
    let version: Int
    /// What it does to a ledger of the version before.
    let sql: String
}

/// Brings a ledger up to the newest schema.
enum Migrations {
    /// Every step from an empty file on, in order.
    static let all = [
        Migration(
            version: 1, sql: Schema.batches + Schema.facts + Schema.decisions + Schema.answers + Schema.views),
        Migration(version: 2, sql: Schema.packs),
        Migration(version: 3, sql: Schema.internalFiles),
    ]

    /// Migrates where needed, after a copy of an older ledger was kept beside it.
    ///
    /// The steps are one transaction: another process sees the ledger as before or as after, and takes no step twice.
    static func bringUpToDate(_ queue: DatabaseQueue, path: String, by steps: [Migration] = all) throws {
        let newest = steps.last!.version
        let found = try queue.inDatabase { db in
            (
                version: try version(of: db),
                application: try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                tables: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            )
        }
        guard found.application == Schema.applicationID || found == (0, 0, 0) else {
            throw LedgerError(.notALedger, path: path)
        }
        if found.version == newest { return try queue.inDatabase(JournalMode.ensureLog) }
        if found.version > newest { throw LedgerError(.madeByNewerVersion, path: path) }
        if found.version > 0 { try keepCopy(of: queue, path: "\(path).v\(found.version)") }
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF")
            defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
            try db.inTransaction(.immediate) {
                try take(steps, on: db)
                return .commit
            }
        }
    }

    private static func version(of db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

    private static func take(_ steps: [Migration], on db: Database) throws {
        let found = try version(of: db)
        for step in steps where step.version > found { try db.execute(sql: step.sql) }
        try db.checkForeignKeys()
        let newest = max(found, steps.last!.version)
        try db.execute(
            sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(newest)")
    }

    private static func keepCopy(of queue: DatabaseQueue, path: String) throws {
        let descriptor = open(path, O_CREAT | O_RDWR, 0o600)
        if descriptor >= 0 { close(descriptor) }
        let copy = try DatabaseQueue(path: path)
        try queue.backup(to: copy)
        try copy.close()
        chmod(path, 0o600)
    }
}
