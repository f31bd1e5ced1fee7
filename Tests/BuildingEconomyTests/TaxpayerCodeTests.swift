import BuildingEconomy
import Testing

@Suite("A taxpayer's identifier")
struct TaxpayerCodeTests {
    @Test(
        "Kinds are told from the text",
        arguments: [
            ("91350100M000100Y43", .creditCode), ("91350100M000100Y44", .creditCodeWithWrongCheck),
            ("110101123456789", .older15), ("91350100I000100Y43", .other), ("12345", .other), ("某某某某某", .other),
        ] as [(String, TaxpayerCode.Kind)])
    func kinds(text: String, kind: TaxpayerCode.Kind) {
        #expect(TaxpayerCode(normalised: text)?.kind == kind)
        #expect(TaxpayerCode(normalised: text)?.text == text)
    }

    @Test(
        "A number that a spreadsheet has destroyed is no code",
        arguments: [
            "9.11E+17", "9.11101E+17", "9E+17", "9.1E17", "911101081020164000", "123456789012345000",
        ])
    func destroyed(text: String) {
        #expect(TaxpayerCode.isDestroyed(normalised: text))
        #expect(TaxpayerCode(normalised: text) == nil)
    }

    @Test(
        "A digit left among the last three, an E inside a code, or zeros within fifteen digits are no destruction",
        arguments: [
            "911101081020164480", "91110108E12345678X", "911E17", "110101123450000",
        ])
    func intact(text: String) {
        #expect(!TaxpayerCode.isDestroyed(normalised: text))
    }

    @Test("Zeros at the end are the code's own where its check character says so")
    func zerosOfItsOwn() {
        let codes = (0..<31_000).lazy.map { String(911_101_081_000_000 + $0) + "000" }
        let right = codes.first { CreditCode.checkCharacter(of: $0) == UInt8(ascii: "0") }!
        #expect(!TaxpayerCode.isDestroyed(normalised: right))
        #expect(TaxpayerCode(normalised: right)?.kind == .creditCode)
    }

    @Test("Nothing is no code")
    func empty() {
        #expect(TaxpayerCode(normalised: "") == nil)
    }
}
