import BuildingEconomy
import Testing

@testable import Analytics

/// A file for a meeting is safe because it says nothing of the tax that the meeting's tables of the same window do not say, which
/// `DisclosureAttackTests` attacks.
@Suite("A building's file for a meeting says no more of its tax than the meeting's ranking does")
struct BuildingFileDisclosureTests {
    private static let metrics: [RankingMetric] = [.totalTax, .districtTaxPerM2, .inPlaceRate, .totalTaxGrowth]

    private static func amounts(_ tax: PerLevel<TaxFigure>) -> [String] {
        TaxLevel.allCases.map { level in
            "\(level) \(tax[level].amount?.fen ?? -1) \(String(describing: tax[level].perArea)) \(tax[level].yearOnYear.growth)"
        }
    }

    @Test("Figures, places and groups are those of the window's tables", arguments: Array(0..<120) as [UInt64])
    func window(seed: UInt64) throws {
        let town = GuardedTown(seed: seed)
        let metric = Self.metrics[Int(seed % 4)]
        let all = town.made.ranking(for: .meeting, "2020-12", metric)
        let groups = [Grouping.zone, .size].map { grouping in
            town.made.ranking(for: .meeting, "2020-12", metric) { $0.grouping = grouping }
        }
        for key in town.keys {
            let (file, row) = (town.made.file(of: key, "2020-12", metric, for: .meeting), all[key])
            #expect(Self.amounts(file.assessment.tax) == Self.amounts(row.assessment.tax))
            #expect(file.assessment.yiyuan == row.assessment.yiyuan && file.band == row.band && file.flags == row.flags)
            #expect(file.assessment.meetsPerM2Goal == row.assessment.meetsPerM2Goal)
            #expect(file.assessment.meetsInPlaceGoal == row.assessment.meetsInPlaceGoal)
            #expect(file.assessment.yiyuanEvidence == nil)
            guard row.band == nil else {
                #expect(file.places.isEmpty && file.space.perGross.total == nil && file.space.perOccupied.total == nil)
                continue
            }
            for place in file.places {
                var (group, rank) = (all.totals, row.rank)
                if case .alike(let grouping, let name) = place.group {
                    let table = try #require(groups.first { $0.options.grouping == grouping })
                    group = try #require(table.groups.first { $0.name == name }).totals
                    rank = table[key].rank
                }
                #expect(place.rank == rank, "\(key) \(place.group)")
                #expect(Self.amounts(place.totals.assessment.tax) == Self.amounts(group.assessment.tax))
                #expect(place.totals.medians.perArea.total == group.medians.perArea.total)
                #expect(place.totals.yiyuanReached == group.yiyuanReached)
            }
        }
    }

    @Test(
        "Of no building it holds a company, a month's or another window's tax, or what grew",
        arguments: Array(0..<60) as [UInt64])
    func nothingElse(seed: UInt64) {
        let town = GuardedTown(seed: seed)
        for key in town.keys {
            let file = town.made.file(of: key, "2020-12", for: .meeting)
            #expect(
                file.largest.isEmpty && file.concentration == nil && file.growth.total == nil
                    && file.growth.district == nil)
            for share in file.industries.shares {
                #expect(share.total == nil && share.district == nil && share.magnitude == nil)
                #expect(share.taxShare == nil && share.contributors == nil)
            }
            for month in file.months {
                #expect(month.rank == nil && month.ranked == 0)
                for level in TaxLevel.allCases {
                    #expect(month.tax[level] == nil && month.figures[level].amount == nil)
                    #expect(month.figures[level].perArea == nil && month.figures[level].yearOnYear.growth.ratio == nil)
                }
            }
            #expect(file.assessment.tax.total.sequential.difference == nil)
        }
    }

    @Test("A month that one company alone paid in does not stand in the file, though the year is shown")
    func thinMonth() {
        var made = HandMade(loaded: "2018-01...2020-12")
        made.building("A", 1_000)
        made.taxpayers(0, in: "A", "2020-03", wan: 300, 200, 250)
        made.receipt(0, "2020-11", 77_700_000)
        let file = made.file(of: "A", "2020-12", for: .meeting)
        #expect(file.band == nil && file.assessment.tax.total.amount?.fen == 827_700_000)
        #expect(file.months.allSatisfy { $0.tax.total == nil && $0.figures.total.amount == nil })
        #expect(made.file(of: "A", "2020-12").months[22].tax.total?.fen == 77_700_000)
    }

    @Test(
        "A building that is not assessed stands in no table: its file has its register and its counts, no tax and no band"
    )
    func outside() {
        var made = HandMade(loaded: "2018-01...2020-12")
        made.building("A", 1_000) { $0.includedTo = day("2020-06-30") }
        made.building("B", 1_000)
        made.taxpayers(0, in: "A", "2020-03", wan: 300, 200, 250)
        made.taxpayers(5, in: "B", "2020-03", wan: 300, 200, 250)
        let file = made.file(of: "A", "2020-12", for: .meeting)
        #expect(file.assessment.tax.total.amount == nil && file.assessment.tax.total.perArea == nil && file.band == nil)
        #expect(file.places.isEmpty && file.space.perGross.total == nil)
        #expect(file.assessment.tenants.counted == 3)
    }

    @Test("Industries stand by the area they rent, not by the tax they pay; one without a tenant is not told")
    func industries() {
        var made = HandMade(loaded: "2018-01...2020-12")
        made.industries = ["甲业", "乙业", "丙业"]
        made.building("A", 1_000)
        made.tenant(0, in: "A", 100) { $0.industry = 0 }
        made.tenant(1, in: "A", 300) { $0.industry = 1 }
        made.tenant(2, in: "A", 50, to: "2020-06-30") { $0.industry = 2 }
        for (taxpayer, wan) in [(0, 500), (1, 200), (2, 400)] as [(Int, Int64)] {
            made.receipt(taxpayer, "2020-03", wan * 1_000_000, wan * 250_000)
        }
        #expect(made.file(of: "A", "2020-12").industries.shares.map(\.name) == ["甲业", "丙业", "乙业"])
        let file = made.file(of: "A", "2020-12", for: .meeting)
        #expect(file.band == nil && file.industries.shares.map(\.name) == ["乙业", "甲业"])
        #expect(file.moves == TenantMoves(stayed: 3, joined: 0, left: 0))
    }
}
