import BuildingEconomy
import Testing

@Suite("Decimal text, read exactly")
struct DecimalTextTests {
    private func count(_ text: String, scale: Int = 2) -> Int64? {
        if case .value(let value) = DecimalText.read(text, scale: scale) { value.count } else { nil }
    }

    @Test(
        "Digits, point and sign",
        arguments: [
            ("0", 0), ("12", 1200), ("12.3", 1230), ("12.34", 1234), ("-12.34", -1234), ("+5", 500), (".5", 50),
            ("1.", 100), ("-0", 0), ("007", 700), ("−8", -800), ("（12.50）", -1250), ("(3)", -300), ("－3", -300),
        ] as [(String, Int64)])
    func plain(text: String, expected: Int64) {
        #expect(count(text) == expected)
    }

    @Test(
        "Thousands separators, currency marks, full-width digits and spaces around",
        arguments: [
            ("1,234.50", 123_450), ("1，234，567", 123_456_700), ("1 234", 123_400), ("12,3456", 12_345_600),
            (" ¥1,000 ", 100_000), ("￥-5", -500), ("-¥5", -500), ("100¥", 10_000), ("１２３．４５", 12_345),
            ("\u{3000}7\u{A0}", 700), ("\t8\n", 800), ("1,000E2", 10_000_000),
        ] as [(String, Int64)])
    func dressed(text: String, expected: Int64) {
        #expect(count(text) == expected)
    }

    @Test(
        "A separator that parts no groups of three or four is not guessed at",
        arguments: [
            "1,5", "1,23", "1234,567", "1,234,5", "1,2345,678", "1,,234", ",123", "123,", "1.234,567", "12 34",
        ])
    func badGroups(text: String) {
        #expect(DecimalText.read(text, scale: 2) == .notANumber)
    }

    @Test("E notation is read exactly, and marked")
    func scientific() {
        guard case .value(let value) = DecimalText.read("1.234E+05", scale: 2) else {
            Issue.record("not read")
            return
        }
        #expect(value.count == 12_340_000)
        #expect(value.isScientific && !value.isRounded)
        #expect(count("12e-1") == 120)
        #expect(count("0E99999") == 0)
    }

    @Test("万元 and 亿元 come to whole fen without binary floating point")
    func scales() {
        #expect(count("0.1", scale: 6) == 100_000)
        #expect(count("90.0000000001", scale: 10) == 900_000_000_001)
        #expect(count("4.35", scale: 2) == 435)
        #expect(count("1.005", scale: 2) == 101)
    }

    @Test(
        "Text finer than the unit is rounded half away from zero, and says by how much",
        arguments: [
            ("0.005", 1, 500_000), ("-0.005", -1, -500_000), ("0.004", 0, -400_000), ("0.0049999999", 0, -499_999),
            ("1.23456", 123, -456_000), ("-1.237", -124, -300_000), ("1E-9", 0, 0), ("0.00999", 1, 1_000),
        ] as [(String, Int64, Int64)])
    func rounding(text: String, count: Int64, effect: Int64) {
        guard case .value(let value) = DecimalText.read(text, scale: 2) else {
            Issue.record("not read")
            return
        }
        #expect(value.count == count)
        #expect(value.roundingMillionths == effect)
        #expect(value.isRounded)
    }

    @Test("Zeros past the unit round nothing")
    func zerosPastTheUnit() {
        #expect(DecimalText.read("1.2300", scale: 2) == .value(ReadDecimal(count: 123)))
    }

    @Test(
        "The largest amount is read; one more is an overflow, not a trap",
        arguments: [
            "92233720368547758.08", "-92233720368547758.08", "999999999999999999", "1E99999",
            "100000000000000000000000000",
        ])
    func overflow(text: String) {
        #expect(count("92233720368547758.07") == .max)
        #expect(count("-92233720368547758.07") == -.max)
        #expect(DecimalText.read(text, scale: 2) == .overflow)
    }

    @Test("White space is blank", arguments: ["", " ", "\t\u{3000}\n"])
    func blank(text: String) {
        #expect(DecimalText.read(text, scale: 2) == .blank)
    }

    @Test(
        "What is no number is said to be none",
        arguments: [
            "整体出售", "面议", "—", "-", "/", "无", "*", "¥", "1.2.3", "12元", "--5", "5-", "()", "1E", "1E1.5", "0x10", "1-6",
            "NaN", "inf",
            "E5", ".",
        ])
    func notANumber(text: String) {
        #expect(DecimalText.read(text, scale: 2) == .notANumber)
    }

    @Test("Bytes that are no UTF-8 are no number, whatever stands before them")
    func invalidBytes() {
        let bytes: [UInt8] = [0x31, 0x32, 0xCD, 0xF2]
        #expect(bytes.withUnsafeBufferPointer { DecimalText.read($0, scale: 2) } == .notANumber)
    }

    @Test("The short way and the general way agree")
    func waysAgree() {
        for count in Int64(-20_000)...20_000 where count % 7 == 0 {
            let text = Money(fen: count).yuanText()
            #expect(self.count(text) == count)
            #expect(self.count(" " + text) == count)
        }
    }
}
