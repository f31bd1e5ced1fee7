import BuildingEconomy
import Foundation
import Testing

@testable import Ledger

@Suite("Deleting for good")
struct PurgingTests {
    private func filled() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        try fixture.importing { draft in
            try draft.tenants([
                Roster("91110101MA01AAAA0A", "雍和远山科技", in: "A", area: 10, from: 20_180_101),
                Roster("91110101MA01BBBB0B", "和平里贸易行", in: "A", area: 20, from: 20_180_101, to: 20_181_231),
            ])
            try draft.tax([
                Receipt("91110101MA01AAAA0A", month: 201901, total: 7_654_321), Receipt("91110101MA01AAAA0A", total: 5),
                Receipt("91110101MA01BBBB0B", month: 201812, total: 1_234_567),
            ])
        }
        return fixture
    }

    private func purge(_ fixture: Fixture, isDryRun: Bool = false, _ request: PurgeRequest) throws -> (
        PurgeCounts, Int?
    ) {
        let outcome = try fixture.ledger.purge(isDryRun: isDryRun, at: Fixture.time, by: "test", version: "1") { _ in
            (request, "企业 1 家")
        }
        return (outcome.counts, outcome.batch)
    }

    private func holds(_ text: String, _ fixture: Fixture) throws -> Bool {
        for suffix in ["", "-wal", "-journal"] {
            guard let data = FileManager.default.contents(atPath: fixture.path + suffix) else { continue }
            if data.range(of: Data(text.utf8)) != nil { return true }
        }
        return false
    }

    @Test("A taxpayer's name, code and amounts are no bytes of the file any more, and the others' figures stay")
    func taxpayer() throws {
        let fixture = try filled()
        let (name, code) = ("雍和远山科技", "91110101MA01AAAA0A")
        try fixture.write { writing in
            let batch = try writing.addBatch(.note, at: Fixture.time, by: "a", version: "1", detail: "\(name)将迁出")
            try writing.addNote(batch: batch, building: 1, text: "\(name)将迁出", figures: "")
            try writing.addAlias(NameAlias(alias: "远山", name: name, aliasKey: "远山", nameKey: name), batch: batch)
        }
        #expect(try holds(name, fixture) && holds(code, fixture))
        let (dry, none) = try purge(fixture, isDryRun: true, .taxpayer(identities: [1, 3], texts: [name, code]))
        #expect(none == nil)
        #expect(try holds(name, fixture))
        let (counts, batch) = try purge(fixture, .taxpayer(identities: [1, 3], texts: [name, code]))
        #expect(counts == dry)
        #expect((counts.receipts, counts.rosterRows, counts.identities, counts.decisions) == (2, 1, 2, 1))
        #expect(counts.texts == 2)
        #expect(batch == 4)
        #expect(try !holds(name, fixture) && !holds(code, fixture))
        #expect(try fixture.rows("SELECT count(*) FROM receipt WHERE total_fen = 7654321") == [["0"]])
        #expect(try fixture.received(201812) == 1_234_567)
        #expect(try fixture.ledger.read { $0.integrity() }.isWhole)
        #expect(try fixture.ledger.read { try $0.history().last?.kind } == .purge)
        #expect(try fixture.rows("PRAGMA journal_mode") == [["wal"]])
    }

    @Test("Old months go with the taxpayers that stood and paid only then")
    func before() throws {
        let fixture = try filled()
        let (counts, _) = try purge(fixture, .before(Month(yyyymm: 201901)!, taxpayers: [[2, 4]]))
        #expect((counts.receipts, counts.rosterRows, counts.identities) == (1, 1, 2))
        #expect(try !holds("和平里贸易行", fixture))
        #expect(try fixture.portfolio().portfolio.loadedMonths[.total].map(\.text).sorted() == ["2019-01", "2020-01"])
        #expect(try fixture.received(201901) == 7_654_321)
    }

    @Test("A taxpayer that paid since is not deleted with the old months")
    func payersStay() throws {
        let fixture = try filled()
        let (counts, _) = try purge(fixture, .before(Month(yyyymm: 201901)!, taxpayers: [[1, 2, 3, 4]]))
        #expect((counts.receipts, counts.rosterRows, counts.identities) == (1, 0, 0))
    }

    @Test("Figures as of a batch before it are refused, those after it are not; it cannot be undone")
    func asOf() throws {
        let fixture = try filled()
        _ = try purge(fixture, .taxpayer(identities: [1, 3], texts: []))
        let error = #expect(throws: LedgerError.self) { try fixture.portfolio(asOf: 2) }
        #expect(error?.reason == .purged(asOf: 2, by: 3))
        #expect(try fixture.portfolio(asOf: 3).portfolio.batch == 3)
        #expect(throws: UndoRefusal.notUndoable(3, .purge)) { try fixture.undo(3) }
    }

    @Test("Numbers that come free fall into no old sheet: what is imported next counts once")
    func numbersThatComeFree() throws {
        let fixture = try filled()
        _ = try purge(fixture, .taxpayer(identities: [2, 4], texts: []))
        try fixture.importing { try $0.tax([Receipt("91C", month: 202002, total: 9)]) }
        #expect(try fixture.received(202002) == 9)
        #expect(try fixture.received(201901) == 7_654_321)
        try fixture.undo(2)
        #expect(try fixture.received(202002) == 9)
        #expect(try fixture.received(201901) == 0)
        #expect(try fixture.ledger.read { $0.integrity() }.isWhole)
    }
}
