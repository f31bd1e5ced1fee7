import BuildingEconomy
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Migrations")
struct MigrationsTests {

    @Test("A step that fails leaves nothing behind, and says so")
    func stepsAreOneTransaction() throws {
        let fixture = try Fixture()
        let steps = [
            Migration(version: Schema.version + 1, sql: "CREATE TABLE later(x INTEGER) STRICT;"),
            Migration(version: Schema.version + 2, sql: "CREATE TABLE later(x INTEGER) STRICT;"),
        ]
        #expect(throws: (any Error).self) {
            try fixture.ledger.queue.inDatabase { try Migrations.take(steps, on: $0, path: fixture.path) }
        }
        #expect(try fixture.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == [["0"]])
        #expect(try fixture.rows("PRAGMA user_version") == [["\(Schema.version)"]])
        #expect(try fixture.rows("PRAGMA foreign_keys") == [["1"]])
    }

    @Test("A step that breaks a foreign key is refused")
    func foreignKeysAreChecked() throws {
        let fixture = try Fixture()
        let step = Migration(version: Schema.version + 1, sql: "INSERT INTO sheet(file_id, kind) VALUES (99, 'tax');")
        #expect(throws: (any Error).self) {
            try fixture.ledger.queue.inDatabase { try Migrations.take([step], on: $0, path: fixture.path) }
        }
        #expect(try fixture.rows("SELECT count(*) FROM sheet") == [["0"]])
    }

    @Test("A ledger of a newer version is refused with one line, and left alone")
    func newerLedgersAreRefused() throws {
        let fixture = try Fixture()
        try fixture.run("PRAGMA user_version = 99")
        let error = #expect(throws: LedgerError.self) { _ = try Ledger(path: fixture.path) }
        #expect(error?.reason == .madeByNewerVersion)
        #expect(error?.description == "louyu.sqlite 由更新版本的 louyu 写成，本版本不能打开：请升级 louyu 后再试")
        #expect(try fixture.rows("PRAGMA user_version") == [["99"]])
        #expect(try fixture.files == ["louyu.sqlite"])
    }

    @Test("Somebody else's database is refused, whatever its version, and so is a file that is none")
    func foreignFilesAreRefused() throws {
        let fixture = try Fixture()
        for version in [0, 1, 99] {
            try fixture.run("PRAGMA user_version = \(version)")
            try fixture.run("PRAGMA application_id = 7")
            for open in [{ try Ledger(path: $0) }, { try Ledger.create(at: $0) }] as [(String) throws -> Ledger] {
                let error = #expect(throws: LedgerError.self) { _ = try open(fixture.path) }
                #expect(error?.reason == .notALedger)
            }
            #expect(try fixture.rows("PRAGMA user_version") == [["\(version)"]])
            #expect(try fixture.files == ["louyu.sqlite"])
        }
        let text = fixture.folder.appendingPathComponent("text.sqlite").path
        try String(repeating: "not a database at all. ", count: 100).write(
            toFile: text, atomically: true, encoding: .utf8)
        let error = #expect(throws: LedgerError.self) { _ = try Ledger(path: text) }
        #expect(error?.reason == .notALedger)
    }

    @Test("Eight that make the same ledger at once make one")
    func makingAtOnce() async throws {
        let fixture = try Fixture()
        let path = fixture.folder.appendingPathComponent("shared.sqlite").path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try Ledger.create(at: path) } }
            try await group.waitForAll()
        }
        #expect(try Ledger(path: path).read { try $0.history() } == [])
    }
}
