internal import CColumns
internal import GRDBSQLite

/// One write transaction; valid only inside ``Ledger/write(_:)``.
public final class LedgerWriting {
    let connection: OpaquePointer
    let path: String
    /// The same transaction's view of what is stored.
    public let reading: LedgerReading
    /// What the virtual table reads while a bulk insert runs.
    let columns: UnsafeMutablePointer<ccolumns>
    /// The id that the next receipt gets.
    public internal(set) var nextReceipt: Int64
    var terms: TermBook?
    private var kept: [String: KeptStatement] = [:]
    private static let mostKept = 64
    /// The digests of the rows that went into each table in bulk.
    var digests: [String: RowDigest] = [:]
    /// Whether rows of rosters were filed under another stay, or deleted, behind which the last row's number may be the same.
    var hasSettled = false
    /// The policy's aliases, both names normalised: they count beside those of the ledger.
    public var policyAliases: [String: String] = [:]

    init(connection: OpaquePointer, path: String) throws {
        self.connection = connection
        self.path = path
        reading = LedgerReading(connection: connection, path: path)
        columns = .allocate(capacity: 1)
        columns.initialize(to: ccolumns())
        let last = try SQLStatement("SELECT coalesce(max(id), 0) FROM receipt", on: connection)
        _ = try last.step()
        nextReceipt = last.int(0) + 1
        let code = ccolumns_register(connection, "louyu_columns", columns)
        guard code == SQLITE_OK else { throw SQLFailure(code: code, on: connection) }
    }

    deinit {
        kept.removeAll()
        ccolumns_register(connection, "louyu_columns", nil)
        columns.deallocate()
    }

    /// A statement for running again and again: preparing one costs as much as storing a hundred rows.
    func cached(_ sql: String) throws -> KeptStatement {
        if let statement = kept[sql] { return statement }
        if kept.count == Self.mostKept { kept.removeAll() }
        let statement = try KeptStatement(sql, on: connection)
        kept[sql] = statement
        return statement
    }

    /// Runs a statement with integer and text parameters, and gives the id of the row it inserted.
    @discardableResult
    func run(_ sql: String, _ values: SQLValue...) throws -> Int64 {
        let kept = values.isEmpty ? try KeptStatement(sql, on: connection) : try cached(sql)
        kept.statement.bind(values)
        try kept.statement.run()
        return sqlite3_last_insert_rowid(connection)
    }
}

/// A parameter of a statement.
enum SQLValue {
    case integer(Int64?)
    case text(String?)
}

extension SQLStatement {
    /// Binds parameters 1, 2, … in order.
    func bind(_ values: [SQLValue]) {
        for (offset, value) in values.enumerated() {
            let index = Int32(offset + 1)
            switch value {
            case .integer(let number?): sqlite3_bind_int64(handle, index, number)
            case .text(let text?): bind(text, at: index)
            case .integer(nil), .text(nil): sqlite3_bind_null(handle, index)
            }
        }
    }

    private func bind(_ text: String, at index: Int32) {
        var text = text
        text.withUTF8 { bytes in
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            if bytes.isEmpty {
                sqlite3_bind_text(handle, index, "", 0, copied)
            } else {
                sqlite3_bind_text(handle, index, start, Int32(bytes.count), copied)
            }
        }
    }
}
