import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Importing a register")
struct BuildingWritingTests {
    @Test("Rows are counted as new, updated or unchanged")
    func counting() throws {
        let fixture = try Fixture()
        let rows = [Register("A", name: "甲座", gross: 100), Register("B", zone: "东区"), Register("A", gross: 120)]
        try fixture.importing { draft in
            let counts = try draft.buildings(rows)
            #expect([counts.new, counts.updated, counts.unchanged] == [2, 1, 0])
        }
        try fixture.importing { draft in
            let counts = try draft.buildings([Register("A", name: "甲座"), Register("B", zone: "西区"), Register("C")])
            #expect([counts.new, counts.updated, counts.unchanged] == [1, 1, 1])
        }
    }

    @Test("A row that repeats what stands is kept as a confirmation, with its row number")
    func confirmations() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A", gross: 100)]) }
        try fixture.importing { try $0.buildings([Register("A", gross: 100)]) }
        #expect(try fixture.rows("SELECT statement_id, sheet_id, row FROM building_confirmation") == [["1", "2", "2"]])
        #expect(try fixture.rows("SELECT count(*) FROM building_statement") == [["1"]])
    }

    @Test("A row that repeats what stands comes after a batch that is undone now and redone later")
    func repeatsOutliveRedo() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A", gross: 100)]) }
        let second = try fixture.importing { try $0.buildings([Register("A", gross: 200)]) }
        try fixture.undo(second)
        try fixture.importing { draft in
            let counts = try draft.buildings([Register("A", gross: 100)])
            #expect(counts.unchanged == 1)
        }
        try fixture.redo(second)
        #expect(try fixture.portfolio().portfolio.buildings[0].areas.gross == FloorArea(cm2: 1_000_000))
    }
}
