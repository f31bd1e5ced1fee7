import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Whose industry is which")
struct IndustryIndexTests {
    private func index(_ fill: (inout HandMade) -> Void) -> IndustryIndex {
        var world = HandMade()
        world.industries = ["商务", "软件"]
        world.building("A")
        world.building("B")
        world.building("C")
        fill(&world)
        return IndustryIndex(world.portfolio)
    }

    @Test("The last row in the building that states one counts, by move-in day")
    func last() {
        let index = index {
            $0.tenant(0, in: "A", from: "2019-01-01") { $0.industry = 0 }
            $0.tenant(0, in: "A", from: "2020-01-01") { $0.industry = 1 }
            $0.tenant(0, in: "A", from: "2020-06-01")
        }
        #expect(index.industry(of: 0, in: 0) == 1)
    }

    @Test("Each building has its own; one that states none takes the taxpayer's last")
    func perBuilding() {
        let index = index {
            $0.tenant(0, in: "A") { $0.industry = 0 }
            $0.tenant(0, in: "B") { $0.industry = 1 }
            $0.tenant(0, in: "C")
        }
        #expect((0...2).map { index.industry(of: 0, in: $0) } == [0, 1, 1])
    }

    @Test("Nothing stated, nobody named: no industry")
    func unstated() {
        let index = index { $0.tenant(0, in: "A") }
        #expect(index.industry(of: 0, in: 0) == IndustryIndex.unstated)
        #expect(index.industry(of: -1, in: 0) == IndustryIndex.unstated)
    }
}
