import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Where a stored value stands")
struct FactOriginsTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A", gross: 10), Register("B", gross: 20)])
            try draft.tenants([
                Roster("91A", "甲", in: "A", paysHere: true), Roster("91B", "乙", in: "B", paysHere: false),
            ])
        }
        return fixture
    }

    private func marks(_ fixture: Fixture, asOf batch: Int? = nil) throws -> [String] {
        try fixture.ledger.read { reading in
            try reading.origins(ofTenancies: [1, 2], stating: .paysHere, asOf: batch).sorted { $0.key < $1.key }
                .map { "\($0.key): \($0.value.batch) \($0.value.file ?? "更正") \($0.value.row ?? 0)" }
        }
    }

    @Test("The last row in force that states the value, not one that leaves it blank")
    func rows() throws {
        let fixture = try fixture()
        #expect(try marks(fixture) == ["1: 1 tenants.csv 2", "2: 1 tenants.csv 3"])
        let second = try fixture.importing { draft in
            try draft.tenants([
                Roster("91B", "乙", in: "B", area: 5), Roster("91A", "甲", in: "A", area: 5, paysHere: true),
            ])
        }
        #expect(try marks(fixture) == ["1: 2 tenants.csv 3", "2: 1 tenants.csv 3"])
        #expect(try marks(fixture, asOf: 1) == ["1: 1 tenants.csv 2", "2: 1 tenants.csv 3"])
        try fixture.undo(second)
        #expect(try marks(fixture) == ["1: 1 tenants.csv 2", "2: 1 tenants.csv 3"])
    }

    @Test("Registers, identities and months")
    func others() throws {
        let fixture = try fixture()
        try fixture.importing { draft in
            try draft.tax([Receipt("91C", "丙", total: 1), Receipt("91A", "旧甲", total: 1)])
        }
        let month = Month(yyyymm: 202001)!
        try fixture.ledger.read { reading in
            #expect(try reading.origins(ofRegister: [2])[2]?.row == 3)
            let identities = try reading.origins(ofIdentities: [1, 4])
            #expect(identities[1] == FactOrigin(batch: 1, file: "tenants.csv", sheet: nil, row: 2))
            #expect(identities[4] == FactOrigin(batch: 2, file: "tax.csv", sheet: nil, row: 3))
            #expect(try reading.origins(ofMonths: [month])[month]?.map(\.file) == ["tax.csv"])
            #expect(try reading.origins(ofMonths: [month], asOf: 1)[month]?.isEmpty == true)
        }
    }
}
