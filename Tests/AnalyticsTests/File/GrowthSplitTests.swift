import BuildingEconomy
import Testing

@testable import Analytics

@Suite("A growth taken apart, like compared with like")
struct GrowthSplitTests {
    /// The example of Docs/Metrics.md.
    private var world: HandMade {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 1_000)
        world.tenant(0, in: "A", 10)
        world.tenant(1, in: "A", 10, from: "2020-03-01")
        world.tenant(2, in: "A", 10, to: "2019-12-31")
        world.tenant(3, in: "A", 10)
        world.receipt(0, "2019-05", 1_000, 100)
        world.receipt(0, "2020-05", 1_200, 120)
        world.receipt(0, "2020-06", 500, 50, isOneOff: true)
        world.receipt(1, "2020-07", 300, 30)
        world.receipt(2, "2019-07", 400, 40)
        world.receipt(3, "2019-08", 200, 20)
        world.receipt(nil, "2019-09", 50, 5, named: "A")
        world.receipt(nil, "2020-09", 60, 6, named: "A")
        return world
    }

    private func split(_ world: HandMade, _ level: TaxLevel = .total, _ kind: WindowKind = .ttm) -> GrowthSplit? {
        world.file(of: "A", "2020-12", .districtTaxPerM2, kind).growth[level]
    }

    @Test("The page's example: tax change, joined, left and one-off add up to the change")
    func example() throws {
        let split = try #require(self.split(world))
        #expect((split.base.fen, split.now.fen) == (1_650, 2_060))
        #expect(split.difference.fen == 410)
        #expect([split.taxChange, split.joined, split.left, split.oneOff].map(\.fen) == [10, 300, -400, 500])
        #expect(world.file(of: "A", "2020-12").moves == TenantMoves(stayed: 2, joined: 1, left: 1))
        #expect(split.addsUp)
        #expect(split.comparableBase.fen == 1_250)
        #expect(split.comparableGrowth.ratio?.percentText == "0.80")
        let growth = world.file(of: "A", "2020-12").assessment.tax.total.yearOnYear.growth
        #expect(growth.ratio?.percentText == "24.85")
    }

    @Test("区级 is taken apart on its own")
    func district() throws {
        let split = try #require(self.split(world, .district))
        #expect([split.taxChange, split.joined, split.left, split.oneOff].map(\.fen) == [1, 30, -40, 50])
        #expect(self.split(world, .local) == nil)
    }

    @Test("A tenant that pays nothing has not left, and one that paid nothing before has not joined")
    func zeroPayers() throws {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 1_000)
        world.tenant(0, in: "A")
        world.tenant(1, in: "A")
        world.receipt(0, "2019-05", 70)
        world.receipt(1, "2020-05", 30)
        let split = try #require(self.split(world))
        #expect([split.taxChange, split.joined, split.left].map(\.fen) == [-40, 0, 0])
    }

    @Test("One day of the window makes a tenant; a day before it does not")
    func edges() {
        for (moveIn, moveOut, expected) in [
            ("2020-12-31", "2021-05-01", "joined"), ("2018-01-01", "2019-01-01", "left"),
            ("2018-01-01", "2020-01-01", "stayed"), ("2021-01-01", nil as String?, "none"),
        ] {
            var world = HandMade(loaded: "2019-01...2020-12")
            world.building("A", 1_000)
            world.tenant(0, in: "A", from: moveIn, to: moveOut)
            let moves = world.file(of: "A", "2020-12").moves
            let counts = ["stayed": moves.stayed, "joined": moves.joined, "left": moves.left]
            #expect(counts.filter { $0.value > 0 }.map(\.key) == (expected == "none" ? [] : [expected]), "\(moveIn)")
        }
    }

    @Test("Receipts that name the building, of a taxpayer that was a tenant in neither window, are tax change")
    func strangers() throws {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 1_000)
        world.receipt(0, "2020-05", 90, named: "A")
        let split = try #require(self.split(world))
        #expect(split.taxChange.fen == 90)
        #expect(split.comparableGrowth.absence == .baseZero)
    }

    @Test("Nothing is taken apart where a month of either window is missing")
    func incomplete() {
        var world = HandMade(loaded: "2019-02...2020-12")
        world.building("A", 1_000)
        #expect(split(world) == nil)
        #expect(split(world, .total, .month) != nil)
    }
}
