internal import GRDB
internal import Glibc

/// One step of the schema; steps are only ever appended, and none is changed once it was released.
struct Migration: Sendable {
    /// The `user_version` of a ledger that has it.
    let version: Int
    /// What it does to a ledger of the version before.
    let sql: String
    /// What is worked out once its tables are there.
    var completion: (@Sendable (LedgerWriting) throws -> Void)?
}

/// Brings a ledger up to the newest schema.
enum Migrations {
    /// Every step from an empty file on, in order.
    static let all = [
        Migration(
            version: 1, sql: Schema.batches + Schema.facts + Schema.decisions + Schema.answers + Schema.views),
        Migration(version: 2, sql: Schema.packs),
        Migration(version: 3, sql: Schema.internalFiles),
        Migration(version: 4, sql: Schema.seals, completion: { try $0.sealAnew() }),
    ]

    /// Whether the file is a ledger of an older version, which ``Upgrade`` brings up to date.
    ///
    /// - Parameter isNew: whether an empty file is a ledger to be; otherwise it is one that lost everything, and is refused.
    static func isOlder(_ queue: DatabaseQueue, path: String, isNew: Bool) throws -> Bool {
        let found = try queue.inDatabase(standing)
        guard found.application == Schema.applicationID || isNew && found == (0, 0, 0) else {
            throw LedgerError(.notALedger, path: path)
        }
        if found.version > all.last!.version { throw LedgerError(.madeByNewerVersion, path: path) }
        return found.version > 0 && found.version < all.last!.version
    }

    /// Makes a ledger of an empty file, and sees to it that one that is there uses its log.
    ///
    /// The steps are one transaction: another process sees nothing or a ledger, and takes no step twice.
    static func complete(_ queue: DatabaseQueue, path: String) throws {
        try queue.inDatabase { db in
            if try version(of: db) > 0 { return try JournalMode.ensureLog(db) }
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try take(all, on: db, path: path)
            // Whoever opened the file while it was empty has not read yet that there are sums.
            PageSums.require(true, on: db.sqliteConnection!)
        }
    }

    /// Takes the steps that the file lacks, in one transaction.
    static func take(_ steps: [Migration], on db: Database, path: String) throws {
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction(.immediate) {
            try takeEach(steps, on: db, path: path)
            return .commit
        }
    }

    /// Refuses a file of another version than the newest: a damaged ledger is looked at as it is.
    static func refuseOtherVersions(_ queue: DatabaseQueue, path: String) throws {
        let found = try queue.inDatabase(standing)
        guard (found.version, found.application) == (all.last!.version, Schema.applicationID) else {
            throw LedgerError(.notALedger, path: path)
        }
    }

    /// Refuses a file that is of two batches at once: a look at the end of every table, which costs next to nothing.
    static func refuseTorn(_ queue: DatabaseQueue, path: String) throws {
        var torn: [String] = []
        try queue.inDatabase { db in
            try db.inTransaction(.deferred) {
                torn = try Seal.tornTables(on: db.sqliteConnection!)
                return .commit
            }
        }
        guard torn.isEmpty else { throw LedgerError(.torn(tables: torn), path: path) }
    }

    /// Refuses a file that is no ledger, or a newer one, before anything else is read from it.
    static func refuseOthers(_ db: Database, path: String) throws {
        let found = try standing(of: db)
        guard found.application == Schema.applicationID else { throw LedgerError(.notALedger, path: path) }
        if found.version > all.last!.version { throw LedgerError(.madeByNewerVersion, path: path) }
    }

    private typealias Standing = (version: Int, application: Int32, tables: Int)

    /// What the file says of itself.
    private static func standing(of db: Database) throws -> Standing {
        (
            version: try version(of: db),
            application: try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
            tables: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        )
    }

    static func version(of db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

    private static func takeEach(_ steps: [Migration], on db: Database, path: String) throws {
        let found = try version(of: db)
        for step in steps where step.version > found {
            try db.execute(sql: step.sql)
            try step.completion?(LedgerWriting(connection: db.sqliteConnection!, path: path))
        }
        try db.checkForeignKeys()
        let newest = max(found, steps.last!.version)
        try db.execute(
            sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(newest)")
    }
}
