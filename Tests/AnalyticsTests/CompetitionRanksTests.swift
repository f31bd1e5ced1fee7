import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Competition ranking")
struct CompetitionRanksTests {
    private func ranks(_ values: [MetricValue]) -> CompetitionRanks {
        CompetitionRanks(values.enumerated().map { ($0, $1) })
    }

    private func value(_ numerator: Int64, _ denominator: Int64 = 1) -> MetricValue {
        .value(Ratio(numerator, over: denominator)!)
    }

    @Test("Equal values share a rank, and the next one counts them all: 1, 2, 2, 4")
    func ties() {
        let ranks = ranks([value(1), value(2, 4), value(1, 2), value(0)])
        #expect((0..<4).map { ranks[$0] } == [1, 2, 2, 4])
        #expect(ranks.order == [0, 1, 2, 3])
    }

    @Test("Values that print alike but differ do not tie")
    func exactness() {
        let ranks = ranks([value(1_000_000_000, 3_000_000_001), value(1, 3)])
        #expect(ranks.order == [1, 0])
        #expect(ranks[0] == 2)
    }

    @Test("Those without a value come last, in their own order, without a rank")
    func unranked() {
        let ranks = ranks([.absent(.noArea), value(-5), .absent(.noBase), value(3)])
        #expect(ranks.order == [3, 1, 0, 2])
        #expect(ranks[0] == nil && ranks[2] == nil && ranks[1] == 2)
    }
}
