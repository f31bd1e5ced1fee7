internal import CColumns

/// Columns of whole numbers packed end to end: a copy of what rows say, read back many times faster than they are.
///
/// A byte for the format, then for each column the least value in eight bytes, a width in one, and for each row the
/// distance from the least value in so many bytes; eight bytes of nothing at the end. Where the width has
/// ``blankMark``, a distance of 0 is a blank.
struct PackedColumns: Sendable {
    /// What is to be packed; `Int64.min` is a blank.
    enum Column {
        case narrow([Int32])
        /// Amounts for sums: a blank reads as 0.
        case amounts([Int64])
        /// Values of which a blank stays one.
        case optional([Int64])
    }

    let bytes: [UInt8]

    static let format: UInt8 = 1
    static let headSize = 9
    static let blankMark: UInt8 = 0x80
    /// What stands behind the last column, so that it can be read eight bytes at a time.
    static let padding = 8

    /// Packs columns of `count` rows each.
    init(_ columns: [Column], count: Int) {
        let bound = 1 + columns.count * (Self.headSize + count * 8) + Self.padding
        bytes = [UInt8](unsafeUninitializedCapacity: bound) { buffer, end in
            let start = buffer.baseAddress!
            start[0] = Self.format
            var at = 1
            for column in columns where count > 0 {
                at += Self.pack(column, count: Int64(count), at: start + at)
            }
            for offset in 0..<Self.padding { start[at + offset] = 0 }
            end = at + Self.padding
        }
    }

    /// Packs one column and gives how many bytes it takes.
    private static func pack(_ column: Column, count: Int64, at start: UnsafeMutablePointer<UInt8>) -> Int {
        var least: Int64 = 0
        var width: Int32
        var mark: UInt8 = 0
        switch column {
        case .narrow(let values):
            width = ccolumns_width32(values, count, &least)
            ccolumns_pack32(values, count, least, width, start + headSize)
        case .amounts(let values):
            width = ccolumns_width64(values, count, &least)
            ccolumns_pack64(values, count, least, width, start + headSize)
        case .optional(var values):
            let blank = (values.lazy.filter { $0 != .min }.min() ?? 0) - 1
            for row in values.indices where values[row] == .min { values[row] = blank }
            values.append(blank)
            width = ccolumns_width64(values, count + 1, &least)
            ccolumns_pack64(values, count, least, width, start + headSize)
            mark = blankMark
        }
        UnsafeMutableRawPointer(start).storeBytes(of: least.littleEndian, as: Int64.self)
        start[8] = UInt8(width) | mark
        return headSize + Int(count) * Int(width)
    }
}

/// A look at packed columns where they lie, named by `Column`; valid as long as their bytes are.
struct PackView<Column: RawRepresentable & CaseIterable> where Column.RawValue == Int {
    /// How many rows.
    let count: Int
    private let columns: [(start: UnsafePointer<UInt8>, least: Int64, width: Int, hasBlanks: Bool)]

    /// Nil where the bytes are no pack of these columns and `count` rows.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) {
        guard let start = bytes.baseAddress, !bytes.isEmpty, bytes[0] == PackedColumns.format, count > 0 else {
            return nil
        }
        var columns: [(start: UnsafePointer<UInt8>, least: Int64, width: Int, hasBlanks: Bool)] = []
        var at = 1
        for _ in Column.allCases {
            guard at + PackedColumns.headSize <= bytes.count else { return nil }
            let least = UnsafeRawPointer(start + at).loadUnaligned(as: Int64.self).littleEndian
            let width = Int(bytes[at + 8] & ~PackedColumns.blankMark)
            guard width <= 8 else { return nil }
            let hasBlanks = bytes[at + 8] & PackedColumns.blankMark != 0
            at += PackedColumns.headSize
            columns.append((start + at, least, width, hasBlanks))
            at += count * width
        }
        guard at + PackedColumns.padding == bytes.count else { return nil }
        (self.count, self.columns) = (count, columns)
    }

    /// The one value of a column where all are the same.
    func constant(_ column: Column) -> Int64? {
        let column = columns[column.rawValue]
        return column.width == 0 ? column.least : nil
    }

    /// Some values of a column of small numbers.
    func narrow(_ column: Column, _ range: Range<Int>) -> [Int32] {
        let column = columns[column.rawValue]
        return [Int32](unsafeUninitializedCapacity: range.count) { values, count in
            ccolumns_unpack32(
                column.start + range.lowerBound * column.width, Int64(range.count), column.least, Int32(column.width),
                values.baseAddress)
            count = range.count
        }
    }

    /// Some values of a column; `Int64.min` is a blank.
    func wide(_ column: Column, _ range: Range<Int>) -> [Int64] {
        let column = columns[column.rawValue]
        return [Int64](unsafeUninitializedCapacity: range.count) { values, count in
            ccolumns_unpack64(
                column.start + range.lowerBound * column.width, Int64(range.count), column.least, Int32(column.width),
                values.baseAddress)
            count = range.count
            guard column.hasBlanks else { return }
            for row in 0..<count where values[row] == column.least { values[row] = .min }
        }
    }
}
