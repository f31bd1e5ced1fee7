import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Two periods side by side")
struct ComparisonTests {
    /// The example of Docs/Metrics.md, at 区级.
    private var world: HandMade {
        var world = HandMade(loaded: "2018-01...2020-12")
        world.building("A", 10)
        world.building("B", 10)
        world.building("C", 10) { $0.includedTo = day("2020-06-30") }
        world.building("D", 10) { $0.includedFrom = day("2020-01-01") }
        for (taxpayer, (key, then, now)) in [("A", 500, 560), ("B", 300, 270), ("C", 200, 90), ("D", 80, 100)]
            .enumerated()
        {
            world.tenant(taxpayer, in: key)
            world.receipt(taxpayer, "2019-05", 0, Int64(then))
            world.receipt(taxpayer, "2020-05", 0, Int64(now))
        }
        return world
    }

    @Test("The page's example: contributions of all, entered and left included, are the total's growth")
    func contributions() {
        let comparison = world.comparison("2020-12", "2019-12")
        #expect(comparison.totals.assessment.tax.district.amount?.fen == 930)
        #expect(comparison.baseTotals.assessment.tax.district.amount?.fen == 1_000)
        #expect(comparison.change.growth.ratio?.percentText == "-7.00")
        #expect(comparison.rows.map(\.contribution?.percentText) == ["6.00", "-3.00", "-20.00", "10.00"])
        #expect(comparison.rows.map(\.standing) == [.both, .both, .left, .entered])
        #expect(comparison.rows.map(\.growth.ratio?.percentText) == ["12.00", "-10.00", nil, nil])
    }

    @Test("Gains and losses stand largest first, as many as asked")
    func gains() {
        let comparison = world.comparison("2020-12", "2019-12")
        #expect(comparison.gains().map(\.building.key) == ["D", "A"])
        #expect(comparison.losses().map(\.building.key) == ["C", "B"])
        #expect(comparison.gains(1).map(\.building.key) == ["D"])
        #expect(comparison.entered.map(\.building.key) == ["D"])
        #expect(comparison.left.map(\.building.key) == ["C"])
    }

    @Test("Ranks are within each period's own buildings; moves stand furthest first")
    func ranks() {
        var world = world
        world.receipt(1, "2020-06", 0, 1_000)
        let comparison = world.comparison("2020-12", "2019-12")
        #expect(comparison.rows.map(\.now?.rank) == [2, 1, nil, 3])
        #expect(comparison.rows.map(\.base?.rank) == [1, 2, 3, nil])
        #expect(comparison.moved.map(\.building.key) == ["A", "B"])
        #expect(comparison.moved.map(\.rise) == [-1, 1])
    }

    @Test("Tenants of the included buildings that came and went are counted once each")
    func tenants() {
        var world = world
        world.tenant(7, in: "A", from: "2020-02-01")
        world.tenant(7, in: "B", from: "2020-02-01")
        world.tenant(8, in: "A", to: "2020-03-01")
        world.tenant(9, in: "A", from: "2020-02-01") { $0.organisation = .doesNotFile }
        let comparison = world.comparison("2020-12", "2019-12")
        #expect((comparison.tenantsEntered, comparison.tenantsLeft) == (2, 2))
    }

    @Test("A month missing in either period leaves no change, no contribution and no rank of it")
    func incomplete() {
        var world = HandMade(loaded: "2019-02...2020-12")
        world.building("A", 10)
        world.receipt(0, "2020-05", 1, 1, named: "A")
        let comparison = world.comparison("2020-12", "2019-12")
        #expect(comparison.change.difference == nil)
        #expect(comparison.change.growth.absence == .windowIncomplete)
        #expect(comparison.rows.map(\.contribution) == [nil])
        #expect((comparison.rows[0].now?.rank, comparison.rows[0].base?.rank) == (1, nil))
        #expect(world.comparison("2020-12", "2017-12").change.growth.absence == .noBase)
    }

    @Test("No contribution to a base of nothing; the change in yuan stands")
    func zeroBase() {
        var world = HandMade(loaded: "2018-01...2020-12")
        world.building("A", 10)
        world.receipt(0, "2020-05", 0, 7, named: "A")
        let comparison = world.comparison("2020-12", "2019-12", .inPlaceRate)
        #expect(comparison.options.level == .district)
        #expect(comparison.change.growth.absence == .baseZero)
        #expect(comparison.rows.map(\.change?.fen) == [7])
        #expect(comparison.rows.map(\.contribution) == [nil])
    }
}
