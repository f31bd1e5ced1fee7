import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Where a taxpayer's receipts go, found in one step")
struct TenancyIndexTests {
    private func place(_ month: String, _ fill: (inout HandMade) -> Void) -> Int32 {
        var world = HandMade()
        world.building("A")
        world.building("B")
        fill(&world)
        return TenancyIndex(world.portfolio).place(of: 0, in: Month(text: month)!.ordinal)
    }

    @Test("Two rooms of one building whose months run on are one home")
    func runningOn() {
        let fill = { (world: inout HandMade) in
            world.tenant(0, in: "B", from: "2020-01-10", to: "2020-03-02")
            world.tenant(0, in: "B", from: "2020-04-30", to: "2020-06-01")
        }
        #expect(place("2019-12", fill) == TenancyIndex.unmatched)
        #expect(place("2020-03", fill) == 1)
        #expect(place("2020-04", fill) == 1)
        #expect(place("2020-07", fill) == TenancyIndex.afterMoveOut)
    }

    @Test("A gap, or a second building, has the rows looked at one by one")
    func several() {
        let gap = place("2020-03") {
            $0.tenant(0, in: "A", to: "2020-01-31")
            $0.tenant(0, in: "A", from: "2020-03-01")
        }
        let second = place("2020-03") {
            $0.tenant(0, in: "A")
            $0.tenant(0, in: "B")
        }
        #expect(gap == TenancyIndex.several)
        #expect(second == TenancyIndex.several)
    }

    @Test("A room that never ends covers whatever begins later in its building")
    func endless() {
        let place = place("2020-03") {
            $0.tenant(0, in: "A")
            $0.tenant(0, in: "A", from: "2021-03-01", to: "2021-05-01")
        }
        #expect(place == 0)
    }

    @Test("A taxpayer without a tenancy, or no taxpayer at all, is unmatched")
    func nobody() {
        let index = TenancyIndex(
            Portfolio(buildings: [], taxpayerCount: 3, tenancies: [], loadedMonths: LoadedMonths(), batch: 0))
        #expect(index.place(of: 2, in: 0) == TenancyIndex.unmatched)
        #expect(index.place(of: -1, in: 0) == TenancyIndex.unmatched)
    }
}
