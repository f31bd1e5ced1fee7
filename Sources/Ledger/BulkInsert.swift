internal import BuildingEconomy
internal import CColumns

/// One column of a bulk insert.
enum BulkColumn: Sendable {
    case int32([Int32])
    /// `Int64.min` is stored as NULL.
    case int64([Int64])
    /// An empty text is stored as NULL.
    case text(IdentityColumns.Texts)
    case constant(Int64)
    case null
    case counter(from: Int64)

    /// A constant where every number is the same, which costs nothing a row, or a counter where each is one more.
    static func compact(_ numbers: [Int32]) -> BulkColumn {
        guard let first = numbers.first else { return .int32(numbers) }
        if numbers.allSatisfy({ $0 == first }) { return .constant(Int64(first)) }
        var next = Int64(first)
        let isCounter = numbers.allSatisfy { number in
            defer { next += 1 }
            return Int64(number) == next
        }
        return isCounter ? .counter(from: Int64(first)) : .int32(numbers)
    }

    /// NULL where every number is `Int64.min`.
    static func compact(_ numbers: [Int64]) -> BulkColumn {
        numbers.allSatisfy { $0 == .min } ? .null : .int64(numbers)
    }
}

extension LedgerWriting {
    /// Appends `rows` rows through the virtual table: `sql` is `INSERT INTO … SELECT c0,c1,…` without its FROM.
    func insert(_ sql: String, rows: Int, _ values: [BulkColumn]) throws {
        guard rows > 0 else { return }
        precondition(values.count <= Int(CCOLUMNS_MAX))
        columns.pointee.rows = Int64(rows)
        let kept = try cached("\(sql) FROM louyu_columns")
        try pin(values[...], at: 0) { try kept.statement.run() }
        columns.pointee.rows = 0
    }

    /// Appends `rows` rows to `table`; what is the same in every row stands in the statement itself.
    func insert(into table: String, rows: Int, _ values: KeyValuePairs<String, BulkColumn>) throws {
        var varying: [BulkColumn] = []
        let sources = values.map { _, column in
            switch column {
            case .constant(let number): return String(number)
            case .null: return "NULL"
            default:
                varying.append(column)
                return "c\(varying.count - 1)"
            }
        }
        let names = values.map(\.key).joined(separator: ", ")
        try insert(
            "INSERT INTO \(table)(\(names)) SELECT \(sources.joined(separator: ","))", rows: rows, varying)
    }

    private func pin(_ values: ArraySlice<BulkColumn>, at index: Int, _ body: () throws -> Void) throws {
        guard let value = values.first else { return try body() }
        let rest = values.dropFirst()
        switch value {
        case .int32(let numbers):
            try numbers.withUnsafeBytes { bytes in
                set(index, CCOLUMN_INT32, bytes.baseAddress)
                try pin(rest, at: index + 1, body)
            }
        case .int64(let numbers):
            try numbers.withUnsafeBytes { bytes in
                set(index, CCOLUMN_INT64, bytes.baseAddress)
                try pin(rest, at: index + 1, body)
            }
        case .text(let text):
            try text.bytes.withUnsafeBytes { bytes in
                try text.ends.withUnsafeBufferPointer { ends in
                    set(index, CCOLUMN_TEXT, bytes.baseAddress, ends: ends.baseAddress)
                    try pin(rest, at: index + 1, body)
                }
            }
        case .constant(let number):
            set(index, CCOLUMN_CONSTANT, nil, start: number)
            try pin(rest, at: index + 1, body)
        case .null:
            set(index, CCOLUMN_CONSTANT, nil, start: .min)
            try pin(rest, at: index + 1, body)
        case .counter(let first):
            set(index, CCOLUMN_COUNTER, nil, start: first)
            try pin(rest, at: index + 1, body)
        }
    }

    private func set(
        _ index: Int, _ kind: ccolumn_kind, _ values: UnsafeRawPointer?, ends: UnsafePointer<Int64>? = nil,
        start: Int64 = 0
    ) {
        withUnsafeMutablePointer(to: &columns.pointee.columns) { tuple in
            tuple.withMemoryRebound(to: ccolumn.self, capacity: Int(CCOLUMNS_MAX)) { columns in
                columns[index] = ccolumn(kind: kind, values: values, ends: ends, start: start)
            }
        }
    }
}
