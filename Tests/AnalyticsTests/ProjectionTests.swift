import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What a year is likely to come to")
struct ProjectionTests {
    private func projection(_ now: Int64, _ full: Int64, _ same: Int64) -> Projection? {
        Projection(
            yearToDate: Money(fen: now), lastYear: Money(fen: full), lastYearToDate: Money(fen: same))
    }

    @Test("This year so far, grown by last year's own profile")
    func amount() {
        #expect(projection(60, 200, 100)?.amount == Money(fen: 120))
        #expect(projection(1, 10, 3)?.amount == Money(fen: 3))
    }

    @Test("1亿 exactly is reached; a fen less is not, whatever it rounds to")
    func exact() {
        #expect(projection(5_000_000_000, 2, 1)?.reaches(.yi) == true)
        #expect(projection(4_999_999_999, 2, 1)?.reaches(.yi) == false)
        let justBelow = projection(9_999_999_999, 30_000_000_001, 30_000_000_000)
        #expect(justBelow?.amount == .yi - Money(fen: 1))
        #expect(justBelow?.reaches(.yi) == false)
    }

    @Test(
        "Without three positive sums there is none",
        arguments: [(0, 1, 1), (1, 0, 1), (1, 1, 0), (-1, 1, 1), (1, -1, 1), (1, 1, -1)])
    func none(sums: (Int64, Int64, Int64)) {
        #expect(projection(sums.0, sums.1, sums.2) == nil)
    }

    @Test("Sums as large as the ledger allows do not overflow")
    func large() {
        #expect(projection(.max, .max, 1)?.reaches(.yi) == true)
        #expect(projection(.max, .max, 1)?.amount == Money(fen: .max))
    }
}
