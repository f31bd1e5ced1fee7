import Analytics
import BuildingEconomy
import Testing

@Suite("The small worlds show every trait, so that agreeing on them means something")
struct SmallWorldTests {
    static let rankings = RandomisedTests.seeds.map { RandomisedTests.ranking(of: SmallWorld(seed: $0)) }
    static var rows: [RankingRow] { rankings.flatMap(\.rows) }

    @Test("Every flag is raised somewhere", arguments: Flag.allCases)
    func flags(flag: Flag) {
        #expect(Self.rows.contains { $0.flags.contains(flag) })
    }

    @Test("Every reason leaves some building unranked", arguments: UnrankedReason.allCases.filter { $0 != .withheld })
    func reasons(reason: UnrankedReason) {
        #expect(Self.rows.contains { $0.unrankedReason == reason })
    }

    @Test(
        "Every reason withholds some growth, against a year earlier and against the window before",
        arguments: GrowthAbsence.allCases.filter { $0 != .withheld })
    func absences(absence: GrowthAbsence) {
        let figures = Self.rows.map(\.assessment.tax.district)
        #expect(figures.contains { $0.yearOnYear.growth.absence == absence })
        #expect(figures.contains { $0.sequential.growth.absence == absence })
    }

    @Test("Ranks rise, fall and tie, and appear where there was none", arguments: RankingMetric.allCases)
    func ranks(metric: RankingMetric) {
        let rankings = Self.rankings.filter { $0.options.metric == metric }
        let rows = rankings.flatMap(\.rows)
        #expect(rows.contains { ($0.rise ?? 0) > 0 })
        #expect(rows.contains { ($0.rise ?? 0) < 0 })
        #expect(rows.contains { $0.rank != nil && $0.previousRank == nil })
        #expect(rankings.contains { Set($0.rows.compactMap(\.rank)).count < $0.rows.compactMap(\.rank).count })
    }

    @Test("Verdicts go both ways")
    func verdicts() {
        for verdict in [true, false, nil] {
            #expect(Self.rows.contains { $0.assessment.meetsPerM2Goal == verdict && $0.building.isKey })
            #expect(Self.rows.contains { $0.assessment.meetsInPlaceGoal == verdict })
        }
        for status in YiyuanStatus.allCases {
            #expect(Self.rows.contains { $0.assessment.yiyuan == status }, "\(status)")
        }
        #expect(Self.rows.contains { $0.assessment.yiyuan == nil })
    }

    @Test("Buckets, excluded buildings, newcomers and tenants that do not file occur")
    func leftovers() {
        let totals = Self.rankings.map(\.totals.assessment.tenants)
        #expect(Self.rankings.contains { $0.outside.afterMoveOut.total.map { $0 != .zero } ?? false })
        #expect(Self.rankings.contains { $0.outside.unmatched.total.map { $0 != .zero } ?? false })
        #expect(Self.rankings.contains { $0.outside.notIncluded.district.map { $0 != .zero } ?? false })
        #expect(totals.contains { $0.unknown > 0 })
        #expect(totals.contains { $0.notCounted > 0 })
        #expect(totals.contains { $0.paying == nil })
        #expect(
            Self.rankings.contains { ranking in
                ranking.rows.map(\.assessment.tenants.counted).reduce(0, +) > ranking.totals.assessment.tenants.counted
            })
    }

    @Test("Receipts of taxpayers in several buildings are split with remainders")
    func splits() {
        let worlds = RandomisedTests.seeds.map { SmallWorld(seed: $0) }
        let shared = worlds.flatMap { world in
            Dictionary(grouping: world.portfolio.tenancies, by: \.taxpayer).values.map { Set($0.map(\.building)).count }
        }
        #expect(shared.contains { $0 == 2 })
        #expect(shared.contains { $0 >= 3 })
    }
}
