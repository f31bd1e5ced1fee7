import Testing

@testable import BuildingEconomy

@Suite("The ASCII skeleton of a cell's number")
struct NumberSymbolsTests {
    private func symbols(_ bytes: [UInt8]) -> NumberSymbols? { bytes.withUnsafeBufferPointer(NumberSymbols.init) }

    @Test("Every sign, bracket, digit and space that means one is folded to it")
    func folded() {
        for text in ["-5", "−5", "－5", "‐5", "–5", "(5)", "（５）", "\u{202F}-\u{2007}5\u{FEFF}", "- 5", "￥-5", "-5￥"] {
            let number = symbols(Array(text.utf8))?.number()
            #expect(number?.scaled(by: 0) == .value(ReadDecimal(count: -5)), "\(text)")
        }
    }

    @Test("A character without a place in a number leaves none", arguments: ["5%", "约3", "3万", "'5", "—"])
    func foreign(text: String) {
        #expect(symbols(Array(text.utf8)) == nil)
    }

    @Test(
        "Bytes that are no UTF-8 leave none, wherever they stand",
        arguments: [[0xFF], [0x31, 0xC3], [0x31, 0x80, 0x32]] as [[UInt8]])
    func invalid(bytes: [UInt8]) {
        #expect(symbols(bytes) == nil)
    }

    @Test("White space alone is blank")
    func blank() {
        #expect(symbols(Array(" \u{3000}".utf8))?.isBlank == true)
        #expect(symbols(Array("¥".utf8))?.isBlank == false)
    }
}
