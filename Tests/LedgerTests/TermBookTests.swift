import Testing

@testable import Ledger

@Suite("The roster's words")
struct TermBookTests {
    @Test("Each word is stored once, over sheets, batches and columns; a blank is 0")
    func storedOnce() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([
                Roster("91A", in: "A", room: "101", organisation: "法人"), Roster("91B", in: "A", organisation: "101"),
            ])
            try draft.tenants([Roster("91C", in: "A", room: "法人")])
        }
        try fixture.importing { try $0.tenants([Roster("91D", in: "A", room: "102", organisation: "法人")]) }
        #expect(try fixture.rows("SELECT text FROM term ORDER BY text") == [["101"], ["102"], ["法人"]])
        #expect(
            try fixture.rows("SELECT room, organisation FROM tenancy_now ORDER BY tenancy_id")
                == [["101", "法人"], [nil, "101"], ["法人", nil], ["102", "法人"]])
        #expect(try fixture.rows("SELECT count(*) FROM tenancy_statement WHERE room_id = 0") == [["1"]])
    }
}
