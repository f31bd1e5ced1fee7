import BuildingEconomy
import Testing

@testable import Ledger

@Suite("The portfolio")
struct PortfolioReadingTests {
    @Test("An empty ledger is an empty portfolio of batch 0")
    func empty() throws {
        let stored = try Fixture().portfolio()
        #expect(stored.portfolio.buildings.isEmpty)
        #expect(stored.portfolio.tenancies.isEmpty)
        #expect(stored.portfolio.batch == 0)
        #expect(stored.portfolio.loadedMonths.newest == nil)
    }

    @Test("A batch that does not exist is an error")
    func noSuchBatch() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        #expect(try fixture.portfolio(asOf: 1).portfolio.batch == 1)
        #expect(try fixture.portfolio(asOf: 0).portfolio.batch == 0)
        for batch in [2, -1] {
            let error = #expect(throws: LedgerError.self) { _ = try fixture.portfolio(asOf: batch) }
            #expect(error?.reason == .noSuchBatch(batch))
        }
    }

    @Test("Tenancies come by taxpayer, building, move-in and number, whatever the order of the rows")
    func order() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("B"), Register("A")])
            try draft.tenants([
                Roster("91B", in: "A"), Roster("91A", in: "B", from: 20_200_101), Roster("91A", in: "B", room: "1"),
                Roster("91A", in: "A", from: 20_190_101), Roster("91A", in: "A", room: "1", from: 20_180_101),
            ])
        }
        let tenancies = try fixture.portfolio().portfolio.tenancies
        #expect(tenancies.map(\.id) == [1, 5, 4, 3, 2])
        #expect(tenancies.map(\.building) == [0, 0, 0, 1, 1])
    }

    @Test("An area of zero or less is none")
    func noArea() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A", area: 0), Roster("91B", in: "A", area: -5)])
        }
        #expect(try fixture.stays().map(\.area) == [nil, nil])
        #expect(try fixture.rows("SELECT area_cm2 FROM tenancy_now ORDER BY tenancy_id") == [["0"], ["-50000"]])
    }

    @Test("The words of the roster mean what the policy says")
    func words() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([
                Roster("91A", in: "A", organisation: "办事处", paysHere: true), Roster("91B", in: "A", organisation: "法人"),
                Roster("91C", in: "A"),
            ])
        }
        let tenancies = try fixture.portfolio().portfolio.tenancies
        #expect(tenancies.map(\.organisation) == [.doesNotFile, .filesOwnTax, .filesOwnTax])
        #expect(tenancies.map(\.paysHereByRoster) == [true, nil, nil])
    }
}
