import Foundation
import Testing

@testable import Ledger

@Suite("A ledger that is made")
struct NewLedgerTests {
    @Test("It is its owner's alone, and nothing lies beside it")
    func alone() throws {
        let fixture = try Fixture()
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path) == ["louyu.sqlite"])
        let mode = try FileManager.default.attributesOfItem(atPath: fixture.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("It uses its log from the first batch on, whatever that stores")
    func log() throws {
        let fixture = try Fixture()
        #expect(try fixture.rows("PRAGMA journal_mode") == [["delete"]])
        try fixture.write { _ = try $0.addBatch(.note, at: Fixture.time, by: "a", version: "1") }
        #expect(try fixture.rows("PRAGMA journal_mode") == [["wal"]])
    }

    @Test("A file that is there keeps its place")
    func keepsPlace() throws {
        let fixture = try Fixture()
        try fixture.write { _ = try $0.addBatch(.note, at: Fixture.time, by: "a", version: "1") }
        try NewLedger.make(at: fixture.path)
        #expect(try Ledger.create(at: fixture.path).read { try $0.history().count } == 1)
    }
}
