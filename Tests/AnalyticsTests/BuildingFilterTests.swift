import Analytics
import BuildingEconomy
import Testing

@Suite("Which buildings a table is about")
struct BuildingFilterTests {
    private var building: Building {
        var building = Building(key: "A", name: "A")
        (building.zone, building.street, building.isKey) = ("东片", "一街", true)
        return building
    }

    @Test("Without a condition, every building")
    func all() {
        #expect(BuildingFilter().admits(Building(key: "A", name: "A")))
    }

    @Test("Every condition must hold")
    func conditions() {
        #expect(BuildingFilter(zone: "东片", street: "一街", keyOnly: true).admits(building))
        #expect(!BuildingFilter(zone: "西片").admits(building))
        #expect(!BuildingFilter(zone: "东片", street: "二街").admits(building))
        var other = building
        (other.isKey, other.zone) = (false, nil)
        #expect(!BuildingFilter(keyOnly: true).admits(other))
        #expect(!BuildingFilter(zone: "东片").admits(other))
    }
}
