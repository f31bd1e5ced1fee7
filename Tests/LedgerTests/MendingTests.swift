import BuildingEconomy
import Foundation
import Synchronization
import Testing

@testable import Ledger

@Suite("A ledger that another program wrote to")
struct MendingTests {
    /// A ledger with a roster, receipts and packs, closed; its portfolio.
    private func closed() throws -> (folder: Fixture, path: String, stands: String) {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A", gross: 10), Register("B")])
            try draft.tenants([Roster("91A", "甲", in: "A", area: 10), Roster("91B", "乙", in: "B", room: "2")])
            try draft.tax((1...500).map { Receipt("91\($0)", "公司\($0)", at: "A", total: Int64($0)) })
        }
        try fixture.write { try $0.packRows() }
        let path = fixture.folder.appendingPathComponent("copy.sqlite").path
        _ = try fixture.ledger.backUp(to: path)
        return (fixture, path, try standing(fixture.ledger))
    }

    private func standing(_ ledger: Ledger) throws -> String {
        try ledger.read { reading in
            let portfolio = try reading.portfolio(policy: .plan).portfolio
            return "\(portfolio.buildings) \(portfolio.tenancies) \(portfolio.batch)"
        }
    }

    @Test(
        "Where every row is as it was stored, the sums are made anew, it is told, and the figures are the same",
        arguments: [
            "VACUUM", "ANALYZE", "CREATE INDEX mine ON receipt(month)", "CREATE TABLE mine AS SELECT * FROM receipt",
            "CREATE VIEW mine AS SELECT 1", "DELETE FROM receipt_pack", "REINDEX", "PRAGMA journal_mode = DELETE",
            "UPDATE batch SET author = author",
        ])
    func mended(sql: String) throws {
        let (fixture, path, before) = try closed()
        try Fixture.shell(sql, at: path)
        let pages = Mutex(0)
        let ledger = try Ledger(path: path, onMend: { count in pages.withLock { $0 += count } })
        #expect(try standing(ledger) == before)
        #expect(try ledger.read { try $0.history().count } == 1)
        // Where the writer is the first to meet such a page, it stores nothing and says that it is to be run again.
        _ = try? ledger.write { (try $0.addBatch(.note, at: Fixture.time, by: "a", version: "1"), true) }
        _ = try ledger.write { (try $0.addBatch(.note, at: Fixture.time, by: "a", version: "1"), true) }
        #expect(try Ledger(path: path).integrity().damages.filter { $0.code != "damagedPages" } == [])
        _ = try Ledger.forInspection(at: path).mend()
        #expect(try Ledger(path: path).integrity().damages == [])
        if sql == "VACUUM" { #expect(pages.withLock { $0 } > 3) }
        withExtendedLifetime(fixture) {}
    }

    @Test(
        "Where anything that figures depend on is not, it is refused as before, asked or not",
        arguments: [
            "UPDATE receipt SET total_fen = total_fen + 1 WHERE id = 7", "DELETE FROM receipt WHERE id = 500",
            "UPDATE tenancy_statement SET tenancy_id = 1 WHERE id = 2",
            "UPDATE receipt_pack SET columns = zeroblob(length(columns))",
            "DROP VIEW building_month", "DROP TRIGGER receipt_changed",
            "CREATE TRIGGER mine AFTER INSERT ON receipt BEGIN DELETE FROM receipt; END",
            "UPDATE seal SET digest = digest + 1 WHERE facts = 'building'",
            "DELETE FROM seal WHERE facts = 'receipt'",
        ])
    func refused(sql: String) throws {
        let (fixture, path, _) = try closed()
        try Fixture.shell(sql, at: path)
        let integrity = try Ledger.forInspection(at: path).integrity()
        #expect(!integrity.isMendable)
        #expect(try Ledger.forInspection(at: path).mend() == nil)
        #expect(Ledger.mendUnasked(path) == nil)
        #expect(throws: LedgerError.self) {
            let ledger = try Ledger(path: path)
            _ = try ledger.read { try $0.portfolio(policy: .plan) }
            _ = try ledger.read { #expect(sqlite3Rows("SELECT sum(total_fen) FROM receipt", $0) > 0) }
            guard try ledger.integrity().isWhole else { throw LedgerError(.torn(tables: []), path: path) }
        }
        withExtendedLifetime(fixture) {}
    }

    private func sqlite3Rows(_ sql: String, _ reading: LedgerReading) -> Int {
        guard let rows = try? SQLStatement(sql, on: reading.connection), (try? rows.step()) == true else { return 0 }
        return Int(rows.int(0))
    }

    @Test("A shell that merely opens a ledger whose process was killed before its log was copied makes it no worse")
    func openedByTheShell() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        let path = fixture.folder.appendingPathComponent("killed.sqlite").path
        // As kill -9 leaves it: the second batch lies in the log alone.
        try fixture.ledger.read { reading in
            // Whoever looks at the file as it was keeps the log from being copied into it.
            #expect(try reading.history().count == 1)
            let other = try Ledger(path: fixture.path)
            try other.write { writing in
                let draft = try Draft(writing)
                try draft.buildings([Register("B")])
                return ((), true)
            }
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: fixture.path + suffix, toPath: path + suffix)
            }
        }
        let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        #expect((log ?? 0) > 0)
        try Fixture.shell("SELECT count(*) FROM batch", at: path)
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        let keys = try Ledger(path: path).read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) }
        #expect(keys == ["A", "B"])
    }

    @Test("After a change nothing lies in the log alone, though others have the ledger open")
    func emptyLog() throws {
        let fixture = try Fixture()
        let other = try Ledger(path: fixture.path)
        for key in ["A", "B"] { try fixture.importing { try $0.buildings([Register(key)]) } }
        #expect(JournalMode.logIsEmpty(beside: fixture.path))
        withExtendedLifetime(other) {}
    }
}
