import BuildingEconomy
import Testing

@Suite("What a row of a register changes in a building")
struct BuildingStatementTests {
    @Test("What it states is taken over, what it leaves blank stays")
    func apply() {
        var building = Building(key: "A", name: "甲座")
        building.zone = "东片"
        building.isKey = true
        building.areas.gross = FloorArea(cm2: 1)
        building.areas.occupied = FloorArea(cm2: 2)
        var statement = BuildingStatement(building: 1, row: 2)
        statement.name = "甲座大厦"
        statement.areas.occupied = FloorArea(cm2: 3)
        statement.areas.vacant = FloorArea(cm2: 4)
        statement.includedTo = Day(year: 2020, month: 12, day: 31)
        building.apply(statement)
        #expect(building.name == "甲座大厦")
        #expect(building.zone == "东片" && building.isKey)
        #expect(building.areas.gross?.cm2 == 1)
        #expect(building.areas.occupied?.cm2 == 3)
        #expect(building.areas.vacant?.cm2 == 4)
        #expect(building.includedTo?.text == "2020-12-31")
    }

    @Test("Every column can be stated")
    func everyColumn() {
        var statement = BuildingStatement(building: 1, row: 2)
        (statement.group, statement.zone, statement.street, statement.address) = ("群", "区", "街", "号")
        (statement.isKey, statement.steward) = (false, "甲")
        (statement.areas.gross, statement.areas.aboveGround) = (FloorArea(cm2: 1), FloorArea(cm2: 2))
        (statement.areas.commercial, statement.areas.leasable) = (FloorArea(cm2: 3), FloorArea(cm2: 4))
        statement.includedFrom = Day(year: 2020, month: 1, day: 1)
        var building = Building(key: "A", name: "甲座")
        building.isKey = true
        building.apply(statement)
        #expect(building.name == "甲座" && building.key == "A")
        #expect([building.group, building.zone, building.street, building.address] == ["群", "区", "街", "号"])
        #expect(!building.isKey && building.steward == "甲")
        #expect(AreaBasis.allCases.map { building.areas[$0]?.cm2 } == [1, 2, 3, 4, nil])
        #expect(building.includedFrom?.text == "2020-01-01" && building.includedTo == nil)
    }
}
