/// The escapes of characters that XML cannot hold: `_x000D_` is a carriage return, `_x005F_` an underscore.
enum EscapedText {
    /// Undoes them in the bytes from `begin` on.
    static func decode(_ bytes: inout [UInt8], from begin: Int) {
        guard var place = bytes[begin...].firstIndex(of: UInt8(ascii: "_")) else { return }
        var out = place
        var highSurrogate: UInt32?
        while place < bytes.count {
            guard let unit = unit(bytes, place) else {
                highSurrogate = nil
                bytes[out] = bytes[place]
                (place, out) = (place + 1, out + 1)
                continue
            }
            place += 7
            switch unit {
            case 0xD800..<0xDC00: highSurrogate = unit
            case 0xDC00..<0xE000:
                if let high = highSurrogate {
                    put(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), &bytes, &out)
                }
                highSurrogate = nil
            case 0: highSurrogate = nil
            default:
                put(unit, &bytes, &out)
                highSurrogate = nil
            }
        }
        bytes.removeSubrange(out...)
    }

    /// The number in `_xHHHH_` at a place.
    private static func unit(_ bytes: [UInt8], _ place: Int) -> UInt32? {
        guard place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    private static func put(_ scalar: UInt32, _ bytes: inout [UInt8], _ out: inout Int) {
        guard let character = Unicode.Scalar(scalar) else { return }
        for byte in String(character).utf8 {
            bytes[out] = byte
            out += 1
        }
    }
}
