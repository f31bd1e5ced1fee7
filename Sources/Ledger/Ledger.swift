internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// A workspace's ledger (台账): an SQLite file of batches, files, registers, rosters and receipts.
///
/// Facts are only ever added; what is in force after a batch is worked out on reading. One writer at a time,
/// any number of readers; a reader sees one batch boundary. Safe to share between threads.
public final class Ledger: Sendable {
    /// The file.
    public let path: String
    let queue: DatabaseQueue

    /// How long a writer waits for another, in seconds.
    public static let patience = 30

    /// Opens the ledger at `path`; a ledger of an older version is copied beside itself and brought up to date.
    ///
    /// - Parameter onWait: called once when another process holds the write lock, before waiting.
    /// - Throws: ``LedgerError`` where it is missing, no ledger, newer than this program, or damaged.
    public convenience init(path: String, onWait: (@Sendable () -> Void)? = nil) throws(LedgerError) {
        guard access(path, F_OK) == 0 else { throw LedgerError(.missing, path: path) }
        try self.init(path, isNew: false, onWait: onWait)
    }

    /// Opens a ledger that may be damaged, to look at what is wrong with it: then nothing is written to it, nor held against its sums.
    ///
    /// - Throws: ``LedgerError`` where not even that can be done.
    public static func forInspection(at path: String) throws(LedgerError) -> Ledger {
        do throws(LedgerError) {
            return try Ledger(path: path)
        } catch {
            guard error.isDamage else { throw error }
            return try Ledger(path, isNew: false, isDamaged: true, onWait: nil)
        }
    }

    /// Creates an empty ledger at `path`, readable by its owner only; opens it where there is one already.
    public static func create(at path: String) throws(LedgerError) -> Ledger {
        let descriptor = Glibc.open(path, O_CREAT | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw LedgerError(.sqlite(code: SQLITE_CANTOPEN, message: ""), path: path) }
        close(descriptor)
        return try Ledger(path, isNew: true, onWait: nil)
    }

    private init(
        _ path: String, isNew: Bool, isDamaged: Bool = false, onWait: (@Sendable () -> Void)?
    ) throws(LedgerError) {
        self.path = path
        do {
            try PageSums.register(for: path)
            queue = try DatabaseQueue(
                path: path, configuration: Self.configuration(onWait: onWait, verifies: !isDamaged))
            if isDamaged {
                try Migrations.refuseOtherVersions(queue, path: path)
            } else {
                try Migrations.bringUpToDate(queue, path: path, isNew: isNew)
                try Migrations.refuseTorn(queue, path: path)
            }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    private static func configuration(onWait: (@Sendable () -> Void)?, verifies: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        let deciseconds = patience * 10
        configuration.busyMode = .callback { tries in
            if tries == 2 { onWait?() }
            guard tries < deciseconds else { return false }
            usleep(100_000)
            return true
        }
        configuration.prepareDatabase { db in
            // GRDB's authorizer looks at every column of every statement that is prepared, for observers that we have none of.
            sqlite3_set_authorizer(db.sqliteConnection!, nil, nil)
            PageSums.verify(verifies, on: db.sqliteConnection!)
            try db.execute(
                sql: """
                    PRAGMA page_size = 16384; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;
                    PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON
                    """)
            PageSums.reserveRoom(on: db.sqliteConnection!)
        }
        return configuration
    }

    /// Runs `body` on a consistent snapshot.
    public func read<Value>(_ body: (LedgerReading) throws -> Value) throws -> Value {
        try queue.inDatabase { db in
            try translatingErrors {
                var value: Value?
                try db.inTransaction(.deferred) {
                    value = try body(LedgerReading(connection: db.sqliteConnection!, path: path))
                    return .commit
                }
                return value!
            }
        }
    }

    /// Runs `body` as the only writer, in one transaction: all of it is stored where `body` returns true beside its value, else nothing.
    ///
    /// - Parameter isBulk: whether much is going to be stored; into an empty ledger it then goes without the detour of the write-ahead log.
    public func write<Value>(
        isBulk: Bool = false, _ body: (LedgerWriting) throws -> (value: Value, isKept: Bool)
    ) throws -> Value {
        try queue.inDatabase { db in
            try translatingErrors {
                let leavesLog = try isBulk && JournalMode.leaveLogWhileEmpty(db)
                defer { if leavesLog { JournalMode.returnToLog(db) } }
                var value: Value?
                try db.inTransaction(.immediate) {
                    guard !hasMoved(db) else { throw LedgerError(.replaced, path: path) }
                    let writing = try LedgerWriting(connection: db.sqliteConnection!, path: path)
                    let result = try body(writing)
                    value = result.value
                    guard result.isKept else { return .rollback }
                    try writing.seal()
                    return .commit
                }
                return value!
            }
        }
    }

    /// Whether the file that is open lies no longer where it was opened.
    private func hasMoved(_ db: Database) -> Bool {
        var moved: Int32 = 0
        sqlite3_file_control(db.sqliteConnection!, nil, SQLITE_FCNTL_HAS_MOVED, &moved)
        return moved != 0
    }

    private func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        } catch let error as SQLFailure {
            throw LedgerError(error, path: path)
        }
    }
}
