import BuildingEconomy
import Testing

@testable import Analytics

@Suite("How much hangs on few taxpayers")
struct ConcentrationTests {
    private func concentration(_ fen: [Int64], keeping limit: Int = 5) -> Concentration {
        Concentration(
            fen.enumerated().map { .init(taxpayer: $0, magnitude: Money(fen: $1)) }, keeping: limit)
    }

    @Test("Shares of the largest, exact, and HHI")
    func shares() {
        let four = concentration([10, 40, 30, 20])
        #expect(four.share(ofLargest: 1) == Ratio(40, over: 100))
        #expect(four.share(ofLargest: 2) == Ratio(70, over: 100))
        #expect(four.squares == Ratio(30, over: 100))
        #expect(four.largest.map(\.taxpayer) == [1, 2, 3, 0])
    }

    @Test("Ties by position; those with nothing are no contributors; none gives no share")
    func edges() {
        #expect(concentration([5, 5, 0]).largest.map(\.taxpayer) == [0, 1])
        #expect(concentration([5, 5, 0]).count == 2)
        #expect(concentration([]).share(ofLargest: 1) == nil)
        #expect(concentration([]).squares == nil)
        #expect(concentration([1, 2, 3], keeping: 1).whole == Money(fen: 6))
    }
}
