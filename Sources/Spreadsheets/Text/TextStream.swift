internal import CByteScan

/// One reading of a text, its byte order mark left out, as UTF-8. Decoding is strict: never a replacement character.
final class TextStream {
    private let reader: ByteReader
    private let encoding: TextEncoding
    private let name: String
    private let decoder: GB18030?
    private let raw: UnsafeMutablePointer<UInt8>
    private let rawRoom: Int
    private var rawBegin = 0
    private var rawEnd = 0
    private var isAtEnd = false

    /// `skipping`: the bytes of the byte order mark. `block`: how many raw bytes are read at once.
    init(
        _ source: ByteSource, encoding: TextEncoding, skipping: Int, name: String, block: Int = 1 << 17
    ) throws(UnreadableSpreadsheet) {
        reader = try ByteReader(source, name: name)
        self.encoding = encoding
        self.name = name
        decoder = encoding == .gb18030 ? GB18030() : nil
        rawRoom = max(block, 16)
        raw = UnsafeMutablePointer<UInt8>.allocate(capacity: rawRoom)
        var left = skipping
        while left > 0 {
            let got = try reader.read(into: raw, room: min(left, rawRoom))
            if got == 0 { break }
            left -= got
        }
    }

    deinit { raw.deallocate() }

    /// Fills the buffer with at least one byte of UTF-8, or returns 0 at the end of the text. `room` is at least 16.
    func read(into buffer: UnsafeMutablePointer<UInt8>, room: Int) throws(UnreadableSpreadsheet) -> Int {
        if encoding == .utf8 { return try reader.read(into: buffer, room: room) }
        var filled = 0
        while filled == 0 {
            if rawEnd - rawBegin < 4, !isAtEnd { try refill() }
            if rawBegin == rawEnd { return 0 }
            filled = try decode(into: buffer, room: room)
        }
        return filled
    }

    /// Throws `changed` if the file was changed during the reading.
    func verify() throws(UnreadableSpreadsheet) { try reader.verify() }

    private func refill() throws(UnreadableSpreadsheet) {
        let left = rawEnd - rawBegin
        raw.update(from: raw + rawBegin, count: left)
        let got = try reader.read(into: raw + left, room: rawRoom - left)
        isAtEnd = got == 0
        (rawBegin, rawEnd) = (0, left + got)
    }

    private func decode(into buffer: UnsafeMutablePointer<UInt8>, room: Int) throws(UnreadableSpreadsheet) -> Int {
        let (from, available) = (raw + rawBegin, rawEnd - rawBegin)
        var (used, filled) = (0, 0)
        let stop =
            encoding == .gb18030
            ? GB18030.table.withUnsafeBufferPointer { table in
                bytescan_gb18030_to_utf8(from, available, table.baseAddress, buffer, room, &used, &filled)
            }
            : bytescan_utf16_to_utf8(from, available, encoding == .utf16BigEndian, buffer, room, &used, &filled)
        rawBegin += used
        let offset = reader.offset - (rawEnd - rawBegin)
        switch stop {
        case BYTESCAN_RARE:
            let length = raw[rawBegin + 1] <= 0x39 ? 4 : 2
            guard let scalar = decoder?.scalar(Array(UnsafeBufferPointer(start: raw + rawBegin, count: length))),
                let character = Unicode.Scalar(scalar)
            else { throw undecodable(offset) }
            for unit in String(character).utf8 {
                buffer[filled] = unit
                filled += 1
            }
            rawBegin += length
        case BYTESCAN_ILL_FORMED: throw undecodable(offset)
        case BYTESCAN_ZERO: throw UnreadableSpreadsheet(name, .containsNUL(offset: offset))
        case BYTESCAN_DONE where filled == 0 && isAtEnd && rawBegin < rawEnd: throw undecodable(offset)
        case BYTESCAN_DONE where filled == 0 && !isAtEnd: try refill()
        default: break
        }
        return filled
    }

    private func undecodable(_ offset: Int) -> UnreadableSpreadsheet {
        UnreadableSpreadsheet(name, .undecodable(offset: offset, tried: [encoding]))
    }
}
