internal import CColumns
internal import CPageSums
internal import GRDB
internal import GRDBSQLite

/// The sums behind the pages of a ledger (页校验和): what a disk or a stray program changed is an error when it is read,
/// and never a figure.
enum PageSums {
    /// Puts the layer under SQLite, once a process, and SQLite's temporary files beside the first ledger that is opened.
    static func register(for path: String) throws {
        guard isRegistered else { throw LedgerError(.sqlite(code: SQLITE_ERROR, message: "VFS"), path: path) }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        if !folder.isEmpty { page_sums_keep_temporary_files_in(folder) }
    }

    private static let isRegistered: Bool = {
        ccolumns_prepare_memory()
        return page_sums_register(UInt32(Schema.version)) == SQLITE_OK
    }()

    /// Has a database that is made now, or vacuumed, leave room for the sums.
    static func reserveRoom(on connection: OpaquePointer) {
        var bytes = Int32(PAGE_SUMS_BYTES)
        sqlite3_file_control(connection, nil, SQLITE_FCNTL_RESERVE_BYTES, &bytes)
    }

    /// Has every page written from now on get its sum, or none, until page 1 says otherwise: for copies.
    static func require(_ isRequired: Bool, on connection: OpaquePointer) {
        var value: Int32 = isRequired ? 1 : 0
        sqlite3_file_control(connection, nil, Int32(PAGE_SUMS_REQUIRE), &value)
    }

    /// Whether pages read from now on are held against their sums.
    static func verify(_ isVerified: Bool, on connection: OpaquePointer) {
        var value: Int32 = isVerified ? 1 : 0
        sqlite3_file_control(connection, nil, Int32(PAGE_SUMS_VERIFY), &value)
    }

    /// Whether a thread of its own sums and writes the pages of the main file from now on.
    static func ship(_ isShipping: Bool, on connection: OpaquePointer) {
        var value: Int32 = isShipping ? 1 : 0
        sqlite3_file_control(connection, nil, Int32(PAGE_SUMS_SHIP), &value)
    }

    /// Whether the header said, when it was last read, that there is room for sums.
    static func areThere(on connection: OpaquePointer) -> Bool {
        var header = page_sums_header()
        sqlite3_file_control(connection, nil, Int32(PAGE_SUMS_HEADER), &header)
        return header.has_sums != 0
    }

    /// Reads every page of the file: how many there are, how many are damaged, and which is the first.
    ///
    /// A page that another process is copying out of the log meanwhile may look damaged: then it is looked at again.
    static func scan(on connection: OpaquePointer, isQuiet: Bool) -> (pages: Int, damaged: Int, first: Int)? {
        var found = page_sums_scan()
        for _ in 0..<(isQuiet ? 1 : 3) {
            guard sqlite3_file_control(connection, nil, Int32(PAGE_SUMS_SCAN), &found) == SQLITE_OK else { return nil }
            if found.damaged == 0 || isQuiet { break }
            sqlite3_sleep(100)
        }
        return (Int(found.pages), Int(found.damaged), Int(found.first_damaged))
    }

    /// Puts right sums behind the damaged pages of the file; gives how many there were.
    ///
    /// Only where nobody else can write to the file meanwhile, and what stands on the pages was proven by other means.
    static func mend(on connection: OpaquePointer) throws -> Int {
        var pages: Int64 = 0
        let code = sqlite3_file_control(connection, nil, Int32(PAGE_SUMS_MEND), &pages)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return Int(pages)
    }

    /// Whether the log, when this connection recovered it, had an end that should count and cannot be read.
    static func foundDamagedLog(on connection: OpaquePointer) -> Bool {
        var log = page_sums_log()
        sqlite3_file_control(connection, nil, Int32(PAGE_SUMS_LOG), &log)
        return log.is_damaged != 0
    }

    /// Gives the pages of a copy that was made without room for sums that room: all of it is written anew.
    static func addRoom(_ db: Database) throws {
        guard !areThere(on: db.sqliteConnection!) else { return }
        reserveRoom(on: db.sqliteConnection!)
        // No page may go to the file before the first one, which says that there are sums.
        try db.execute(sql: "PRAGMA cache_spill = OFF; PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY")
        try db.execute(sql: "PRAGMA cache_spill = ON")
    }
}
