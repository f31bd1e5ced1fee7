import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Receipts as they are given out")
struct ReceiptFactTests {
    private func facts(_ fixture: Fixture, asOf batch: Int? = nil) throws -> [ReceiptFact] {
        let stored = try fixture.portfolio(asOf: batch)
        var facts: [ReceiptFact] = []
        try fixture.ledger.read { try $0.forEachReceiptFact(of: stored) { facts.append($0) } }
        return facts
    }

    @Test("An empty ledger has none")
    func none() throws {
        #expect(try facts(Fixture()).isEmpty)
    }

    @Test("Each has its taxpayer, building, month, amounts and row; a blank amount is none, not zero")
    func everything() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A"), Register("B")])
            try draft.tax([
                Receipt("91A", month: 202001, total: 100, district: -3), Receipt(nil, at: "B", month: 202002, total: 7),
            ])
        }
        let found = try facts(fixture)
        #expect(found.map(\.month.text) == ["2020-01", "2020-02"])
        #expect(found.map(\.taxpayer) == [1, nil])
        #expect(found.map(\.building) == [nil, 1])
        #expect(found.map(\.amounts.total?.fen) == [100, 7])
        #expect(found.map(\.amounts.district?.fen) == [-3, nil])
        #expect(found.map(\.amounts.local?.fen) == [nil, nil])
        #expect(found.map(\.row) == found.map(\.row).sorted())
    }

    @Test(
        "What gave way to a later file is not given out, but as of the batch before it is; its sheet is named with it")
    func replaced() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        try fixture.importing { try $0.tax([Receipt("91A", total: 1)]) }
        try fixture.importing { try $0.tax([Receipt("91A", total: 2)], mode: .replace) }
        #expect(try facts(fixture).map(\.amounts.total?.fen) == [2])
        #expect(try facts(fixture, asOf: 2).map(\.amounts.total?.fen) == [1])
        let stored = try fixture.portfolio()
        let sheets = try fixture.ledger.read { try $0.sheetFacts(of: stored) }
        #expect(sheets.map(\.batch) == [3])
        #expect(try facts(fixture).map(\.sheet) == sheets.map(\.number))
        #expect(sheets.first?.sha256.count == 64)
    }

    @Test("A tenancy's words are the roster's, as of each batch")
    func words() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A", room: "101", organisation: "法人")])
        }
        try fixture.importing { try $0.tenants([Roster("91A", in: "A", room: "101", organisation: "办事处")]) }
        let (then, now) = try fixture.ledger.read { (try $0.tenancyWords(asOf: 1), try $0.tenancyWords()) }
        #expect(then[1]?.room == "101")
        #expect(then[1]?.organisation == "法人")
        #expect(now[1]?.organisation == "办事处")
        #expect(now[1]?.industry == nil)
    }
}
