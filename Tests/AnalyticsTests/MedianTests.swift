import BuildingEconomy
import Testing

@testable import Analytics

@Suite("The median, exact until shown")
struct MedianTests {
    private func ratio(_ numerator: Int64, _ denominator: Int64 = 1) -> Ratio { Ratio(numerator, over: denominator)! }

    @Test("Of an odd number, the one in the middle; of an even number, the mean of two; of none, none")
    func middle() {
        #expect(Median([ratio(3), ratio(1), ratio(2)])?.fractionText == "2.0000")
        #expect(Median([ratio(1, 3), ratio(1, 2)])?.fractionText == "0.4167")
        #expect(Median([]) == nil)
    }

    @Test("It is printed in the unit of its figures")
    func units() {
        let median = Median([ratio(21, 2), ratio(19, 2)])
        #expect(median?.yuanPerSquareMetreText == "1000.00")
        #expect(median?.percentText == "1000.00")
    }

    @Test("Below 100 % it never reads 100.00; at 100 % it does")
    func belowOne() {
        let nearly = ratio(99_999, 100_000)
        #expect(Median([nearly])?.percentText == "99.99")
        #expect(Median([nearly, ratio(1)])?.percentText == "99.99")
        #expect(Median([ratio(1), ratio(1)])?.percentText == "100.00")
        #expect(Median([ratio(1, 2), ratio(3, 2)])?.percentText == "100.00")
        #expect(Median([ratio(99_999, 100_000), ratio(100_001, 100_000)])?.percentText == "100.00")
    }

    @Test("Figures of a great district do not overflow")
    func greatFigures() {
        let one = ratio(16_100_000_000_000, 25_730_994_152)
        let other = ratio(16_100_000_000_001, 25_730_994_153)
        #expect(Median([one, other])?.yuanPerSquareMetreText == "62570.45")
    }
}
