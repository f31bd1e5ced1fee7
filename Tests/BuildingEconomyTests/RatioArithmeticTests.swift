import BuildingEconomy
import Testing

@Suite("Sums and products of exact quotients")
struct RatioArithmeticTests {
    private func ratio(_ top: Int64, _ bottom: Int64) -> Ratio { Ratio(top, over: bottom)! }

    @Test("Sum, difference, product and quotient are exact")
    func exact() {
        #expect(ratio(1, 2) + ratio(1, 3) == ratio(5, 6))
        #expect(ratio(1, 2) - ratio(2, 3) == ratio(-1, 6))
        #expect(ratio(2, 3) * ratio(3, 4) == ratio(1, 2))
        #expect(ratio(1, 2) / ratio(1, 4) == ratio(2, 1))
    }

    @Test("There is no quotient by zero or less")
    func noQuotient() {
        #expect(ratio(1, 2) / ratio(0, 1) == nil)
        #expect(ratio(1, 2) / ratio(-1, 2) == nil)
    }

    @Test("Beyond 64 bits the value is kept to eight decimals")
    func large() {
        let sum = ratio(1, .max) + ratio(1, .max - 1)
        #expect(sum == ratio(0, 1))
        let near = ratio(.max - 1, .max) + ratio(1, .max - 2)
        #expect(near.text(decimals: 8) == "1.00000000")
    }
}
