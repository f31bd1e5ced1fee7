import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Where a building stands towards 亿元")
struct YiyuanEvidenceTests {
    private static let yi: Int64 = 10_000_000_000

    private func status(
        now: Int64?, ttm: Int64? = 0, lastYear: Int64? = 0, same: Int64? = 0
    ) -> YiyuanStatus? {
        evidence(now: now, ttm: ttm, lastYear: lastYear, same: same).status
    }

    private func evidence(now: Int64?, ttm: Int64?, lastYear: Int64?, same: Int64?) -> YiyuanEvidence {
        YiyuanEvidence(
            yearToDate: now.map(Money.init(fen:)), ttm: ttm.map(Money.init(fen:)),
            lastYear: lastYear.map(Money.init(fen:)), lastYearToDate: same.map(Money.init(fen:)))
    }

    @Test("Reached at 1亿; 99,999,999.99 is not 亿元")
    func reached() {
        #expect(status(now: Self.yi) == .reached)
        #expect(status(now: Self.yi - 1) == .notReached)
        #expect(status(now: Self.yi, ttm: nil, lastYear: nil, same: nil) == .reached)
    }

    @Test("Projected where last year's profile carries it to 1亿; a fen less is at risk or potential")
    func projected() {
        #expect(status(now: Self.yi / 2, lastYear: 2, same: 1) == .projected)
        #expect(status(now: Self.yi / 2 - 1, lastYear: 2, same: 1) == .notReached)
    }

    @Test("At risk: last year 1亿, and the projection or the last twelve months under it")
    func atRisk() {
        #expect(status(now: 1, ttm: Self.yi, lastYear: Self.yi, same: 2) == .atRisk)
        #expect(status(now: 0, ttm: Self.yi - 1, lastYear: Self.yi, same: 1) == .atRisk)
        #expect(status(now: 0, ttm: Self.yi, lastYear: Self.yi, same: 1) == .potential)
        #expect(status(now: 1, ttm: Self.yi - 1, lastYear: Self.yi - 1, same: Self.yi) == .potential)
    }

    @Test("Potential from 0.8亿 in twelve months, to the fen")
    func potential() {
        #expect(status(now: 0, ttm: 8_000_000_000) == .potential)
        #expect(status(now: 0, ttm: 7_999_999_999) == .notReached)
    }

    @Test("Null where a month needed to decide is missing")
    func unknown() {
        #expect(status(now: nil) == nil)
        #expect(status(now: 1, ttm: nil) == nil)
        #expect(status(now: 1, lastYear: nil, same: nil) == nil)
        #expect(evidence(now: 1, ttm: 1, lastYear: nil, same: 1).projection == nil)
    }

    @Test("Tiers of 1, 5, 10, 20, 50 and 100亿, each from its exact sum")
    func tiers() {
        for tier in YiyuanEvidence.tiers {
            let sum = Int64(tier) * Self.yi
            #expect(evidence(now: sum, ttm: nil, lastYear: nil, same: nil).tier == tier)
            #expect(evidence(now: sum - 1, ttm: nil, lastYear: nil, same: nil).tier != tier)
        }
        #expect(evidence(now: nil, ttm: nil, lastYear: nil, same: nil).tier == nil)
    }
}
