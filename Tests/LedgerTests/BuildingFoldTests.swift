import BuildingEconomy
import Testing

@testable import Ledger

@Suite("The register as its statements make it")
struct BuildingFoldTests {
    @Test("The last value stated counts, and a blank leaves what was there")
    func blanksStay() throws {
        let fixture = try Fixture()
        let first = try fixture.importing {
            try $0.buildings([Register("A", name: "甲座", zone: "东区", gross: 100), Register("B")])
        }
        try fixture.importing { try $0.buildings([Register("A", zone: "西区")]) }
        let buildings = try fixture.portfolio().portfolio.buildings
        #expect(buildings.map(\.name) == ["甲座", "B"])
        #expect(buildings[0].zone == "西区")
        #expect(buildings[0].areas.gross == FloorArea(cm2: 1_000_000))
        #expect(try fixture.portfolio(asOf: first).portfolio.buildings[0].zone == "东区")
    }

    @Test("Buildings come by key, as Unicode scalars sort")
    func orderByKey() throws {
        let fixture = try Fixture()
        let keys = ["甲", "b", "B2", "B10", "\u{1F3E2}", "\u{FA11}", "Z"]
        try fixture.importing { try $0.buildings(keys.map { Register($0) }) }
        #expect(try fixture.buildingKeys() == ["B10", "B2", "Z", "b", "甲", "\u{FA11}", "\u{1F3E2}"])
        #expect(
            try fixture.rows("SELECT building_key FROM building_now ORDER BY building_key").map { $0[0] }
                == fixture.buildingKeys())
    }
}
