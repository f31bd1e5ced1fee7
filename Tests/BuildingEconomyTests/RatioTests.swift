import BuildingEconomy
import Testing

@Suite("An exact quotient")
struct RatioTests {
    private func ratio(_ numerator: Int64, _ denominator: Int64) -> Ratio { Ratio(numerator, over: denominator)! }

    @Test("Only a divisor above zero makes one", arguments: [0, -1] as [Int64])
    func divisor(denominator: Int64) {
        #expect(Ratio(1, over: denominator) == nil)
    }

    @Test("Values compare exactly, whatever their terms")
    func comparison() {
        #expect(ratio(1, 2) == ratio(2, 4))
        #expect(ratio(1, 3) < ratio(333_333_334, 1_000_000_000))
        #expect(ratio(.max - 1, .max) < ratio(.max, .max))
        #expect(ratio(.min, 1) < ratio(-.max, 1))
        #expect(ratio(-1, 2) < ratio(-1, 3))
    }

    @Test(
        "Rounding is half away from zero, and there is no negative zero",
        arguments: [
            (1, 8, 2, "0.13"), (-1, 8, 2, "-0.13"), (1, 1000, 2, "0.00"), (-1, 1000, 2, "0.00"), (-5, 1000, 2, "-0.01"),
            (2, 3, 4, "0.6667"),
        ] as [(Int64, Int64, Int, String)])
    func rounding(numerator: Int64, denominator: Int64, decimals: Int, text: String) {
        #expect(ratio(numerator, denominator).text(decimals: decimals) == text)
    }

    @Test(
        "A percentage below 100 never reads 100.00",
        arguments: [
            (99_999, 100_000, "99.99"), (9_999_999, 10_000_000, "99.99"), (1, 1, "100.00"),
            (100_001, 100_000, "100.00"),
            (78_289, 100_000, "78.29"), (0, 5, "0.00"), (3, 2, "150.00"), (-1, 3, "-33.33"),
        ] as [(Int64, Int64, String)])
    func percent(numerator: Int64, denominator: Int64, text: String) {
        #expect(ratio(numerator, denominator).percentText == text)
    }

    @Test("Growth is a fraction with four decimals")
    func fraction() {
        #expect(ratio(312, 10_000).fractionText == "0.0312")
        #expect(ratio(-1, 1).fractionText == "-1.0000")
    }

    @Test("Tax over area prints as yuan per ㎡; without an area there is none")
    func perArea() {
        let plan = Ratio.perArea(Money(fen: 220_000_000_000), FloorArea(cm2: 25_730_994_152))
        #expect(plan?.yuanPerSquareMetreText == "855.00")
        #expect(Ratio.perArea(Money(fen: 1), FloorArea(cm2: 0)) == nil)
        #expect(Ratio.perArea(Money(fen: 1), FloorArea(cm2: -1)) == nil)
        #expect(
            Ratio.perArea(Money(fen: .max), FloorArea(cm2: 1))?.yuanPerSquareMetreText == "922337203685477580700.00")
    }
}
