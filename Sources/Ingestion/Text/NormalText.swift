internal import Foundation

/// Text made comparable: NFKC, all white space removed, brackets folded to `(` and `)`.
enum NormalText {
    /// The comparable form of a cell's text.
    static func of(_ text: String) -> String {
        var copy = text
        return copy.withUTF8 { bytes in
            var key: [UInt8] = []
            key.reserveCapacity(bytes.count)
            return append(bytes, to: &key) ? String(decoding: key, as: UTF8.self) : general(text)
        }
    }

    /// Appends the comparable form of common text (汉字, ASCII, full-width brackets and space) to `key`.
    ///
    /// False, with `key` as it was, for any other character: ``general(_:)`` must do it.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) -> Bool {
        let start = key.count
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                position += 1
                switch byte {
                case 0x09...0x0D, 0x20: continue
                case UInt8(ascii: "["), UInt8(ascii: "{"): key.append(UInt8(ascii: "("))
                case UInt8(ascii: "]"), UInt8(ascii: "}"): key.append(UInt8(ascii: ")"))
                default: key.append(byte)
                }
                continue
            }
            guard position + 2 < bytes.count else {
                key.removeSubrange(start...)
                return false
            }
            let (second, third) = (bytes[position + 1], bytes[position + 2])
            switch (byte, second, third) {
            case (0xE4...0xE9, _, _), (0xE3, 0x90..., _):
                key.append(byte)
                key.append(second)
                key.append(third)
            case (0xE3, 0x80, 0x80): break
            case (0xEF, 0xBC, 0x88): key.append(UInt8(ascii: "("))
            case (0xEF, 0xBC, 0x89): key.append(UInt8(ascii: ")"))
            default:
                key.removeSubrange(start...)
                return false
            }
            position += 3
        }
        return true
    }

    /// The comparable form of any text.
    static func general(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars where !isSpace(scalar) {
            scalars.append(folded(scalar))
        }
        return String(scalars)
    }

    /// White space, and the marks that show nothing.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace { return true }
        switch scalar.value {
        case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00AD: return true
        default: return false
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "[", "{", "〔", "【", "〖", "〈", "《": "("
        case "]", "}", "〕", "】", "〗", "〉", "》": ")"
        default: scalar
        }
    }
}

/// What company and building names are matched by.
public enum NameKey {
    /// The name, normalised: NFKC, no white space, brackets folded; nil where nothing is left, or only a mark for "none".
    public static func of(_ name: String) -> String? {
        let key = NormalText.of(name)
        return key.isEmpty || MissingMark.isMark(normalised: key) ? nil : key
    }
}
