import BuildingEconomy
import Testing

@Suite("A building of the register")
struct BuildingTests {
    @Test("It is included from its first day to its last, both inclusive; blank dates mean always")
    func inclusion() {
        var building = Building(key: "A", name: "甲座")
        let days = [1, 2, 3, 4].map { Day(year: 2020, month: 12, day: $0)! }
        #expect(days.allSatisfy(building.isIncluded))
        building.includedFrom = days[1]
        building.includedTo = days[2]
        #expect(days.map(building.isIncluded) == [false, true, true, false])
    }

    @Test(
        "Sizes: under 30,000 ㎡, 30,000 to 150,000 both inclusive, above",
        arguments: [
            (299_999_999, .small), (300_000_000, .medium), (1_500_000_000, .medium), (1_500_000_001, .large),
        ] as [(Int64, SizeClass)])
    func sizes(cm2: Int64, expected: SizeClass) {
        var building = Building(key: "A", name: "甲座")
        building.areas.gross = FloorArea(cm2: cm2)
        #expect(building.sizeClass == expected)
    }

    @Test("Without a gross area there is no size", arguments: [nil, 0, -1] as [Int64?])
    func noSize(cm2: Int64?) {
        var building = Building(key: "A", name: "甲座")
        building.areas.gross = cm2.map(FloorArea.init(cm2:))
        building.areas.occupied = FloorArea(cm2: 5)
        #expect(building.sizeClass == nil)
    }

    @Test("Each basis reads its own column")
    func bases() {
        var areas = FloorAreas()
        #expect(AreaBasis.allCases.allSatisfy { areas[$0] == nil })
        areas.gross = FloorArea(cm2: 1)
        areas.aboveGround = FloorArea(cm2: 2)
        areas.commercial = FloorArea(cm2: 3)
        areas.leasable = FloorArea(cm2: 4)
        areas.occupied = FloorArea(cm2: 5)
        #expect(AreaBasis.allCases.map { areas[$0]?.cm2 } == [1, 2, 3, 4, 5])
    }
}
