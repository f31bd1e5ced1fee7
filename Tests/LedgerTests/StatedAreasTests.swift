import BuildingEconomy
import Testing

@testable import Ledger

@Suite("What registers said of areas, row by row")
struct StatedAreasTests {
    @Test("Every row in force, oldest first; nothing of what was undone or is not yet there")
    func rows() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A", gross: 10), Register("B", gross: 20)]) }
        let second = try fixture.importing { try $0.buildings([Register("A", gross: 12)]) }
        func gross(asOf batch: Int? = nil) throws -> [Int64?] {
            try fixture.ledger.read { try $0.statedAreas(asOf: batch).map { $0.areas.gross.map { $0.cm2 / 10_000 } } }
        }
        #expect(try gross() == [10, 20, 12])
        #expect(try gross(asOf: 1) == [10, 20])
        try fixture.undo(second)
        #expect(try gross() == [10, 20])
    }
}
