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

    /// UTF-16 units of the characters of two bytes (lead 81–FE, trail 40–FE), 0 where there is none: computed once.
    static let table: [UInt16] = {
        let decoder = GB18030()
        var table = [UInt16](repeating: 0, count: 126 * 191)
        for lead in 0..<126 {
            for trail in 0..<191 where trail != 0x3F {
                if let scalar = decoder.scalar([UInt8(0x81 + lead), UInt8(0x40 + trail)]), scalar < 0x10000 {
                    table[lead * 191 + trail] = UInt16(scalar)
                }
            }
        }
        return table
    }()
}
