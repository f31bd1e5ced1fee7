import BuildingEconomy
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("An upgrade")
struct UpgradeTests {
    private let newer = [Migration(version: Schema.version + 1, sql: "CREATE TABLE later(x INTEGER) STRICT;")]

    /// A ledger that nobody has open.
    private func closed() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        try fixture.ledger.queue.close()
        return fixture
    }

    private func text(_ sql: String, at path: String) throws -> String? {
        try DatabaseQueue(path: path).inDatabase { try String.fetchOne($0, sql: sql) }
    }

    @Test("A copy is migrated and takes the ledger's place, which stays beside it, for its owner only")
    func copiesAreMigrated() throws {
        let fixture = try closed()
        try Upgrade.run(fixture.path, Configuration(), by: Migrations.all + newer)
        #expect(try text("PRAGMA user_version", at: fixture.path) == "\(Schema.version + 1)")
        #expect(try text("SELECT count(*) FROM later", at: fixture.path) == "0")
        #expect(try text("SELECT key FROM building", at: fixture.path) == "A")
        let kept = "\(fixture.path).v\(Schema.version)"
        #expect(try Fixture.permissions(of: kept) == 0o600)
        #expect(try Fixture.permissions(of: fixture.path) == 0o600)
        let ledger = try Ledger(path: kept)
        #expect(try ledger.integrity().isWhole)
        #expect(try ledger.read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) } == ["A"])
        #expect(try text("SELECT count(*) FROM sqlite_schema WHERE name = 'later'", at: kept) == "0")
        #expect(try fixture.files == ["louyu.sqlite", "louyu.sqlite.v\(Schema.version)"])
    }

    @Test("One that fails leaves the ledger in its place, and nothing beside it")
    func failures() throws {
        let fixture = try closed()
        let before = try Data(contentsOf: URL(fileURLWithPath: fixture.path)).dropFirst(Fixture.headBytes)
        #expect(throws: (any Error).self) {
            try Upgrade.run(fixture.path, Configuration(), by: Migrations.all + newer + newer)
        }
        #expect(throws: (any Error).self) {
            let broken = Migration(version: Schema.version + 1, sql: "CREATE TABLE batch(x INTEGER);")
            try Upgrade.run(fixture.path, Configuration(), by: Migrations.all + [broken])
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.path)).dropFirst(Fixture.headBytes) == before)
        #expect(try fixture.files == ["louyu.sqlite"])
        #expect(try Ledger(path: fixture.path).integrity().isWhole)
    }

    @Test("What an upgrade that was killed left behind is in nobody's way")
    func leftovers() throws {
        let fixture = try closed()
        for suffix in ["", "-journal"] {
            try Data("half a copy".utf8).write(to: URL(fileURLWithPath: fixture.path + ".upgrade.tmp" + suffix))
        }
        #expect(link(fixture.path, "\(fixture.path).v\(Schema.version)") == 0)
        try Upgrade.run(fixture.path, Configuration(), by: Migrations.all + newer)
        #expect(try text("PRAGMA user_version", at: fixture.path) == "\(Schema.version + 1)")
        #expect(try text("PRAGMA user_version", at: "\(fixture.path).v\(Schema.version)") == "\(Schema.version)")
    }

    @Test("Several that upgrade at once make one upgrade")
    func atOnce() async throws {
        let fixture = try closed()
        let (path, steps) = (fixture.path, Migrations.all + newer)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try Upgrade.run(path, Configuration(), by: steps) } }
            try await group.waitForAll()
        }
        #expect(try text("SELECT count(*) FROM later", at: path) == "0")
        #expect(try text("SELECT key FROM building", at: path) == "A")
    }

    @Test("It takes an older one that somebody else has open for busy, and leaves it alone")
    func inUse() throws {
        let fixture = try closed()
        let other = try DatabaseQueue(path: fixture.path)
        try other.inDatabase { db in
            try db.inTransaction(.immediate) {
                let error = #expect(throws: LedgerError.self) {
                    try Upgrade.run(fixture.path, Configuration(), patience: 1, by: Migrations.all + newer)
                }
                #expect(error?.reason == .inUse)
                return .rollback
            }
        }
        #expect(try text("PRAGMA user_version", at: fixture.path) == "\(Schema.version)")
    }
}

extension Fixture {
    /// The first page: what SQLite itself says there of the file's journal, opening it may change.
    static let headBytes = 16_384
}
