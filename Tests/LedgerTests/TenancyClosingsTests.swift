import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Stays that a full roster lacks")
struct TenancyClosingsTests {
    @Test("A stay ended by estimate is open again where a later roster names it, and ended again when that is undone")
    func estimatedEnds() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A", area: 10), Roster("91B", in: "A", to: 20_211_231)])
        }
        let open = [StayLine("91A", "A", area: 10), StayLine("91B", "A", to: "2021-12-31")]
        let ended = [StayLine("91A", "A", area: 10, to: "2020-06-30"), StayLine("91B", "A", to: "2020-06-30")]
        let stays = try fixture.ledger.read { try $0.stays() }
        let closing = try fixture.importing {
            try $0.tenants([], ending: stays, completeOn: Day(yyyymmdd: 20_200_701))
        }
        #expect(try fixture.stays() == ended)
        let naming = try fixture.importing { try $0.tenants([Roster("91A", in: "A", area: 10)]) }
        #expect(try fixture.stays() == [open[0], ended[1]])
        #expect(try fixture.rows("SELECT move_out FROM tenancy_now ORDER BY tenancy_id") == [[nil], ["20200630"]])
        try fixture.undo(naming)
        #expect(try fixture.stays() == ended)
        try fixture.undo(closing)
        #expect(try fixture.stays() == open)
    }
}
