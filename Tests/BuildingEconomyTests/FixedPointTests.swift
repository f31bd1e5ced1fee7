import BuildingEconomy
import Testing

@Suite("Fixed-point text")
struct FixedPointTests {
    @Test(
        "Digits are padded to the point, and zero carries no sign",
        arguments: [
            (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (-123_450, 2, "-1234.50"), (7, 0, "7"), (1, 4, "0.0001"),
        ] as [(Int, Int, String)])
    func plain(scaled: Int, decimals: Int, text: String) {
        #expect(fixedPointText(Int128(scaled), decimals: decimals) == text)
    }

    @Test(
        "Thousands are separated on request",
        arguments: [
            (12_345, "123.45"), (123_456, "1,234.56"), (-123_456_789_00, "-123,456,789.00"), (100_000, "1,000.00"),
        ] as [(Int, String)])
    func grouped(scaled: Int, text: String) {
        #expect(fixedPointText(Int128(scaled), decimals: 2, grouped: true) == text)
    }

    @Test("The most negative number has a text")
    func extreme() {
        #expect(fixedPointText(.min, decimals: 0) == "-170141183460469231731687303715884105728")
    }
}
