internal import CByteScan

/// The part of a text that is in memory: from the first record not yet handed over.
final class TextWindow {
    /// Room before the first byte, so that the byte before a field can always be looked at.
    private static let margin = 64

    private var memory: UnsafeMutablePointer<UInt8>
    private var room: Int
    private var begin = 0
    private var end = 0
    private var hasAddedLineEnd = false

    init(room: Int) {
        self.room = max(room, 64)
        memory = Self.allocate(self.room)
    }

    deinit { memory.deallocate() }

    private static func allocate(_ room: Int) -> UnsafeMutablePointer<UInt8> {
        let slack = margin + Int(BYTESCAN_SLACK) + 4
        return .allocate(capacity: room + slack)
    }

    var bytes: UnsafeMutablePointer<UInt8> { memory + Self.margin + begin }
    var count: Int { end - begin }
    var endsInReturn: Bool { count > 0 && bytes[count - 1] == UInt8(ascii: "\r") }

    /// Moves what is left to the front, makes room where there is little, and reads on. True at the end of the text.
    func fill(from stream: TextStream, atMost: Int = .max) throws(UnreadableSpreadsheet) -> Bool {
        let left = count
        if left > room / 2 {
            let wider = Self.allocate(room * 2)
            (wider + Self.margin).update(from: bytes, count: left)
            memory.deallocate()
            memory = wider
            room *= 2
        } else {
            (memory + Self.margin).update(from: bytes, count: left)
        }
        memory[Self.margin - 1] = 0
        (begin, end) = (0, left)
        let got = try stream.read(into: memory + Self.margin + end, room: min(room - end, atMost))
        end += got
        return got == 0
    }

    /// Lets the first bytes go.
    func drop(_ length: Int) { begin += length }

    /// Ends the last record with a line feed if the text does not.
    func closeLastRecord() {
        guard count > 0, bytes[count - 1] != UInt8(ascii: "\n"), !endsInReturn else { return }
        bytes[count] = UInt8(ascii: "\n")
        end += 1
        hasAddedLineEnd = true
    }

    /// Closes the quotation mark left open, and the record.
    func closeQuote() {
        if hasAddedLineEnd { end -= 1 }
        bytes[count] = UInt8(ascii: "\"")
        bytes[count + 1] = UInt8(ascii: "\n")
        end += 2
    }
}
