/// Places such as `C17` and ranges such as `A1:B2`.
enum CellReference {
    /// Column from 0 and row from 1; nil if the bytes are no place. Either may be beyond the limits, up to a point.
    static func place(_ bytes: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
        guard let (column, digits) = letters(bytes), let row = wholeNumber(digits), row > 0 else { return nil }
        return (column, row)
    }

    /// The column of a place, whatever its row.
    static func column(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { letters(bytes)?.column }

    /// A range, or a single place as one.
    static func range(_ bytes: UnsafeBufferPointer<UInt8>) -> MergedRange? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1).map(UnsafeBufferPointer.init(rebasing:))
        guard let first = parts.first.flatMap(place), let last = parts.last.flatMap(place),
            first.row <= last.row, first.column <= last.column, last.row <= Limits.rowsPerSheet,
            last.column < Limits.columns
        else { return nil }
        return MergedRange(
            firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column)
    }

    private static func letters(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (column: Int, rest: UnsafeBufferPointer<UInt8>)? {
        var (column, place) = (0, 0)
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "$") {
                place += 1
                continue
            }
            let letter = byte & 0xDF
            guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { break }
            guard column < 1_000_000 else { return nil }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            place += 1
        }
        guard column > 0 else { return nil }
        return (column - 1, UnsafeBufferPointer(rebasing: bytes[place...]))
    }
}
