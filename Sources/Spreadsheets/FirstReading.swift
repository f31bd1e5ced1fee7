internal import CByteScan

/// What one pass over the bytes of a file tells: its digest, its beginning, and whether it is sound UTF-8.
struct FirstReading {
    let count: Int
    /// Nil where the pass ended before the file did.
    let sha256: [UInt8]?
    /// The first bytes, at most `headLength`.
    let head: [UInt8]
    /// The first byte at which the file is not UTF-8 text.
    let flaw: Flaw?

    struct Flaw {
        let offset: Int
        let isNUL: Bool
    }

    static let headLength = 1 << 16

    /// - Parameter atMost: how many bytes are enough; by default it is all of them.
    init(
        _ source: ByteSource, name: String, block: Int = 1 << 18, atMost: Int = .max
    ) throws(UnreadableSpreadsheet) {
        let carryRoom = 16
        let reader = try ByteReader(source, name: name)
        var digest = RunningDigest()
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: carryRoom + block + Int(BYTESCAN_SLACK))
        defer { buffer.deallocate() }
        let fresh = buffer + carryRoom
        var (head, carried, total) = ([UInt8](), 0, 0)
        var flaw: Flaw?
        var isWhole = false
        while total < atMost {
            let got = try reader.read(into: fresh, room: min(block, atMost - total))
            digest.add(fresh, count: got)
            if head.count < Self.headLength {
                head.append(
                    contentsOf: UnsafeBufferPointer(start: fresh, count: min(got, Self.headLength - head.count)))
            }
            if flaw == nil {
                let begin = fresh - carried
                let all = carried + got
                let sound = got == 0 ? all : bytescan_utf8_complete(begin, all)
                var offset = 0
                let found = bytescan_utf8_flaw(begin, sound, &offset)
                if found != BYTESCAN_SOUND {
                    flaw = Flaw(offset: total - carried + offset, isNUL: found == BYTESCAN_NUL)
                }
                let left = all - sound
                (fresh - left).update(from: begin + sound, count: left)
                carried = left
            }
            isWhole = got == 0
            if isWhole { break }
            total += got
        }
        try reader.verify()
        count = isWhole ? total : source.count
        sha256 = isWhole ? digest.finish() : nil
        self.head = head
        self.flaw = flaw
    }
}
