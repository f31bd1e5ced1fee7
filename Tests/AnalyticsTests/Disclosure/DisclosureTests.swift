import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What a table for others shows")
struct DisclosureTests {
    /// A tower of one taxpayer, 3000万, among buildings of many; zones 东 and 西.
    private func district(tower: Int64 = 3_000, _ more: (inout HandMade) -> Void = { _ in }) -> HandMade {
        var made = HandMade(loaded: "2018-12...2020-12")
        for (key, zone) in [("A", "东"), ("B", "东"), ("C", "东"), ("D", "西"), ("E", "西")] {
            made.building(key, 10_000) { $0.zone = zone }
        }
        made.taxpayers(0, in: "A", "2020-03", wan: tower)
        made.taxpayers(10, in: "B", "2020-03", wan: 100, 100, 80)
        made.taxpayers(20, in: "C", "2020-03", wan: 1_000, 1_000, 1_000)
        made.taxpayers(30, in: "D", "2020-03", wan: 2_000, 2_000, 2_000)
        made.taxpayers(40, in: "E", "2020-03", wan: 3_000, 4_000, 5_000)
        more(&made)
        return made
    }

    private func hidden(_ disclosure: Disclosure) -> [Int] { disclosure.bands.keys.sorted() }

    @Test("An exposed building is hidden, and with it the smallest that keeps its whole band possible")
    func second() {
        let disclosure = district().disclosure("2020-12")
        #expect(disclosure.exposed == [0])
        // 280万 in its band cannot make up for A's going to either end of 1000万–5000万; 3000万 in that band can, to the fen.
        #expect(hidden(disclosure) == [0, 2])
        #expect(disclosure.showsSum(over: 0..<5))
        #expect(disclosure.showsSum(over: 0..<3))
        #expect(disclosure.showsSum(over: 3..<5))
        #expect(!disclosure.showsSum(over: 0..<2))
        #expect(!disclosure.showsSum(over: [0]))
    }

    @Test("Shown ranks count shown buildings; hidden ones stand last by key, with nothing but counts and a band")
    func table() {
        let ranking = district().ranking(for: .meeting, "2020-12")
        #expect(ranking.order == "E 1, D 2, B 3, A –, C –")
        let row = ranking["A"]
        #expect(row.band?.chineseName == "1000万–5000万")
        #expect(row.unrankedReason == .withheld)
        #expect(row.previousRank == nil && row.flags == [])
        let assessment = row.assessment
        for level in TaxLevel.allCases {
            let figure = assessment.tax[level]
            #expect(figure.amount == nil && figure.perArea == nil)
            #expect(figure.yearOnYear == .withheld && figure.sequential == .withheld)
        }
        #expect(assessment.yiyuan == nil && assessment.yiyuanEvidence == nil)
        #expect(assessment.meetsPerM2Goal == nil && assessment.meetsInPlaceGoal == nil)
        #expect(assessment.tenants.counted == 1 && assessment.tenants.inPlaceRate == Ratio(1, over: 1))
        #expect(ranking["B"].band == nil)
    }

    @Test("Medians are of the shown buildings")
    func medians() {
        let ranking = district().ranking(for: .meeting, "2020-12")
        #expect(ranking.totals.medians.perArea.total?.lower == ranking["D"].assessment.tax.total.perArea)
        #expect(ranking.totals.assessment.tax.total.amount == Money(fen: 24_280 * 1_000_000))
    }

    @Test("A sum that no hiding can make safe is withheld: the largest of all alone in its band")
    func withheld() {
        let made = district(tower: 90_000) { made in
            for taxpayer in 40..<43 { made.receipt(taxpayer, "2020-04", -1_000_000_000) }
        }
        let disclosure = made.disclosure("2020-12")
        #expect(!disclosure.showsSum(over: 0..<5))
        #expect(!disclosure.showsSum(over: 0..<3))
        #expect(disclosure.showsSum(over: 3..<5))
        let ranking = made.ranking(for: .meeting, "2020-12")
        #expect(ranking.totals.assessment.tax.total.amount == nil)
        #expect(ranking.totals.assessment.tax.district.perArea == nil)
        #expect(ranking.totals.assessment.tenants.counted == 13)
    }

    @Test("A growth is left out where the year before would give a company away")
    func growth() {
        let made = district { made in
            made.receipt(30, "2019-03", 100_000_000, 25_000_000)
            for taxpayer in 40..<43 { made.receipt(taxpayer, "2019-03", 2_000_000_000, 500_000_000) }
        }
        let ranking = made.ranking(for: .meeting, "2020-12")
        #expect(ranking["D"].assessment.tax.total.yearOnYear.growth == .absent(.withheld))
        #expect(ranking["D"].rank != nil)
        #expect(ranking["E"].assessment.tax.total.yearOnYear.growth.ratio != nil)
        #expect(ranking["B"].assessment.tax.total.yearOnYear.growth == .absent(.baseZero))
        #expect(ranking.totals.assessment.tax.total.yearOnYear.growth == .absent(.withheld))
    }

    @Test("Where a growth is left out, no warning tells that the tax fell, over the year or month by month")
    func fallsLeftOut() {
        func rules(of taxpayersBefore: Int) -> [WarningRule] {
            var made = HandMade(loaded: "2017-01...2020-12")
            made.building("A", 10_000)
            for taxpayer in 0..<3 { made.tenant(taxpayer, in: "A", 10) }
            for month in ["10", "11", "12"] {
                for taxpayer in 0..<3 { made.receipt(taxpayer, "2020-\(month)", 100_000_000, 20_000_000) }
                for taxpayer in 0..<taxpayersBefore {
                    made.receipt(taxpayer, "2019-\(month)", 900_000_000, 200_000_000)
                }
            }
            let told = made.watch().disclosed(by: made.disclosure("2020-12"))
            return told["A"].warnings.map(\.rule)
        }
        let falls: Set<WarningRule> = [.districtTaxFalling, .threeMonthsBelow]
        #expect(falls.isSubset(of: rules(of: 3)))
        #expect(falls.isDisjoint(with: rules(of: 1)))
    }

    @Test("The buckets are left out where one company makes them")
    func buckets() {
        let one = district { $0.receipt(90, "2020-03", 700) }.ranking(for: .meeting, "2020-12")
        #expect(one.outside.unmatched.total == nil)
        #expect(one.outside.afterMoveOut.total == .zero)
        let many = district { made in for taxpayer in 90..<94 { made.receipt(taxpayer, "2020-03", 700) } }
        #expect(many.ranking(for: .meeting, "2020-12").outside.unmatched.total == Money(fen: 2_800))
    }

    @Test("A table of fewer buildings hides the same ones, so that two tables tell no more than one")
    func filters() {
        let ranking = district().ranking(for: .meeting, "2020-12") { $0.filter.zone = "东" }
        #expect(ranking.order == "B 1, A –, C –")
        #expect(ranking.totals.assessment.tax.total.amount == Money(fen: 6_280 * 1_000_000))
    }

    @Test("A public table has counts, bands and totals")
    func publicTable() {
        let ranking = district().ranking(for: .public, "2020-12") { $0.grouping = .zone }
        #expect(ranking.rows.isEmpty && ranking.groups.allSatisfy(\.rows.isEmpty))
        #expect(ranking.bandCounts.map(\.buildings) == [1, 0, 2, 1, 1])
        #expect(ranking.totals.assessment.tax.total.amount == Money(fen: 24_280 * 1_000_000))
        #expect(ranking.totals.medians.perArea.total == nil)
    }

    @Test("For the office nothing is hidden, and nothing changes")
    func internalTable() {
        let made = district()
        let ranking = made.ranking(for: .internal, "2020-12")
        #expect(ranking.order == made.ranking("2020-12").order)
        #expect(ranking.disclosure == nil && ranking.rows.allSatisfy { $0.band == nil })
    }
}
