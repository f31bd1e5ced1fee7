import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Which stay a roster's row is about")
struct TenancyBookTests {
    private func counts(_ counts: SheetCounts) -> [Int] { [counts.new, counts.updated, counts.unchanged] }

    @Test("Taxpayer, building and room are the key: what the row leaves blank stays")
    func key() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A"), Register("B")])
            try draft.tenants([
                Roster("91A", in: "A", room: "101", area: 50, from: 20_190_101),
                Roster("91A", in: "A", room: "102", area: 7),
                Roster("91A", in: "B", area: 9),
            ])
        }
        try fixture.importing { draft in
            let rows = [
                Roster("91A", in: "A", room: "101", area: 60), Roster("91A", in: "A", room: "102", to: 20_201_231),
                Roster("91A", in: "B", area: 9), Roster("91B", in: "B"),
            ]
            let stored = counts(try draft.tenants(rows))
            #expect(stored == [1, 2, 1])
        }
        #expect(
            try fixture.stays() == [
                StayLine("91A", "A", area: 7, to: "2020-12-31"), StayLine("91A", "A", area: 60, from: "2019-01-01"),
                StayLine("91A", "B", area: 9), StayLine("91B", "B"),
            ])
    }

    @Test("Moving in after the stored move-out opens a new stay; on the same day it does not")
    func newStays() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([
                Roster("91A", in: "A", from: 20_190_101, to: 20_191_231),
                Roster("91B", in: "A", from: 20_190_101, to: 20_191_231),
            ])
        }
        try fixture.importing { draft in
            let rows = [Roster("91A", in: "A", from: 20_200_101), Roster("91B", in: "A", from: 20_191_231)]
            let stored = counts(try draft.tenants(rows))
            #expect(stored == [1, 1, 0])
        }
        #expect(
            try fixture.stays() == [
                StayLine("91A", "A", from: "2019-01-01", to: "2019-12-31"), StayLine("91A", "A", from: "2020-01-01"),
                StayLine("91B", "A", from: "2019-12-31", to: "2019-12-31"),
            ])
    }

    @Test("An old roster imported again finds the old stay by its move-in day, and leaves the new one alone")
    func oldRosters() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A", area: 10, from: 20_190_101)])
        }
        try fixture.importing { try $0.tenants([Roster("91A", in: "A", from: 20_190_101, to: 20_191_231)]) }
        try fixture.importing { try $0.tenants([Roster("91A", in: "A", area: 20, from: 20_200_301)]) }
        try fixture.importing { draft in
            let stored = counts(try draft.tenants([Roster("91A", in: "A", area: 10, from: 20_190_101)]))
            #expect(stored == [0, 0, 1])
        }
        #expect(
            try fixture.stays() == [
                StayLine("91A", "A", area: 10, from: "2019-01-01", to: "2019-12-31"),
                StayLine("91A", "A", area: 20, from: "2020-03-01"),
            ])
    }

    @Test("A taxpayer under a new name keeps its stay, and the row counts as an update")
    func renamed() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", "旧名", in: "A", area: 10)])
        }
        try fixture.importing { draft in
            let stored = counts(try draft.tenants([Roster("91A", "新名", in: "A", area: 10)]))
            #expect(stored == [0, 1, 0])
        }
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 10)])
        #expect(
            try fixture.rows("SELECT DISTINCT taxpayer_code, taxpayer_name FROM tenancy_now") == [["91A", "新名"]])
    }

    @Test(
        "A row without a code is about the stay of the one taxpayer with its name, new in the same file or not",
        arguments: [false, true], [false, true])
    func namesOfTheSameImport(isStored: Bool, identitiesLast: Bool) throws {
        let fixture = try Fixture()
        let coded = Roster("91A", "甲公司", in: "A", room: "101", area: 10)
        let codeless = Roster(nil, "甲公司", in: "A", room: "101", area: 30)
        try fixture.importing { draft in
            draft.holdsIdentities = identitiesLast
            try draft.buildings([Register("A")])
            try draft.tenants(isStored ? [coded] : [coded, codeless])
        }
        if isStored {
            try fixture.importing { draft in
                draft.holdsIdentities = identitiesLast
                try draft.tenants([codeless])
            }
        }
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 30)])
        #expect(try fixture.portfolio().matchedByName.count == 1)
    }

    @Test("A row of an earlier sheet that turns out to repeat another is none of the later sheet's")
    func settledLater() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A"), Register("B")])
            try draft.tenants([Roster("91A", in: "A", area: 10), Roster(nil, "甲", in: "A", area: 20)])
            #expect(draft.settledRows == 0)
            try draft.tenants([Roster("91A", "甲", in: "B")])
            #expect(draft.settledRows == 0)
        }
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 20), StayLine("91A", "B")])
    }

    @Test("A stay known by a mere name is that of the code that comes later with the name", arguments: [false, true])
    func codesThatComeLater(identitiesLast: Bool) throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster(nil, "甲公司", in: "A", area: 10, from: 20_190_101)])
        }
        try fixture.importing { draft in
            draft.holdsIdentities = identitiesLast
            try draft.tenants([Roster("91A", "甲公司", in: "A", area: 20)])
            #expect(draft.settledRows == (identitiesLast ? 1 : 0))
        }
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 20, from: "2019-01-01")])
        #expect(try fixture.rows("SELECT count(*) FROM tenancy_in_force") == [["1"]])
    }

    @Test("A stay that was matched by name stays with the code when the name becomes another's too")
    func laterAmbiguity() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", "甲公司", in: "A", area: 10)])
        }
        try fixture.importing { try $0.tenants([Roster(nil, "甲公司", in: "A", area: 20)]) }
        try fixture.importing { try $0.tenants([Roster("91B", "甲公司", in: "A", room: "9")]) }
        #expect(try fixture.stays() == [StayLine("91A", "A", area: 20), StayLine("91B", "A")])
        #expect(try fixture.rows("SELECT taxpayer_code FROM tenancy_now ORDER BY 1") == [["91A"], ["91B"]])
    }

    @Test("Without a code and with a name that two have, a row is nobody's but its own")
    func ambiguous() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([
                Roster("91A", "甲公司", in: "A"), Roster("91B", "甲公司", in: "A"), Roster(nil, "甲公司", in: "A", area: 5),
            ])
        }
        #expect(try fixture.stays() == [StayLine("91A", "A"), StayLine("91B", "A"), StayLine("甲公司", "A", area: 5)])
        #expect(try fixture.portfolio().ambiguousNames.count == 1)
    }
}
