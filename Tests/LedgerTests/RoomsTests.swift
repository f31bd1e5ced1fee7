import Testing

@testable import Ledger

@Suite("Rooms of tenancies")
struct RoomsTests {
    @Test("The room as the roster writes it; none where it gives none")
    func rooms() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A", room: "301"), Roster("91B", in: "A")])
        }
        #expect(try fixture.ledger.read { try $0.rooms(ofTenancies: [1, 2, 9]) } == [1: "301"])
    }
}
