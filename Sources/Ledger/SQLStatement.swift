internal import GRDBSQLite

/// One prepared statement on SQLite's own interface: the path for many rows.
struct SQLStatement: ~Copyable {
    let handle: OpaquePointer
    private let database: OpaquePointer

    /// Prepares `sql` on `database`.
    init(_ sql: String, on database: OpaquePointer) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v2(database, sql, -1, &handle, nil)
        guard code == SQLITE_OK, let handle else { throw SQLFailure(code: code, on: database) }
        self.handle = handle
        self.database = database
    }

    deinit { sqlite3_finalize(handle) }

    /// Steps to the next row; false at the end.
    @inline(__always)
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw SQLFailure(code: code, on: database) }
        return false
    }

    /// Runs a statement that gives no rows, and makes it ready to run again.
    func run() throws {
        defer { sqlite3_reset(handle) }
        while try step() {}
    }

    /// Makes the statement ready to run again.
    func reset() { sqlite3_reset(handle) }

    /// Binds parameters 1, 2, … in order.
    func bind(_ values: Int64...) {
        for (index, value) in values.enumerated() { sqlite3_bind_int64(handle, Int32(index + 1), value) }
    }

    /// How many columns a row has.
    var columnCount: Int32 { sqlite3_column_count(handle) }

    @inline(__always)
    func int(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    @inline(__always)
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// How SQLite stores the column's value in this row.
    enum Kind {
        case null
        case integer
        case other
    }

    @inline(__always)
    func kind(_ column: Int32) -> Kind {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer
        default: .other
        }
    }

    @inline(__always)
    func optionalInt(_ column: Int32) -> Int64? { isNull(column) ? nil : int(column) }

    /// The column's text as bytes, valid until the next step; empty for NULL.
    @inline(__always)
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(handle, column)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    /// The column's bytes, valid until the next step.
    func blob(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    /// Binds bytes that stay where they are until the statement has run.
    func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
        sqlite3_bind_blob64(handle, index, bytes.baseAddress, UInt64(bytes.count), nil)
    }

    /// The column's text, or nil for NULL.
    func text(_ column: Int32) -> String? {
        isNull(column) ? nil : String(decoding: bytes(column), as: UTF8.self)
    }
}

/// A statement that is run again and again within one transaction.
final class KeptStatement {
    let statement: SQLStatement

    init(_ sql: String, on database: OpaquePointer) throws { statement = try SQLStatement(sql, on: database) }
}

/// A failure of SQLite's own interface, turned into a ``LedgerError`` at the edge of the room.
struct SQLFailure: Error {
    let code: Int32
    let message: String

    init(code: Int32, on database: OpaquePointer) {
        self.code = sqlite3_extended_errcode(database)
        message = String(cString: sqlite3_errmsg(database))
        _ = code
    }
}
