internal import BuildingEconomy

/// The digest of some rows of a table (校验值), 64 bits: a sum over the rows, so that it costs a few operations a row
/// and does not depend on their order. One changed bit always changes it; it is no protection against intent.
struct RowDigest: Equatable, Sendable {
    /// How many rows.
    private(set) var rows = 0
    /// The sum of the rows' own digests.
    private(set) var sum: UInt64 = 0

    /// Adds the rows of another digest.
    mutating func add(_ other: RowDigest) {
        rows += other.rows
        sum &+= other.sum
    }

    /// Adds rows that lie in memory as columns, in the order of the table's columns.
    mutating func add(_ columns: [BulkColumn], rows count: Int) {
        let block = 4096
        var digests = [UInt64](repeating: 0, count: min(block, count))
        for first in stride(from: 0, to: count, by: block) {
            let rows = first..<min(first + block, count)
            for row in 0..<rows.count { digests[row] = 0 }
            for (place, column) in columns.enumerated() { column.add(to: &digests, rows, key: Self.key(of: place)) }
            for row in 0..<rows.count { sum &+= Self.mixed(digests[row]) }
        }
        rows += count
    }

    /// Adds the row that a statement stands on, from its column `first` to the last.
    mutating func add(_ row: borrowing SQLStatement, from first: Int32) {
        var digest: UInt64 = 0
        for column in first..<row.columnCount {
            let key = Self.key(of: Int(column - first))
            switch row.kind(column) {
            case .null: break
            case .integer: digest &+= Self.value(row.int(column)) &* key
            case .other: digest &+= Self.value(row.bytes(column)) &* key
            }
        }
        sum &+= Self.mixed(digest)
        rows += 1
    }

    /// An odd factor for each column: so every value of a column makes a difference of its own.
    static func key(of column: Int) -> UInt64 { mixed(UInt64(column) &+ 1) | 1 }

    /// NULL counts nothing, so that a column added later changes no digest; zero counts something.
    @inline(__always)
    static func value(_ number: Int64) -> UInt64 { UInt64(bitPattern: number) &+ 0x9E37_79B9_7F4A_7C15 }

    static func value(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value = UInt64(text.count) &+ 0x243F_6A88_85A3_08D3
        let bytes = UnsafeRawBufferPointer(text)
        var place = 0
        while place + 8 <= bytes.count {
            value = mixed(value ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        while place < bytes.count {
            value = mixed(value ^ UInt64(bytes[place]))
            place += 1
        }
        return value
    }

    /// One to one, and every bit of the result depends on every bit of the number.
    @inline(__always)
    static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension BulkColumn {
    /// Adds the column's part of each row's digest.
    fileprivate func add(to digests: inout [UInt64], _ rows: Range<Int>, key: UInt64) {
        let first = rows.lowerBound
        switch self {
        case .null: break
        case .constant(let number):
            guard number != .min else { return }
            let part = RowDigest.value(number) &* key
            for row in 0..<rows.count { digests[row] &+= part }
        case .counter(let start):
            for row in 0..<rows.count { digests[row] &+= RowDigest.value(start + Int64(first + row)) &* key }
        case .int32(let numbers):
            numbers.withUnsafeBufferPointer { numbers in
                digests.withUnsafeMutableBufferPointer { digests in
                    for row in 0..<rows.count {
                        digests[row] &+= RowDigest.value(Int64(numbers[first + row])) &* key
                    }
                }
            }
        case .int64(let numbers):
            numbers.withUnsafeBufferPointer { numbers in
                digests.withUnsafeMutableBufferPointer { digests in
                    for row in 0..<rows.count {
                        let number = numbers[first + row]
                        digests[row] &+= number == .min ? 0 : RowDigest.value(number) &* key
                    }
                }
            }
        case .text(let texts):
            texts.bytes.withUnsafeBufferPointer { bytes in
                for row in 0..<rows.count {
                    let start = first + row == 0 ? 0 : Int(texts.ends[first + row - 1])
                    let text = UnsafeBufferPointer(rebasing: bytes[start..<Int(texts.ends[first + row])])
                    if !text.isEmpty { digests[row] &+= RowDigest.value(text) &* key }
                }
            }
        }
    }
}
