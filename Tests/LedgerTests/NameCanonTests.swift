import BuildingEconomy
import Testing

@testable import Ledger

@Suite("What names finally mean")
struct NameCanonTests {
    private func alias(_ alias: String, _ name: String, in fixture: Fixture) throws {
        try fixture.write { writing in
            let batch = try writing.addBatch(.alias, at: Fixture.time, by: "test", version: "1")
            try writing.addAlias(
                NameAlias(alias: alias, name: name, aliasKey: alias, nameKey: name), batch: batch)
        }
    }

    @Test("An alias to a code settles a name that two companies bear, in the program and in the view")
    func code() throws {
        let fixture = try Fixture()
        let (one, other) = ("91110101MA00000017", "91110101MA0000005W")
        try fixture.importing { draft in
            try draft.buildings([Register("A"), Register("B")])
            try draft.tenants([Roster(one, "同名", in: "A"), Roster(other, "同名", in: "B"), Roster(nil, "同名", in: "A")])
        }
        #expect(try fixture.portfolio().ambiguousNames == [3])
        try alias("同名", other, in: fixture)
        let stored = try fixture.portfolio()
        #expect(stored.ambiguousNames.isEmpty)
        #expect(stored.matchedByName.map(\.taxpayer) == [2])
        #expect(
            try fixture.rows("SELECT taxpayer_id, matched_by FROM taxpayer WHERE identity_id = 3") == [["2", "name"]])
    }

    @Test("The policy's aliases come before the ledger's, and a circle made between them ends")
    func policyFirst() throws {
        let fixture = try Fixture()
        try alias("甲", "乙", in: fixture)
        try alias("乙", "丙", in: fixture)
        try fixture.ledger.read { reading in
            let batches = try BatchesInForce(on: reading.connection, upTo: nil)
            #expect(try NameCanon(batches, policy: [:], on: reading.connection).name(for: "甲") == "丙")
            let policy = try NameCanon(batches, policy: ["甲": "丁"], on: reading.connection)
            #expect(policy.name(for: "甲") == "丁")
            let circle = try NameCanon(batches, policy: ["丙": "甲"], on: reading.connection)
            #expect(circle.name(for: "甲") == "丙")
            #expect(circle.name(for: "戊") == "戊")
        }
    }

    @Test(
        "Only a text that can be nothing else is taken for a code",
        arguments: ["ABCTECHNOLOGYCOLTD", "91A", "北京甲科技有限公司"])
    func names(text: String) {
        #expect(!NameCanon.isCode(text))
        #expect(NameCanon.isCode("91110101MA00000017"))
    }
}
