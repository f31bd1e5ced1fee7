import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Growth against an earlier window")
struct GrowthTests {
    private func change(_ base: Int64, _ current: Int64) -> Change {
        Change(from: Money(fen: base), to: Money(fen: current))
    }

    @Test("It is the quotient minus one")
    func quotient() {
        #expect(change(100, 103).growth.ratio?.fractionText == "0.0300")
        #expect(change(100, -50).growth.ratio?.fractionText == "-1.5000")
        #expect(change(100, 103).difference == Money(fen: 3))
    }

    @Test("A base of zero or less gives no growth, but the change in yuan")
    func bases() {
        #expect(change(0, 5).growth == .absent(.baseZero))
        #expect(change(-1, 5).growth == .absent(.baseNegative))
        #expect(change(-1, 5).difference == Money(fen: 6))
    }

    private func growth(_ kind: WindowKind, _ month: String, loaded: [String]) -> (Growth, Growth) {
        var world = HandMade()
        for range in loaded { world.load(range, at: [.district]) }
        world.building("A", 100)
        world.tenant(0, in: "A")
        for range in loaded { world.receipt(0, String(range.prefix(7)), 0, 10) }
        let figure = world.ranking(month, .districtTax, kind)["A"].assessment.tax.district
        return (figure.yearOnYear.growth, figure.sequential.growth)
    }

    @Test("Nothing loaded a year earlier: there is no base")
    func noBase() {
        let (year, before) = growth(.month, "2020-05", loaded: ["2020-04", "2020-05"])
        #expect(year == .absent(.noBase))
        #expect(before.ratio?.fractionText == "0.0000")
    }

    @Test("A month missing in the window or in the base: the windows are incomplete")
    func incomplete() {
        let own = growth(.ytd, "2020-05", loaded: ["2020-02...2020-05", "2019-01...2019-12"])
        #expect(own.0 == .absent(.windowIncomplete))
        let base = growth(.ytd, "2020-05", loaded: ["2020-01...2020-05", "2019-02...2019-12"])
        #expect(base.0 == .absent(.windowIncomplete))
        #expect(base.1.ratio != nil)
    }

    @Test("January has nothing before it in the year to date")
    func january() {
        let (year, before) = growth(.ytd, "2020-01", loaded: ["2019-01...2020-01"])
        #expect(year.ratio?.fractionText == "-1.0000")
        #expect(before == .absent(.noBase))
    }
}
