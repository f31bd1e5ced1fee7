import Analytics
import BuildingEconomy
import Testing

@Suite("The figures and verdicts of a building")
struct AppraisalTests {
    /// One key building of 1,000 ㎡ with one tenant, two years loaded.
    private func world(_ fill: (inout HandMade) -> Void = { _ in }) -> HandMade {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 1_000) { $0.isKey = true }
        world.tenant(0, in: "A")
        fill(&world)
        return world
    }

    @Test("Tax per ㎡ is tax over the area of the basis, in yuan")
    func perArea() {
        var world = world { $0.receipt(0, "2020-05", 3_932_000 * 100, 855_000 * 100) }
        var figures = world.ranking("2020-12")["A"].assessment.tax
        #expect(figures.total.perArea?.yuanPerSquareMetreText == "3932.00")
        #expect(figures.district.perArea?.yuanPerSquareMetreText == "855.00")
        world = self.world { $0.receipt(0, "2020-05", 3_932_000 * 100) }
        figures = world.ranking("2020-12") { $0.areaBasis = .occupied }["A"].assessment.tax
        #expect(figures.total.perArea == nil)
        #expect(figures.total.amount == Money(fen: 393_200_000))
    }

    @Test("Refunds count: a window can come to less than zero")
    func refunds() {
        let world = world {
            $0.receipt(0, "2020-05", 10)
            $0.receipt(0, "2020-06", -30)
        }
        #expect(world.ranking("2020-12")["A"].assessment.tax.total.amount == Money(fen: -20))
    }

    @Test("A loaded month without a row is zero; a level with no loaded month has no figure")
    func missingIsNeverZero() {
        var world = HandMade()
        world.load("2020-01...2020-12", at: [.total])
        world.building("A", 1_000)
        let tax = world.ranking("2020-12")["A"].assessment.tax
        #expect(tax.total.amount == .zero)
        #expect(tax.district.amount == nil)
        #expect(tax.district.perArea == nil)
        #expect(!tax.district.isComplete)
    }

    @Test("1050 yuan per ㎡ meets a key building's goal; one fen less does not", arguments: [0, 1] as [Int64])
    func perM2Verdict(less: Int64) {
        let world = world { $0.receipt(0, "2020-05", 0, 1_050_000 * 100 - less) }
        let row = world.ranking("2020-12")["A"]
        #expect(row.assessment.tax.district.perArea?.yuanPerSquareMetreText == "1050.00")
        #expect(row.assessment.meetsPerM2Goal == (less == 0))
    }

    @Test("The per-㎡ verdict is for key buildings, on twelve complete months only")
    func perM2VerdictAbsent() {
        let world = world {
            $0.receipt(0, "2020-05", 0, 2_000_000 * 100)
            $0.building("B", 1_000)
        }
        #expect(world.ranking("2020-12", .districtTax, .year)["A"].assessment.meetsPerM2Goal == true)
        #expect(world.ranking("2020-12", .districtTax, .ttm)["B"].assessment.meetsPerM2Goal == nil)
        #expect(world.ranking("2020-12", .districtTax, .ytd)["A"].assessment.meetsPerM2Goal == nil)
        #expect(world.ranking("2020-05", .districtTax, .month)["A"].assessment.meetsPerM2Goal == nil)
        #expect(world.ranking("2019-11", .districtTax, .ttm)["A"].assessment.meetsPerM2Goal == nil)
        var noArea = world
        noArea.building("C") { $0.isKey = true }
        #expect(noArea.ranking("2020-12")["C"].assessment.meetsPerM2Goal == nil)
        var noGoal = world
        noGoal.policy.goals = []
        #expect(noGoal.ranking("2020-12")["A"].assessment.meetsPerM2Goal == nil)
    }

    @Test("亿元 is reached at exactly 1亿 from January to the month, and not one fen below", arguments: [0, 1] as [Int64])
    func yiyuan(less: Int64) {
        let world = world {
            $0.receipt(0, "2019-12", 5_000_000_000 * 100)
            $0.receipt(0, "2020-01", 60_000_000 * 100)
            $0.receipt(0, "2020-11", 40_000_000 * 100 - less)
        }
        #expect((world.ranking("2020-11")["A"].assessment.yiyuan == .reached) == (less == 0))
        #expect(world.ranking("2020-10")["A"].assessment.yiyuan != .reached)
    }

    @Test("With a month of the calendar year missing, 亿元 is not decided")
    func yiyuanUnknown() {
        var world = HandMade(loaded: "2020-02...2020-12")
        world.building("A", 1_000)
        world.receipt(nil, "2020-11", 200_000_000 * 100, named: "A")
        let ranking = world.ranking("2020-11", .totalTax, .month)
        #expect(ranking["A"].assessment.yiyuan == nil)
        #expect(ranking.totals.yiyuanReached == nil)
    }

    @Test("A window with a month missing shows its figures, without growth or verdict")
    func incompleteWindow() {
        var world = HandMade(loaded: "2020-01...2020-05", "2020-07...2020-12")
        world.building("A", 1_000) { $0.isKey = true }
        world.tenant(0, in: "A")
        world.receipt(0, "2020-05", 700, 500)
        let row = world.ranking("2020-12")["A"]
        #expect(row.assessment.tax.district.amount == Money(fen: 500))
        #expect(!row.assessment.tax.district.isComplete)
        #expect(row.assessment.tax.district.yearOnYear.growth == .absent(.windowIncomplete))
        #expect(row.assessment.meetsPerM2Goal == nil)
        #expect(row.assessment.meetsInPlaceGoal == nil)
        #expect(row.rank == 1)
    }
}
