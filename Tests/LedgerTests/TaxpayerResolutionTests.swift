import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Which identities are one taxpayer")
struct TaxpayerResolutionTests {
    /// Which code each name-only identity was matched to, through the portfolio and through the view alike.
    private func matches(_ fixture: Fixture) throws -> [[String?]] {
        let stored = try fixture.portfolio()
        let numbers = stored.matchedByName.flatMap { [$0.identity, $0.taxpayer] }
        let identities = try fixture.ledger.read { try $0.identities(numbers) }
        let matches = stored.matchedByName.map { [identities[$0.identity]?.name, identities[$0.taxpayer]?.code] }
        let view = try fixture.rows(
            """
            SELECT i.name, t.code FROM taxpayer t JOIN taxpayer_identity i ON i.id = t.identity_id
            WHERE t.matched_by = 'name' AND i.id IN (SELECT id FROM taxpayer_identity_in_force) ORDER BY i.id
            """)
        #expect(matches == view)
        return matches
    }

    @Test("A name that one code has is matched, whichever comes first")
    func oneBearer() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt(nil, "甲", total: 1), Receipt(nil, "乙", total: 1)]) }
        #expect(try matches(fixture) == [])
        try fixture.importing { try $0.tax([Receipt("91A", "甲", month: 202002, total: 1)]) }
        #expect(try matches(fixture) == [["甲", "91A"]])
    }

    @Test("One code under two spellings of a name is one bearer; two codes are two, and match nobody")
    func severalBearers() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.tax([
                Receipt("91A", "甲", total: 1), Receipt("91A", "甲改", total: 1), Receipt(nil, "甲", total: 1),
                Receipt("91B", "乙", total: 1), Receipt("91C", "乙", total: 1), Receipt(nil, "乙", total: 1),
            ])
        }
        #expect(try matches(fixture) == [["甲", "91A"]])
        #expect(try fixture.portfolio().ambiguousNames.count == 1)
        #expect(try fixture.rows("SELECT count(*) FROM taxpayer WHERE matched_by = 'ambiguous'") == [["1"]])
    }

    @Test("A bearer that was undone bears no name any more, and does again when redone")
    func undoneBearers() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", "甲", total: 1), Receipt(nil, "甲", total: 1)]) }
        let second = try fixture.importing { try $0.tax([Receipt("91B", "甲", month: 202002, total: 1)]) }
        #expect(try matches(fixture) == [])
        #expect(try fixture.portfolio().ambiguousNames.count == 1)
        try fixture.undo(second)
        #expect(try matches(fixture) == [["甲", "91A"]])
        #expect(try fixture.portfolio().ambiguousNames == [])
        try fixture.redo(second)
        #expect(try matches(fixture) == [])
    }

    @Test("A bearer whose only receipts were replaced bears no name any more: a code put right is not ambiguous")
    func replacedBearers() throws {
        let fixture = try Fixture()
        try fixture.importing {
            try $0.tax([Receipt("91X", "甲", total: 1), Receipt(nil, "甲", month: 202002, total: 1)])
        }
        #expect(try matches(fixture) == [["甲", "91X"]])
        try fixture.importing { try $0.tax([Receipt("91A", "甲", total: 1)], mode: .replace) }
        #expect(try matches(fixture) == [["甲", "91A"]])
    }

    @Test("A bearer first seen in an undone roster still counts where a later roster repeats its row")
    func confirmedBearers() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        let first = try fixture.importing { try $0.tenants([Roster("91A", "甲", in: "A")]) }
        try fixture.importing { try $0.tenants([Roster("91A", "甲", in: "A")]) }
        try fixture.importing { try $0.tax([Receipt(nil, "甲", total: 7)]) }
        try fixture.undo(first)
        #expect(try matches(fixture) == [["甲", "91A"]])
        #expect(try fixture.rows("SELECT building_key, total_tax_fen FROM building_month") == [["A", "7"]])
    }

    @Test("An undone row without a code is not listed as matched")
    func undoneNames() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", "甲", total: 1)]) }
        let second = try fixture.importing { try $0.tax([Receipt(nil, "甲", month: 202002, total: 1)]) }
        #expect(try matches(fixture) == [["甲", "91A"]])
        try fixture.undo(second)
        #expect(try matches(fixture) == [])
    }

    @Test("The newest name in force is the taxpayer's")
    func newestName() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", "旧", total: 1)]) }
        let second = try fixture.importing { try $0.tax([Receipt("91A", "新", month: 202002, total: 1)]) }
        #expect(try fixture.rows("SELECT DISTINCT code, name FROM taxpayer") == [["91A", "新"]])
        try fixture.undo(second)
        #expect(try fixture.rows("SELECT DISTINCT code, name FROM taxpayer") == [["91A", "旧"]])
    }
}
