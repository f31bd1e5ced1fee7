import BuildingEconomy
import Testing

@Suite("The one rounding rule")
struct RoundingTests {
    @Test(
        "Half away from zero",
        arguments: [
            (5, 10, 1), (-5, 10, -1), (4, 10, 0), (-4, 10, 0), (15, 10, 2), (-15, 10, -2), (1, 3, 0), (2, 3, 1),
            (-2, 3, -1), (7, 1, 7),
            (0, 9, 0),
        ])
    func halves(dividend: Int, divisor: Int, expected: Int) {
        #expect(roundedHalfAwayFromZero(Int128(dividend), over: Int128(divisor)) == Int128(expected))
    }

    @Test("The greatest numbers do not overflow")
    func extremes() {
        #expect(roundedHalfAwayFromZero(.max, over: .max) == 1)
        #expect(roundedHalfAwayFromZero(.max - 1, over: .max) == 1)
        #expect(roundedHalfAwayFromZero(.min, over: .max) == -1)
    }
}
