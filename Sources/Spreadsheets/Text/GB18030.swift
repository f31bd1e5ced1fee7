import Glibc

/// GB18030 as glibc knows it, one character at a time.
final class GB18030 {
    private let converter: iconv_t

    init() {
        guard let converter = iconv_open("UTF-32LE", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            preconditionFailure("glibc without GB18030")
        }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// The scalar of one character of one, two or four bytes; nil if the bytes are none.
    func scalar(_ bytes: [UInt8]) -> UInt32? {
        var input = bytes.map { CChar(bitPattern: $0) }
        var scalar: UInt32 = 0
        let isSound = withUnsafeMutableBytes(of: &scalar) { output in
            input.withUnsafeMutableBufferPointer { input in
                var (from, left) = (input.baseAddress, input.count)
                var (to, room) = (output.baseAddress?.assumingMemoryBound(to: CChar.self), output.count)
                return iconv(converter, &from, &left, &to, &room) != -1 && left == 0 && room == 0
            }
        }
        if !isSound { _ = iconv(converter, nil, nil, nil, nil) }
        return isSound && scalar != 0 ? UInt32(littleEndian: scalar) : nil
    }

    /// UTF-16 units of the characters of two bytes (lead 81–FE, trail 40–FE), computed once: 0 where there is none,
    /// 1 where UTF-16 needs two units.
    static let table: [UInt16] = {
        guard let converter = iconv_open("UTF-16LE", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            preconditionFailure("glibc without GB18030")
        }
        defer { iconv_close(converter) }
        var table = [UInt16](repeating: 0, count: 126 * 191)
        for lead in 0..<126 {
            var trail = 0
            while trail < 191 {
                trail += units(converter, lead: lead, from: trail, &table)
                // What stopped it: no character, or 7F, which is no trail.
                trail += 1
            }
        }
        return table
    }()

    /// Fills in the characters of a lead byte from a trail on, until there is none; returns how many.
    private static func units(_ converter: iconv_t, lead: Int, from first: Int, _ table: inout [UInt16]) -> Int {
        var input = (first..<191).flatMap {
            [CChar(truncatingIfNeeded: 0x81 + lead), CChar(truncatingIfNeeded: 0x40 + $0)]
        }
        var output = [UInt16](repeating: 0, count: 2 * input.count)
        let unread = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBytes { output in
                var (from, left) = (input.baseAddress, input.count)
                var (to, room) = (output.baseAddress?.assumingMemoryBound(to: CChar.self), output.count)
                _ = iconv(converter, &from, &left, &to, &room)
                return left
            }
        }
        _ = iconv(converter, nil, nil, nil, nil)
        let count = (input.count - unread) / 2
        var place = 0
        for trail in first..<(first + count) {
            let isPair = output[place] & 0xFC00 == 0xD800
            table[lead * 191 + trail] = isPair ? 1 : output[place]
            place += isPair ? 2 : 1
        }
        return count
    }
}
