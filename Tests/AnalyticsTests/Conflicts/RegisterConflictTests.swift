import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Codes, names and areas that contradict each other")
struct RegisterConflictTests {
    private func identity(_ number: Int32, _ code: String?, _ name: String?, _ same: Int32? = nil) -> TaxpayerIdentity {
        TaxpayerIdentity(number: number, code: code, name: name, nameKey: name, sameCodeAs: same ?? number)
    }

    private var world: HandMade {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 1_000)
        world.building("B", 1_000)
        world.tenant(1, in: "B")
        return world
    }

    @Test("One code with two names is one contradiction, with the buildings it sits in; one name twice is none")
    func codes() {
        let facts = ConflictFacts(sharedCodes: [
            identity(1, "X", "甲"), identity(2, "X", "乙", 1), identity(3, "Y", "丙"), identity(4, "Y", "丙", 3),
        ])
        let found = world.conflicts("2020-12", facts).conflicts
        #expect(found.map(\.kind) == [.codeSeveralNames])
        #expect(found[0].evidence == .identities([1, 2]))
        #expect(found[0].taxpayers == [1])
        #expect(found[0].buildings == [1])
        #expect(found[0].sources == [.identity(1), .identity(2)])
    }

    @Test("One name with two codes is one contradiction")
    func names() {
        let facts = ConflictFacts(sharedNames: [
            identity(1, "X", "甲"), identity(2, "Y", "甲"), identity(3, nil, "甲"), identity(5, "Z", "乙"),
        ])
        let found = world.conflicts("2020-12", facts).conflicts
        #expect(found.map(\.kind) == [.nameSeveralCodes])
        #expect(found[0].taxpayers == [1, 2])
        #expect(found[0].evidence == .identities([1, 2]))
    }

    @Test("Leased: as much as the building is none, a cm² more is one; those that left do not count")
    func leased() {
        var world = HandMade(loaded: "2020-12")
        world.building("A", 100)
        world.tenant(0, in: "A", 60)
        world.tenant(1, in: "A", 40)
        world.tenant(2, in: "A", 40, to: "2020-12-30")
        world.tenant(3, in: "A")
        let stated = AreaStatement(number: 9, building: 0, areas: world.portfolio.buildings[0].areas)
        #expect(world.conflicts(kinds: [.leasedOverBuilding]).conflicts.isEmpty)
        world.tenant(4, in: "A") { $0.area = FloorArea(cm2: 1) }
        let found = world.conflicts("2020-12", ConflictFacts(areas: [stated]), kinds: [.leasedOverBuilding]).conflicts
        #expect(
            found.first?.evidence
                == .leased(FloorArea(cm2: 1_000_001), of: FloorArea(cm2: 1_000_000), rows: 3))
        #expect(found.first?.sources == [.register(9)])
        world.policy.thresholds.leasedOver = Ratio(1_000_001, over: 1_000_000)!
        #expect(world.conflicts(kinds: [.leasedOverBuilding]).conflicts.isEmpty)
    }

    private func areaChanges(_ squareCentimetres: Int64?..., limit: Int64? = nil) -> [Conflict] {
        var world = world
        if let limit { world.policy.thresholds.areaChange = Ratio(limit, over: 100)! }
        let statements = squareCentimetres.enumerated().map { number, area in
            var areas = FloorAreas()
            areas.leasable = area.map(FloorArea.init(cm2:))
            return AreaStatement(number: Int64(number), building: 0, areas: areas)
        }
        return world.conflicts("2020-12", ConflictFacts(areas: statements), kinds: [.areaChanged]).conflicts
    }

    @Test("Areas: one hundredth more or less is none, a cm² beyond is one; blanks say nothing")
    func changed() {
        #expect(areaChanges(10_000, 10_100).isEmpty)
        #expect(areaChanges(10_000, 9_900).isEmpty)
        #expect(areaChanges(10_000, nil, 10_101).count == 1)
        #expect(areaChanges(10_000, 9_899).count == 1)
        #expect(areaChanges(10_000, 10_101, limit: 2).isEmpty)
        #expect(areaChanges(10_000).isEmpty)
    }

    @Test("The last change counts, with the rows of both values")
    func lastChange() {
        let found = areaChanges(5, 20_000, 10_000, 10_000)
        #expect(
            found.first?.evidence
                == .area(.leasable, before: FloorArea(cm2: 20_000), after: FloorArea(cm2: 10_000)))
        #expect(found.first?.sources == [.register(1), .register(2)])
    }

    @Test("The occupied area changes by nature and is not asked about; a building outside the assessment neither")
    func notAsked() {
        var world = world
        var areas = FloorAreas()
        areas.occupied = FloorArea(cm2: 1)
        var later = FloorAreas()
        later.occupied = FloorArea(cm2: 2)
        let facts = ConflictFacts(areas: [
            AreaStatement(number: 1, building: 0, areas: areas), AreaStatement(number: 2, building: 0, areas: later),
        ])
        #expect(world.conflicts("2020-12", facts).conflicts.isEmpty)
        world = HandMade(loaded: "2020-12")
        world.building("A", 1) { $0.includedTo = day("2020-12-30") }
        world.tenant(0, in: "A", 2)
        #expect(world.conflicts(kinds: [.leasedOverBuilding]).conflicts.isEmpty)
    }
}
