/// How a text's bytes become characters, found by strict trial: byte order mark, UTF-8, GB18030; otherwise refused.
struct EncodingDetection {
    let encoding: TextEncoding
    /// Bytes of the byte order mark.
    let markLength: Int

    /// GB18030 can read damaged UTF-8 as wrong characters: after so many sound UTF-8 characters it is not tried.
    private static let convincing = 32

    init(
        _ first: FirstReading, source: ByteSource, stated: TextEncoding?, name: String
    ) throws(UnreadableSpreadsheet) {
        let head = first.head
        let mark = Self.mark(head)
        if let stated {
            encoding = stated
            markLength = mark?.encoding == stated ? mark?.length ?? 0 : 0
        } else if let mark {
            (encoding, markLength) = mark
        } else if let unmarked = Self.unmarkedUTF16(head) {
            (encoding, markLength) = (unmarked, 0)
        } else if let flaw = first.flaw {
            if flaw.isNUL { throw UnreadableSpreadsheet(name, .containsNUL(offset: flaw.offset)) }
            if Self.wideCharacters(head.prefix(flaw.offset)) >= Self.convincing {
                throw UnreadableSpreadsheet(name, .undecodable(offset: flaw.offset, tried: [.utf8]))
            }
            do {
                try Self.decodeAll(source, .gb18030, skipping: 0, name: name)
            } catch {
                guard case .undecodable(let offset, _) = error.reason else { throw error }
                let reason = UnreadableSpreadsheet.Reason.undecodable(
                    offset: max(offset, flaw.offset), tried: [.utf8, .gb18030])
                throw UnreadableSpreadsheet(name, reason)
            }
            (encoding, markLength) = (.gb18030, 0)
            return
        } else {
            (encoding, markLength) = (.utf8, 0)
        }
        if encoding == .utf8 {
            guard let flaw = first.flaw else { return }
            throw UnreadableSpreadsheet(
                name, flaw.isNUL ? .containsNUL(offset: flaw.offset) : .undecodable(offset: flaw.offset, tried: [.utf8])
            )
        }
        try Self.decodeAll(source, encoding, skipping: markLength, name: name)
    }

    private static func decodeAll(
        _ source: ByteSource, _ encoding: TextEncoding, skipping: Int, name: String
    ) throws(UnreadableSpreadsheet) {
        let stream = try TextStream(source, encoding: encoding, skipping: skipping, name: name)
        let room = 1 << 18
        let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        defer { scratch.deallocate() }
        while try stream.read(into: scratch, room: room) > 0 {}
        try stream.verify()
    }

    private static func mark(_ head: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
        return nil
    }

    /// UTF-16 without a mark shows itself by zeros on one side only: digits, separators and line ends have them.
    private static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
        let sample = head.prefix(4096)
        guard sample.count >= 8, head.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        for (place, byte) in sample.enumerated() where byte == 0 {
            if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let enough = max(2, sample.count / 20)
        if zeros.even == 0, zeros.odd >= enough { return .utf16LittleEndian }
        if zeros.odd == 0, zeros.even >= enough { return .utf16BigEndian }
        return nil
    }

    /// Characters of three or more bytes in what is known to be sound UTF-8.
    private static func wideCharacters(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 >= 0xE0 ? 1 : 0) }
    }
}
