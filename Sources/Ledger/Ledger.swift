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
    /// Whether pages read are held against their sums, and such as another program wrote may be given theirs.
    let verifies: Bool
    let mendsUnasked: Bool
    /// Told how many pages were mended.
    let onMend: (@Sendable (Int) -> Void)?
    private let patience: BusyPatience

    /// How long a writer waits for another, in seconds.
    public static let patience = 30

    /// Opens the ledger at `path`; a ledger of an older version is copied beside itself and brought up to date.
    ///
    /// A ledger that another program wrote to is proven row by row and gets its sums anew, where nothing else is wrong with it.
    /// - Parameters:
    ///   - onWait: called once when another process holds the write lock, before waiting.
    ///   - onMend: called with the number of pages that another program had written, once they have their sums.
    /// - Throws: ``LedgerError`` where it is missing, no ledger, newer than this program, or damaged.
    public convenience init(
        path: String, onWait: (@Sendable () -> Void)? = nil, onMend: (@Sendable (Int) -> Void)? = nil
    ) throws(LedgerError) {
        guard access(path, F_OK) == 0 else { throw LedgerError(.missing, path: path) }
        try self.init(path, as: .ledger, onWait: onWait, onMend: onMend)
    }

    /// Opens a ledger that may be damaged, to look at what is wrong with it: then nothing is written to it, nor held against its sums.
    ///
    /// - Throws: ``LedgerError`` where not even that can be done.
    public static func forInspection(at path: String) throws(LedgerError) -> Ledger {
        do throws(LedgerError) {
            return try Ledger(path, as: .lookedAt)
        } catch {
            guard error.isDamage else { throw error }
            return try Ledger(path, as: .damaged)
        }
    }

    /// Creates an empty ledger at `path`, readable by its owner only; opens it where there is one already.
    public static func create(at path: String) throws(LedgerError) -> Ledger {
        do {
            try PageSums.register(for: path)
            if access(path, F_OK) != 0 { try NewLedger.make(at: path) }
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(error, path: path)
        }
        let descriptor = Glibc.open(path, O_CREAT | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw LedgerError(.sqlite(code: SQLITE_CANTOPEN, message: ""), path: path) }
        close(descriptor)
        return try Ledger(path, as: .new)
    }

    /// What a file is opened as.
    private enum Standing {
        case ledger
        /// An empty file is a ledger to be.
        case new
        /// To be looked at as it is.
        case lookedAt
        /// Likewise, and known to be damaged.
        case damaged
    }

    private init(
        _ path: String, as standing: Standing, onWait: (@Sendable () -> Void)? = nil,
        onMend: (@Sendable (Int) -> Void)? = nil
    ) throws(LedgerError) {
        let patience = BusyPatience()
        self.path = path
        self.onMend = onMend
        self.patience = patience
        verifies = standing != .damaged
        mendsUnasked = standing == .ledger || standing == .new
        let configuration = Self.configuration(patience, onWait: onWait, verifies: standing != .damaged)
        do throws(LedgerError) {
            queue = try Self.opened(path, as: standing, configuration)
        } catch {
            guard error.isOfPageSums, mendsUnasked, let pages = Self.mendUnasked(path) else { throw error }
            if pages > 0 { onMend?(pages) }
            queue = try Self.opened(path, as: standing, configuration)
        }
    }

    private static func opened(
        _ path: String, as standing: Standing, _ configuration: Configuration
    ) throws(LedgerError) -> DatabaseQueue {
        do {
            try PageSums.register(for: path)
            var queue = try DatabaseQueue(path: path, configuration: configuration)
            try DamagedLog.refuse(queue, path: path)
            if standing == .damaged {
                try Migrations.refuseOtherVersions(queue, path: path)
                return queue
            }
            if try Migrations.isOlder(queue, path: path, isNew: standing == .new) {
                try queue.close()
                try Upgrade.run(path, configuration)
                queue = try DatabaseQueue(path: path, configuration: configuration)
            }
            try Migrations.complete(queue, path: path)
            try Migrations.refuseTorn(queue, path: path)
            return queue
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    static func configuration(
        _ patience: BusyPatience, onWait: (@Sendable () -> Void)?, verifies: Bool
    ) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        let deciseconds = Self.patience * 10
        configuration.busyMode = .callback { tries in
            guard !patience.isShort else { return false }
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
        try mending {
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
    }

    /// Runs `body` as the only writer, in one transaction: all of it is stored where `body` returns true beside its value, else nothing.
    ///
    /// - Parameter bytes: how much is going to be stored, roughly, or 0 for a few rows; much goes into an empty ledger without the
    ///   detour of the write-ahead log.
    public func write<Value>(
        bytes: Int = 0, _ body: (LedgerWriting) throws -> (value: Value, isKept: Bool)
    ) throws -> Value {
        do {
            return try writeOnce(bytes: bytes, body)
        } catch let error as LedgerError where error.isOfPageSums && mendsUnasked {
            guard let pages = Self.mendUnasked(path) else { throw error }
            throw LedgerError(.mended(pages: pages), path: path)
        }
    }

    private func writeOnce<Value>(
        bytes: Int, _ body: (LedgerWriting) throws -> (value: Value, isKept: Bool)
    ) throws -> Value {
        try queue.inDatabase { db in
            try translatingErrors {
                let isBulk = bytes > 0
                let leavesLog = try isBulk && JournalMode.leaveLogWhileEmpty(db)
                if isBulk { try BulkPages.begin(db, bytes: bytes) }
                defer { if isBulk { BulkPages.end(db) } }
                let isInLog = try !leavesLog && JournalMode.isLog(db)
                defer { if !isInLog { JournalMode.returnToLog(db) } }
                var value: Value?
                try JournalMode.settling(db, patience) {
                    try db.inTransaction(.immediate) {
                        guard !hasMoved(db) else { throw LedgerError(.replaced, path: path) }
                        let writing = try LedgerWriting(connection: db.sqliteConnection!, path: path)
                        let result = try body(writing)
                        value = result.value
                        guard result.isKept else { return .rollback }
                        try writing.seal()
                        return .commit
                    }
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
