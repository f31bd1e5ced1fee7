import BuildingEconomy
import Testing

@testable import Ledger

@Suite("The roster as its statements make it")
struct TenancyFoldTests {
    @Test("The last value stated counts for each column by itself")
    func columns() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A", area: 10, organisation: "法人", paysHere: true)])
        }
        try fixture.importing { try $0.tenants([Roster("91A", in: "A", from: 20_200_101, paysHere: false)]) }
        try fixture.importing { try $0.tenants([Roster("91A", in: "A", organisation: "办事处")]) }
        let tenancy = try #require(try fixture.portfolio().portfolio.tenancies.first)
        #expect(tenancy.area == FloorArea(cm2: 100_000))
        #expect(tenancy.moveIn?.text == "2020-01-01")
        #expect(tenancy.paysHereByRoster == false)
        #expect(tenancy.organisation == .doesNotFile)
        #expect(
            try fixture.rows("SELECT area_cm2, move_in, pays_here, organisation FROM tenancy_now")
                == [["100000", "20200101", "0", "办事处"]])
    }

    @Test("Each statement of a stay can be undone by itself")
    func undoneInTheMiddle() throws {
        let fixture = try Fixture()
        let first = try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A", area: 10, from: 20_190_101)])
        }
        let second = try fixture.importing { try $0.tenants([Roster("91A", in: "A", area: 20)]) }
        let third = try fixture.importing { try $0.tenants([Roster("91A", in: "A", to: 20_201_231)]) }
        try fixture.undo(second)
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 10, from: "2019-01-01", to: "2020-12-31")])
        try fixture.undo(first)
        #expect(try fixture.stays() == [StayLine("91A", "A", to: "2020-12-31")])
        try fixture.redo(second)
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 20, to: "2020-12-31")])
        try fixture.undo(third)
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 20)])
        #expect(
            try fixture.stays(asOf: third) == [StayLine("91A", "A", area: 20, from: "2019-01-01", to: "2020-12-31")])
    }
}
