internal import BuildingEconomy
internal import Foundation

/// What a cell that should hold a taxpayer's code turned out to hold.
enum CodeText {
    /// Nothing, nothing but zeros, or a mark for nothing.
    case missing
    /// A number whose last digits a spreadsheet has lost.
    case destroyed
    /// A readable code.
    case readable(TaxpayerCode)

    /// Reads a cell: NFKC, upper case, spaces, hyphens and quotation marks removed.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isNumberCell: Bool) {
        let text = Self.normalised(bytes)
        if text.utf8.allSatisfy({ $0 == 0x30 }) || MissingMark.isMark(normalised: text) {
            self = .missing
        } else if isNumberCell, text.utf8.count > 15 {
            self = .destroyed
        } else if let code = TaxpayerCode(normalised: text) {
            self = .readable(code)
        } else {
            self = .destroyed
        }
    }

    private static func normalised(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A: plain.append(byte)
            case 0x61...0x7A: plain.append(byte - 0x20)
            case 0x20, 0x09...0x0D, UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\""):
                continue
            case 0x21...0x7E: plain.append(byte)
            default: return general(String(decoding: bytes, as: UTF8.self))
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func general(_ text: String) -> String {
        let dropped: Set<Unicode.Scalar> = ["-", "‐", "‑", "–", "—", "−", "'", "‘", "’", "`", "\"", "“", "”"]
        let scalars = text.precomposedStringWithCompatibilityMapping.uppercased().unicodeScalars.filter {
            !NormalText.isSpace($0) && !dropped.contains($0)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
