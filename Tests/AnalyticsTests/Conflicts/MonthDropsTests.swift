import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Months that collapsed")
struct MonthDropsTests {
    /// Three months around and the same month a year earlier, each with so many fen from one taxpayer.
    private func world(_ before: Int64, _ month: Int64, _ after: Int64, yearEarlier: Int64? = nil) -> HandMade {
        var world = HandMade(loaded: "2020-05...2020-07")
        if let yearEarlier {
            world.load("2019-06", at: TaxLevel.allCases)
            world.receipt(0, "2019-06", yearEarlier, yearEarlier)
        }
        world.building("A", 100)
        for (text, fen) in [("2020-05", before), ("2020-06", month), ("2020-07", after)] {
            world.receipt(0, text, fen, fen)
        }
        return world
    }

    private func drops(_ world: HandMade, _ month: String = "2020-06") -> [MonthDrop] {
        world.conflicts("2020-07", kinds: [.monthCollapsed]).conflicts.flatMap { conflict -> [MonthDrop] in
            guard case .drops(let found, let drops) = conflict.evidence, found.text == month else { return [] }
            return drops
        }
    }

    @Test("30 % of the lowest around it is none, a fen less is one, at either level")
    func limit() {
        #expect(drops(world(100, 30, 1_000)).isEmpty)
        #expect(drops(world(100, 29, 1_000)).map(\.measure) == [.totalTax, .districtTax])
        #expect(drops(world(100, 29, 1_000))[0].neighbour.text == "2020-05")
        #expect(drops(world(1_000, 29, 100))[0].neighbour.text == "2020-07")
    }

    @Test("A month that is low every year is no collapse")
    func season() {
        #expect(drops(world(100, 29, 100, yearEarlier: 96)).isEmpty)
        #expect(drops(world(100, 28, 100, yearEarlier: 94))[0].neighbour.text == "2019-06")
    }

    @Test("The limit is the policy's; with nothing above zero around it there is nothing to fall from")
    func policy() {
        var world = world(100, 29, 100)
        world.policy.thresholds.monthCollapse = Ratio(29, over: 100)!
        #expect(drops(world).isEmpty)
        #expect(drops(self.world(0, -5, 0)).isEmpty)
        #expect(drops(self.world(100, -5, 100)).count == 2)
    }

    @Test("Companies are counted too: two of seven left of a file is a collapse, three of ten is none")
    func companies() {
        func world(_ few: Int, of many: Int) -> HandMade {
            var world = HandMade(loaded: "2020-05...2020-07")
            world.building("A", 100)
            for taxpayer in 0..<many { for month in ["2020-05", "2020-07"] { world.receipt(taxpayer, month, 1) } }
            for taxpayer in 0..<few { world.receipt(taxpayer, "2020-06", 1_000) }
            return world
        }
        #expect(drops(world(3, of: 10)).isEmpty)
        #expect(
            drops(world(2, of: 7)) == [
                MonthDrop(
                    measure: .taxpayers, value: 2, neighbour: Month(text: "2020-05")!, neighbourValue: 7)
            ])
    }

    @Test("With fewer than two of the months around it loaded a month is not judged, and that is said")
    func ends() {
        let list = world(1, 100, 1).conflicts("2020-07", kinds: [.monthCollapsed])
        #expect(list.conflicts.isEmpty)
        #expect(list.obstacles.first?.reason == .fewNeighbours)
        #expect(list.obstacles.first?.months.map(\.text) == ["2020-05", "2020-07"])
    }

    @Test("The newest month is held against the one before and the year before")
    func newest() {
        var world = world(100, 100, 1)
        world.load("2019-07", at: TaxLevel.allCases)
        world.receipt(0, "2019-07", 100, 100)
        #expect(drops(world, "2020-07").map(\.measure) == [.totalTax, .districtTax])
    }
}
