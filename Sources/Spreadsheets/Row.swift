/// One row of cells during the callback that hands it over; its pointers are valid only there.
public struct Row {
    /// From 1, as Excel shows it; in delimited text the record's ordinal, blank lines counted.
    public let number: Int
    /// Cells up to the last one the row has; a blank line has none.
    public let count: Int
    @usableFromInline let base: UnsafePointer<UInt8>
    @usableFromInline let starts: UnsafePointer<UInt32>
    @usableFromInline let ends: UnsafePointer<UInt32>
    /// Nil for delimited text, where the kind is read off the bytes.
    @usableFromInline let kinds: UnsafePointer<CellKind>?
    /// Fields from this row's first to the last one that is cut already.
    @usableFromInline let following: Int

    @inlinable
    init(
        number: Int, count: Int, base: UnsafePointer<UInt8>, starts: UnsafePointer<UInt32>,
        ends: UnsafePointer<UInt32>, kinds: UnsafePointer<CellKind>?, following: Int = 0
    ) {
        self.number = number
        self.count = count
        self.base = base
        self.starts = starts
        self.ends = ends
        self.kinds = kinds
        self.following = following
    }

    /// The cell's text in UTF-8, quotation marks taken off; nothing for a column the row does not have.
    @inlinable
    public func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        guard column >= 0, column < count else { return UnsafeBufferPointer(start: base, count: 0) }
        let start = Int(starts[column])
        return UnsafeBufferPointer(start: base + start, count: Int(ends[column]) - start)
    }

    /// What most likely is the cell of a row that comes later, for a consumer that wants to fetch what it will need:
    /// nothing where that row is not cut yet, other bytes where rows differ in length.
    @inlinable
    public func bytes(_ column: Int, ahead rows: Int) -> UnsafeBufferPointer<UInt8>? {
        let field = rows &* count &+ column
        guard column >= 0, field < following else { return nil }
        let start = Int(starts[field])
        return UnsafeBufferPointer(start: base + start, count: Int(ends[field]) - start)
    }

    /// The cell's text; "" for a column the row does not have.
    @inlinable
    public func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// What the cell holds. A quoted field of delimited text is text, even if it reads as a number.
    @inlinable
    public func kind(_ column: Int) -> CellKind {
        guard column >= 0, column < count else { return .empty }
        if let kinds { return kinds[column] }
        let start = Int(starts[column])
        if base[start - 1] == UInt8(ascii: "\"") { return start == Int(ends[column]) ? .empty : .text }
        let field = bytes(column)
        if field.isEmpty { return .empty }
        return readsAsNumber(field) ? .number : .text
    }

    /// Whether there is nothing but empty cells.
    public var isBlank: Bool {
        for column in 0..<count where starts[column] != ends[column] || kind(column) != .empty { return false }
        return true
    }
}

/// Whether the bytes are digits with at most a sign, a point and an exponent.
@inlinable
func readsAsNumber(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    var digits = 0
    func isDigit(_ place: Int) -> Bool { place < field.count && field[place] &- 0x30 < 10 }
    if at < field.count, field[at] == UInt8(ascii: "-") || field[at] == UInt8(ascii: "+") { at += 1 }
    while isDigit(at) { (at, digits) = (at + 1, digits + 1) }
    if at < field.count, field[at] == UInt8(ascii: ".") {
        at += 1
        while isDigit(at) { (at, digits) = (at + 1, digits + 1) }
    }
    guard digits > 0 else { return false }
    if at < field.count, field[at] | 0x20 == UInt8(ascii: "e") {
        at += 1
        if at < field.count, field[at] == UInt8(ascii: "-") || field[at] == UInt8(ascii: "+") { at += 1 }
        guard isDigit(at) else { return false }
        while isDigit(at) { at += 1 }
    }
    return at == field.count
}
