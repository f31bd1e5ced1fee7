import Testing

@testable import Ledger

@Suite("Buildings that something in force needs")
struct BuildingKeepingTests {
    @Test("Undoing a register leaves the buildings that tenancies and receipts stand in, as they were")
    func keptBuildings() throws {
        let fixture = try Fixture()
        let register = try fixture.importing {
            try $0.buildings([Register("A", gross: 100), Register("B", zone: "东区"), Register("C")])
        }
        let roster = try fixture.importing { try $0.tenants([Roster("91A", in: "A")]) }
        let tax = try fixture.importing { try $0.tax([Receipt("91B", at: "B", total: 1)]) }
        let outcome = try fixture.undo(register)
        #expect(outcome.keptAsNeeded == 2)
        #expect(outcome.reversed == 1)
        #expect(
            try fixture.rows("SELECT building_key, gross_cm2, zone FROM building_now ORDER BY 1")
                == [["A", "1000000", nil], ["B", nil, "东区"]])
        try fixture.undo(roster)
        #expect(try fixture.buildingKeys() == ["B"])
        try fixture.undo(tax)
        #expect(try fixture.buildingKeys() == [])
        try fixture.redo(register)
        #expect(try fixture.buildingKeys() == ["A", "B", "C"])
    }

    @Test("Redoing a roster whose register was undone meanwhile brings its buildings back")
    func redoNeedsBuildings() throws {
        let fixture = try Fixture()
        let register = try fixture.importing { try $0.buildings([Register("A", gross: 100), Register("B")]) }
        let roster = try fixture.importing { try $0.tenants([Roster("91A", in: "A")]) }
        try fixture.undo(roster)
        try fixture.undo(register)
        #expect(try fixture.buildingKeys() == [])
        try fixture.redo(roster)
        #expect(try fixture.rows("SELECT building_key, gross_cm2 FROM building_now") == [["A", "1000000"]])
        #expect(try fixture.stays().map(\.place) == ["A"])
    }

    @Test("Receipts that an undo brings back bring their building back too")
    func undoOfAReplaceNeedsBuildings() throws {
        let fixture = try Fixture()
        let register = try fixture.importing { try $0.buildings([Register("A"), Register("B")]) }
        try fixture.importing { try $0.tax([Receipt("91A", at: "B", total: 5)]) }
        let replacing = try fixture.importing { try $0.tax([Receipt("91A", total: 6)], mode: .replace) }
        try fixture.undo(register)
        #expect(try fixture.buildingKeys() == [])
        try fixture.undo(replacing)
        #expect(try fixture.buildingKeys() == ["B"])
        #expect(try fixture.rows("SELECT building_key, total_tax_fen FROM building_month") == [["B", "5"]])
    }
}
