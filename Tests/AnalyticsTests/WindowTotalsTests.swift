import BuildingEconomy
import Testing

@testable import Analytics

@Suite("The totals of one window")
struct WindowTotalsTests {
    private var ranking: Ranking {
        var made = HandMade(loaded: "2019-12", "2020-12")
        made.building("A", 100)
        made.tenant(0, in: "A")
        made.receipt(0, "2019-12", 400)
        made.receipt(0, "2020-12", 500)
        return made.ranking("2020-12", .totalTax, .month)
    }

    @Test("They are the ranking's own")
    func whole() {
        let totals = WindowTotals(ranking)
        #expect(totals.buildings == 1 && totals.tax.total.amount == Money(fen: 500))
        #expect(totals.tax.total.yearOnYear.growth == .ratio(Ratio(1, over: 4)!))
    }

    @Test("What may not be seen is left out, and says so")
    func withheld() {
        let hidden = WindowTotals(ranking, isShown: false).tax.total
        #expect(hidden.amount == nil && hidden.perArea == nil && hidden.yearOnYear.growth == .absent(.withheld))
        let grown = WindowTotals(ranking, isGrowthShown: false).tax.total
        #expect(grown.amount == Money(fen: 500) && grown.yearOnYear.growth == .absent(.withheld))
        #expect(grown.yearOnYear.difference == nil)
    }
}
