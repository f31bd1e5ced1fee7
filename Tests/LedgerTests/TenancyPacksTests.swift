import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Packs of the rosters' statements")
struct TenancyPacksTests {
    private func packs(_ fixture: Fixture) throws -> [[String?]] {
        try fixture.rows("SELECT first_statement_id, last_statement_id FROM tenancy_pack ORDER BY 1")
    }

    private func tenancies(
        _ fixture: Fixture, from source: ReadingSource = .packs, asOf batch: Int? = nil
    ) throws -> (tenancies: [Tenancy], differing: Int) {
        try fixture.ledger.read { reading in
            let stored = try reading.portfolio(asOf: batch, policy: .plan, from: source)
            return (stored.portfolio.tenancies, stored.differingPacks)
        }
    }

    @Test(
        "A random history folds the same from packs, from rows, without packs and packed again",
        arguments: UInt64(1)...40)
    func sameWithoutPacks(seed: UInt64) throws {
        var random = try RandomLedger(seed: seed)
        for _ in 0..<14 { try random.step() }
        let fixture = random.fixture
        let newest = try fixture.portfolio().portfolio.batch
        let batches = [nil] + (0...newest).map(Optional.some)
        let fromPacks = try batches.map { try tenancies(fixture, asOf: $0).tenancies }
        for batch in batches { #expect(try tenancies(fixture, from: .rows, asOf: batch).differing == 0) }
        #expect(try batches.map { try tenancies(fixture, from: .rows, asOf: $0).tenancies } == fromPacks)
        try fixture.run("DELETE FROM tenancy_pack WHERE first_statement_id % 3 = \(seed % 3)")
        #expect(try batches.map { try tenancies(fixture, asOf: $0).tenancies } == fromPacks)
        try fixture.run("DELETE FROM tenancy_pack")
        #expect(try batches.map { try tenancies(fixture, asOf: $0).tenancies } == fromPacks)
        try fixture.write { try $0.packRows() }
        #expect(try batches.map { try tenancies(fixture, asOf: $0).tenancies } == fromPacks)
        for batch in batches { #expect(try tenancies(fixture, from: .rows, asOf: batch).differing == 0) }
    }

    private func roster() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A"), Register("B")])
            try draft.tenants([
                Roster("91A", in: "A", area: 0), Roster("91B", in: "A", room: "1", from: 20_200_101, paysHere: false),
                Roster("91C", in: "B", area: 7, to: 20_201_231, organisation: "办事处", paysHere: true),
            ])
            try draft.tenants([Roster("91D", in: "B")])
        }
        return fixture
    }

    @Test("Blanks stay blanks, and zero stays zero")
    func blanks() throws {
        let fixture = try roster()
        #expect(try packs(fixture) == [["1", "3"], ["4", "4"]])
        let stored = try fixture.ledger.read {
            try TenancyFold.read(try BatchesInForce(on: $0.connection, upTo: nil), on: $0.connection)
        }
        #expect(stored.map(\.area) == [0, nil, 70_000, nil])
        #expect(stored.map(\.moveIn) == [nil, 20_200_101, nil, nil])
        #expect(stored.map(\.moveOut) == [nil, nil, 20_201_231, nil])
        #expect(stored.map(\.paysHere) == [nil, false, true, nil])
    }

    @Test("A statement that is changed or removed past the program takes its pack away, and no other")
    func changes() throws {
        let fixture = try roster()
        try fixture.run("UPDATE tenancy_statement SET area_cm2 = 50000 WHERE id = 2")
        #expect(try packs(fixture) == [["4", "4"]])
        #expect(try tenancies(fixture).tenancies[1].area == FloorArea(cm2: 50_000))
        try fixture.run("DELETE FROM tenancy_statement WHERE id = 3")
        try fixture.write { try $0.packRows() }
        #expect(try packs(fixture) == [["1", "2"], ["4", "4"]])
        #expect(try tenancies(fixture).tenancies.map(\.id) == [1, 2, 4])
    }

    @Test("A pack that is not what its rows say is found, and the rows are what is computed from")
    func tampered() throws {
        let fixture = try roster()
        let sound = try tenancies(fixture).tenancies
        try fixture.run(
            "UPDATE tenancy_pack SET columns = (SELECT p.columns FROM tenancy_pack p WHERE p.first_statement_id = 4), last_statement_id = 1 WHERE first_statement_id = 1"
        )
        #expect(try tenancies(fixture).tenancies != sound)
        #expect(try tenancies(fixture, from: .rows).differing == 1)
        #expect(try tenancies(fixture, from: .rows).tenancies == sound)
    }
}
