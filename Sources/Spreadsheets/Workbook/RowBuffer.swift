/// One row of a workbook while it is put together: the texts of its cells one behind the other.
final class RowBuffer {
    private var text: UnsafeMutablePointer<UInt8>
    private var room = 1 << 16
    @exclusivity(unchecked) private var used = 0
    private let starts: UnsafeMutablePointer<UInt32>
    private let ends: UnsafeMutablePointer<UInt32>
    private let kinds: UnsafeMutablePointer<CellKind>
    /// One more than the last column with something in it.
    @exclusivity(unchecked) private(set) var count = 0

    init() {
        text = .allocate(capacity: room)
        starts = .allocate(capacity: Limits.columns)
        ends = .allocate(capacity: Limits.columns)
        kinds = .allocate(capacity: Limits.columns)
    }

    deinit {
        text.deallocate()
        starts.deallocate()
        ends.deallocate()
        kinds.deallocate()
    }

    func clear() { (used, count) = (0, 0) }

    /// Puts a cell in its column (below `Limits.columns`); a second one in the same column takes the place of the first.
    func put(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: CellKind, column: Int) {
        put(kind, column: column, atMost: bytes.count) { out in
            if let base = bytes.baseAddress { out.update(from: base, count: bytes.count) }
            return bytes.count
        }
    }

    func put(_ string: String, _ kind: CellKind, column: Int) {
        var string = string
        string.withUTF8 { put($0, kind, column: column) }
    }

    /// The same for bytes that `write` puts where it is told, and counts.
    func put(_ kind: CellKind, column: Int, atMost: Int, write: (UnsafeMutablePointer<UInt8>) -> Int) {
        if used + atMost > room { grow(to: max(2 * room, used + atMost)) }
        while count <= column {
            (starts[count], ends[count], kinds[count]) = (0, 0, .empty)
            count += 1
        }
        let length = write(text + used)
        starts[column] = UInt32(used)
        ends[column] = UInt32(used + length)
        kinds[column] = kind
        used += length
    }

    /// Bytes of all texts.
    var length: Int { used }

    func row(number: Int) -> Row {
        Row(number: number, count: count, base: text, starts: starts, ends: ends, kinds: kinds)
    }

    private func grow(to wanted: Int) {
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        wider.update(from: text, count: used)
        text.deallocate()
        (text, room) = (wider, wanted)
    }
}
