import Analytics
import BuildingEconomy
import Testing

@Suite("A group's and the whole's figures")
struct SetAssessmentTests {
    /// The toy of the field notes (3.3): A 2万㎡ 2亿/0.3亿, B 10万㎡ 3亿/0.9亿, C 6万㎡ 1.2亿/0.3亿; D without an area.
    private var toy: HandMade {
        var world = HandMade(loaded: "2019-01...2020-12")
        for (key, area, total, district) in [
            ("A", 20_000, 2_000, 300), ("B", 100_000, 3_000, 900), ("C", 60_000, 1_200, 300), ("D", nil, 100, 50),
        ] as [(String, Int64?, Int64, Int64)] {
            world.building(key, area)
            world.receipt(nil, "2020-06", total * 10_000_000, district * 10_000_000, named: key)
        }
        return world
    }

    @Test("Per ㎡ is the ratio of sums, never a mean of ratios, with the median beside it")
    func ratioOfSums() {
        let totals = toy.ranking("2020-12").totals
        let tax = totals.assessment.tax
        #expect(tax.total.perArea?.yuanPerSquareMetreText == "3444.44")
        #expect(tax.district.perArea?.yuanPerSquareMetreText == "833.33")
        #expect(totals.medians.perArea.total?.yuanPerSquareMetreText == "3000.00")
        #expect(totals.medians.perArea.district?.yuanPerSquareMetreText == "900.00")
    }

    @Test("A building without an area is left out of both sides, counted, and still in the tax")
    func withoutArea() {
        let totals = toy.ranking("2020-12").totals
        #expect(totals.buildings == 4)
        #expect(totals.buildingsWithoutArea == 1)
        #expect(totals.assessment.area?.squareMetresText() == "180000.00")
        #expect(totals.assessment.tax.total.amount?.fen == 63_000_000_000)
    }

    @Test("A set without any area has no per-㎡ figure")
    func noAreaAtAll() {
        let totals = toy.ranking("2020-12") { $0.areaBasis = .commercial }.totals
        #expect(totals.assessment.area == nil)
        #expect(totals.assessment.tax.district.perArea == nil)
        #expect(totals.medians.perArea.district == nil)
        #expect(totals.buildingsWithoutArea == 4)
    }

    @Test("亿元楼宇 are counted, and single buildings' verdicts are not given for a set")
    func yiyuan() {
        let totals = toy.ranking("2020-12").totals
        #expect(totals.yiyuanReached == 3)
        #expect(totals.assessment.yiyuan == nil)
        #expect(totals.assessment.meetsPerM2Goal == nil)
    }

    @Test("An empty set has sums of nothing and no ratios")
    func empty() {
        let totals = toy.ranking("2020-12") { $0.filter.keyOnly = true }.totals
        #expect(totals.buildings == 0)
        #expect(totals.assessment.tax.total.amount == .zero)
        #expect(totals.assessment.tenants.inPlaceRate == nil)
        #expect(totals.yiyuanReached == 0)
    }
}
