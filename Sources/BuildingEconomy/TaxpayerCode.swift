/// A taxpayer's readable identifier: a unified social credit code (统一社会信用代码), or an older number accepted as it is.
public struct TaxpayerCode: Sendable, Hashable {
    /// What kind of number it is.
    public enum Kind: Sendable, Hashable {
        /// 18 characters whose check character is right.
        case creditCode
        /// 18 characters of the alphabet whose check character is wrong: legal codes of the pilot regions fail it, so a warning.
        case creditCodeWithWrongCheck
        /// The 15-character taxpayer number (纳税人识别号) used before 2015.
        case older15
        /// Any other number: registration numbers, personal numbers with a suffix.
        case other
    }

    /// The number, normalised: NFKC, upper case, no white space or hyphens.
    public let text: String
    /// What kind of number it is.
    public let kind: Kind

    /// A code from normalised text, or nil where the text is empty or destroyed.
    public init?(normalised text: String) {
        guard !text.isEmpty, !Self.isDestroyed(normalised: text) else { return nil }
        self.text = text
        kind = Self.kind(of: text)
    }

    private static func kind(of text: String) -> Kind {
        if text.utf8.count == 15, text.utf8.allSatisfy({ $0 < 0x80 }) { return .older15 }
        guard let expected = CreditCode.checkCharacter(of: text) else { return .other }
        return text.utf8.last == expected ? .creditCode : .creditCodeWithWrongCheck
    }

    /// Whether a spreadsheet has destroyed the number: written `9.11E+17`, or its digits past the fifteenth turned to zeros.
    public static func isDestroyed(normalised text: String) -> Bool {
        let bytes = Array(text.utf8)
        if isScientific(bytes) { return true }
        let isDigits = bytes.allSatisfy { (0x30...0x39).contains($0) }
        guard isDigits, bytes.count > 15, bytes[15...].allSatisfy({ $0 == 0x30 }) else { return false }
        return CreditCode.checkCharacter(of: text) != bytes.last
    }

    private static func isScientific(_ bytes: [UInt8]) -> Bool {
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "E")), mark > 0, mark + 1 < bytes.count else { return false }
        let mantissa = bytes[..<mark]
        var exponent = bytes[(mark + 1)...]
        let isSigned = exponent.first == UInt8(ascii: "+")
        if isSigned { exponent = exponent.dropFirst() }
        guard isSigned || mantissa.contains(UInt8(ascii: ".")) else { return false }
        let isDecimal = mantissa.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        return isDecimal && !exponent.isEmpty && exponent.allSatisfy { (0x30...0x39).contains($0) }
    }
}
