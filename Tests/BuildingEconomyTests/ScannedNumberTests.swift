import Testing

@testable import BuildingEconomy

@Suite("A number scanned from its symbols")
struct ScannedNumberTests {
    private func reading(_ text: String, scale: Int) -> DecimalReading? {
        ScannedNumber(Array(text.utf8)[...], isNegative: false)?.scaled(by: scale)
    }

    @Test(
        "Long texts keep every digit that counts",
        arguments: [
            ("000000000000000000000000000000012.5", 1, 125), ("12.50000000000000000000000000000000000000", 1, 125),
            ("0.0000000000000000000000000000000000000012", 40, 12),
        ] as [(String, Int, Int64)])
    func long(text: String, scale: Int, count: Int64) {
        #expect(reading(text, scale: scale) == .value(ReadDecimal(count: count)))
    }

    @Test("Digits far below the unit round to nothing, and are known to be lost")
    func farBelow() {
        #expect(reading("9E-9999", scale: 2) == .value(ReadDecimal(count: 0, isRounded: true, isScientific: true)))
    }

    @Test("Groups are of three, or of four throughout")
    func groups() {
        #expect(reading("1,234,567", scale: 0) == .value(ReadDecimal(count: 1_234_567)))
        #expect(reading("1,2345,6789", scale: 0) == .value(ReadDecimal(count: 123_456_789)))
        #expect(reading("1,234,5678", scale: 0) == nil)
        #expect(reading("1,234.5E3", scale: 0) == .value(ReadDecimal(count: 1_234_500, isScientific: true)))
    }
}
