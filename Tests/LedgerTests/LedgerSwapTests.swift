import BuildingEconomy
import Foundation
import Testing

@testable import Ledger

@Suite("Backup and restore")
struct LedgerSwapTests {
    private func filled() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        return fixture
    }

    @Test("A backup is one file for its owner only, of the last batch, also while somebody writes")
    func backUp() throws {
        let fixture = try filled()
        let copy = fixture.folder.appendingPathComponent("copy.sqlite").path
        let other = try Ledger(path: fixture.path)
        try fixture.importing { draft in
            try draft.buildings([Register("B")])
            #expect(try other.backUp(to: copy) == 1)
        }
        #expect(try Fixture.permissions(of: copy) == 0o600)
        #expect(try fixture.files == ["copy.sqlite", "louyu.sqlite"])
        #expect(try Ledger(path: copy).read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) } == ["A"])
        #expect(throws: RestoreRefusal.self) { try fixture.ledger.backUp(to: fixture.path) }
    }

    @Test("A restore puts the backup in place and keeps what was there aside")
    func restore() throws {
        var fixture: Fixture? = try filled()
        let (folder, path) = (fixture!.folder, fixture!.path)
        let copy = folder.appendingPathComponent("copy.sqlite").path
        _ = try fixture!.ledger.backUp(to: copy)
        try fixture!.importing { try $0.buildings([Register("B")]) }
        let kept = folder.appendingPathComponent("kept").path
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: copy, toPath: kept + "/copy.sqlite")
        #expect(throws: LedgerError.self) {
            try fixture!.ledger.read { _ in try Ledger.restore(from: copy, to: path, at: "t") }
        }
        let outcome = try withoutTheLedger(&fixture, kept) { path in
            try Ledger.restore(from: kept + "/copy.sqlite", to: path, at: "t")
        }
        #expect(outcome.batch == 1)
        #expect(outcome.setAside?.hasSuffix("louyu.sqlite.before-restore-t") == true)
    }

    /// The ledger is copied, for the fixture has it open, and a restore wants it alone.
    private func withoutTheLedger(
        _ fixture: inout Fixture?, _ kept: String, _ body: (String) throws -> RestoreOutcome
    ) throws -> RestoreOutcome {
        let path = kept + "/louyu.sqlite"
        _ = try fixture!.ledger.backUp(to: path)
        let outcome = try body(path)
        let names = try FileManager.default.contentsOfDirectory(atPath: kept).sorted()
        #expect(names == ["copy.sqlite", "louyu.sqlite", "louyu.sqlite.before-restore-t"])
        func keys(_ path: String) throws -> [String] {
            try Ledger(path: path).read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) }
        }
        #expect(try keys(path) == ["A"])
        #expect(try keys(path + ".before-restore-t") == ["A", "B"])
        return outcome
    }

    @Test("A damaged backup, one that is none and one of a newer version are refused, and the ledger stays")
    func refusals() throws {
        let fixture = try filled()
        let copy = fixture.folder.appendingPathComponent("copy.sqlite").path
        func refused(_ change: (inout Data) -> Void) throws -> String {
            _ = try fixture.ledger.backUp(to: copy)
            var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
            change(&bytes)
            try bytes.write(to: URL(fileURLWithPath: copy))
            let error = #expect(throws: (any Error).self) { try Ledger.restore(from: copy, to: fixture.path, at: "t") }
            return "\(error!)"
        }
        for text in ["CREATE VIEW building_month", Fixture.time] {
            let refusal = try refused { $0[$0.range(of: Data(text.utf8))!.lowerBound + 3] ^= 1 }
            #expect(refusal.contains("已损坏"), "\(refusal)")
        }
        #expect(try refused { $0 = Data("nothing of the kind".utf8) }.contains("不是 louyu 的台账"))
        #expect(try refused { $0[63] = 99 }.contains("请升级 louyu"))
        #expect(try fixture.buildingKeys() == ["A"])
        #expect(try fixture.files == ["copy.sqlite", "louyu.sqlite"])
    }

    @Test(
        "A backup that another program wrote to is taken where every row is as its batch stored it, and only there",
        arguments: [
            ("VACUUM", true), ("CREATE INDEX mine ON receipt(month)", true), ("PRAGMA journal_mode = WAL", true),
            ("UPDATE building_statement SET name = 'B' WHERE id = 1", false), ("DROP VIEW building_month", false),
        ])
    func otherPrograms(sql: String, isTaken: Bool) throws {
        let fixture = try filled()
        let (copy, path) = (fixture.folder.path + "/copy.sqlite", fixture.folder.path + "/other.sqlite")
        _ = try fixture.ledger.backUp(to: copy)
        try Fixture.shell(sql, at: copy)
        let before = try Data(contentsOf: URL(fileURLWithPath: copy))
        guard isTaken else {
            let error = #expect(throws: (any Error).self) { try Ledger.restore(from: copy, to: path, at: "t") }
            #expect("\(error!)".contains("已损坏"))
            #expect(!FileManager.default.fileExists(atPath: path))
            return
        }
        #expect(try Ledger.restore(from: copy, to: path, at: "t").isMended)
        #expect(try Ledger(path: path).integrity().isWhole)
        #expect(try Ledger(path: path).read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) } == ["A"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == before)
    }

    @Test("A damaged ledger gives way to its backup, with its log")
    func damagedLedger() throws {
        let fixture = try filled()
        let (copy, path) = (fixture.folder.path + "/copy.sqlite", fixture.folder.path + "/other.sqlite")
        _ = try fixture.ledger.backUp(to: copy)
        try Data("what was a ledger once, and is not any more".utf8).write(to: URL(fileURLWithPath: path))
        try Data("a log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
        let outcome = try Ledger.restore(from: copy, to: path, at: "t")
        #expect(outcome.setAside == path + ".before-restore-t")
        #expect(try Ledger(path: path).read { $0.integrity() }.isWhole)
    }
}
