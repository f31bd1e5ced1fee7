import BuildingEconomy
import Testing

@testable import Analytics

@Suite("The growth a year that still leads to a target")
struct YearlyGrowthTests {
    private func growth(_ start: Int64, _ end: Int64, _ years: Int, over: Int64 = 1) -> String? {
        yearlyGrowth(from: Ratio(start, over: over)!, to: Ratio(end, over: over)!, years: years)?.fractionText
    }

    @Test("Exact at the edge: 21 % in two years is 10 % a year, a millionth more is 10.01 %")
    func edge() {
        #expect(growth(100, 121, 2) == "0.1000")
        #expect(growth(100_000_000, 121_000_001, 2) == "0.1001")
        #expect(growth(1, 2, 1) == "1.0000")
        #expect(growth(855, 1050, 5) == "0.0420")
    }

    @Test("Ten years of large amounts overflow nothing; what is there already needs none; beyond 10,000 % is none")
    func size() {
        // 1.0718^10 = 2.0004, 1.0717^10 = 1.9986
        let large: Int64 = 4_000_000_000_000_000_000
        #expect(growth(large, 2 * large, 10, over: 9_000_000_000_000_000_000) == "0.0718")
        #expect(growth(2, 1, 3) == "0.0000")
        #expect(growth(1, 1_000, 1) == nil)
    }
}
