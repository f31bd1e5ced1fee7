import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Codes with several names, names with several codes")
struct SharedIdentitiesTests {
    private func sharing(
        _ fixture: Fixture, asOf batch: Int? = nil, aliases: [String: String] = [:]
    ) throws -> (codes: [String], names: [String]) {
        try fixture.ledger.read { reading in
            let codes = try reading.identitiesSharingCode(asOf: batch, policyAliases: aliases)
            let names = try reading.identitiesSharingName(asOf: batch, policyAliases: aliases)
            func text(_ identity: TaxpayerIdentity) -> String { "\(identity.code ?? "") \(identity.nameKey ?? "")" }
            return (codes.map(text), names.map(text))
        }
    }

    @Test("Only those that share are given, by number; rows without a code or a name share nothing")
    func sharing() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.tax([
                Receipt("91A", "甲", total: 1), Receipt("91B", "乙", total: 1), Receipt("91A", "新甲", total: 1),
                Receipt("91C", "乙", total: 1), Receipt(nil, "乙", total: 1), Receipt("91D", nil, total: 1),
                Receipt("91E", "丙", total: 1),
            ])
        }
        let found = try sharing(fixture)
        #expect(found.codes == ["91A 甲", "91A 新甲"])
        #expect(found.names == ["91B 乙", "91C 乙"])
    }

    @Test("What was undone, or not yet there, shares nothing; a month that gave way neither")
    func inForce() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", "甲", total: 1)]) }
        let second = try fixture.importing { try $0.tax([Receipt("91A", "旧甲", month: 202002, total: 1)]) }
        #expect(try sharing(fixture).codes.count == 2)
        #expect(try sharing(fixture, asOf: 1).codes.count == 1)
        try fixture.undo(second)
        #expect(try sharing(fixture).codes.count == 1)
        try fixture.redo(second)
        try fixture.importing { try $0.tax([Receipt("91A", "甲", month: 202002, total: 1)], mode: .replace) }
        #expect(try sharing(fixture).codes.count == 1)
    }

    @Test("Names are what aliases make of them")
    func aliases() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.tax([
                Receipt("91A", "甲", total: 1), Receipt("91A", "旧甲", total: 1), Receipt("91B", "乙", total: 1),
                Receipt("91C", "乙公司", total: 1),
            ])
        }
        #expect(try sharing(fixture, aliases: ["旧甲": "甲"]).codes == ["91A 甲", "91A 甲"])
        #expect(try sharing(fixture).names == [])
        #expect(try sharing(fixture, aliases: ["乙公司": "乙"]).names == ["91B 乙", "91C 乙"])
    }
}
