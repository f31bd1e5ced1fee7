import Analytics
import BuildingEconomy
import Testing

@Suite("What of a window is missing")
struct RankingPeriodTests {
    private var world: HandMade {
        var world = HandMade()
        world.load("2020-01...2020-12", at: [.total])
        world.load("2020-01...2020-04", at: [.district])
        world.load("2020-06...2020-12", at: [.district])
        return world
    }

    private func missing(_ metric: RankingMetric, _ kind: WindowKind, _ month: String) -> [String] {
        world.ranking(month, metric, kind).period.missingMonths.map(\.text)
    }

    @Test("Missing months are those of the level that orders the table")
    func ofTheLevel() {
        #expect(missing(.districtTaxPerM2, .ttm, "2020-12") == ["2020-05"])
        #expect(missing(.totalTax, .ttm, "2020-12").isEmpty)
        #expect(missing(.totalTax, .ttm, "2020-11") == ["2019-12"])
        let period = world.ranking("2020-12", .totalTax, .ttm).period
        #expect(period.missing.district.map(\.text) == ["2020-05"])
        #expect(period.missing.local.count == 12)
        #expect(period.isComplete)
    }

    @Test("The in-place rate misses months of its own twelve; by the roster it needs none")
    func ofTheRate() {
        #expect(missing(.inPlaceRate, .month, "2020-11") == ["2019-12"])
        let period = world.ranking("2020-11", .inPlaceRate, .month) { $0.inPlaceBasis = .roster }.period
        #expect(period.missingMonths.isEmpty)
        #expect(period.missingForInPlaceRate.map(\.text) == ["2019-12"])
    }

    @Test("A year's last month is December")
    func year() {
        let period = world.ranking("2020-05", .totalTax, .year).period
        #expect(period.month.text == "2020-12")
        #expect(period.window.from.text == "2020-01")
    }
}
