import BuildingEconomy
import Foundation
import Synchronization
import Testing

@testable import Ledger

@Suite("A ledger on disk")
struct LedgerTests {
    @Test("A ledger that is missing is an error, and is not made")
    func missing() throws {
        let fixture = try Fixture()
        let path = fixture.folder.appendingPathComponent("none.sqlite").path
        let error = #expect(throws: LedgerError.self) { _ = try Ledger(path: path) }
        #expect(error?.reason == .missing)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("What a transaction does not keep, or throws out of, leaves no trace")
    func allOrNothing() throws {
        struct Refused: Error {}
        let fixture = try Fixture()
        try fixture.ledger.write { writing in
            _ = try writing.addBatch(.note, at: Fixture.time, by: "a", version: "1")
            return ((), false)
        }
        #expect(throws: Refused.self) {
            try fixture.write { writing in
                _ = try writing.addBatch(.note, at: Fixture.time, by: "a", version: "1")
                throw Refused()
            }
        }
        #expect(try fixture.ledger.read { try $0.history() } == [])
    }

    @Test("A reader beside a writer sees the last batch boundary, before and after")
    func readersSeeBoundaries() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        let other = try Ledger(path: fixture.path)
        try fixture.importing { draft in
            try draft.buildings([Register("B")])
            #expect(try other.read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) } == ["A"])
        }
        #expect(try other.read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) } == ["A", "B"])
    }

    @Test("A reader that began before a batch sees the same ledger to its end")
    func snapshotsHold() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        let other = try Ledger(path: fixture.path)
        try other.read { reading in
            #expect(try reading.portfolio(policy: .plan).portfolio.batch == 1)
            try fixture.importing { try $0.buildings([Register("B")]) }
            #expect(try reading.portfolio(policy: .plan).portfolio.batch == 1)
            #expect(try reading.history().count == 1)
        }
        #expect(try other.read { try $0.history().count } == 2)
    }

    @Test("A writer waits for another, says so once, and then writes")
    func writersWait() async throws {
        let fixture = try Fixture()
        let waits = Mutex(0)
        let other = try Ledger(path: fixture.path) { waits.withLock { $0 += 1 } }
        let second = try fixture.importing { draft in
            try draft.buildings([Register("A")])
            let waiting = Thread {
                _ = try? other.write { writing in
                    (try writing.addBatch(.note, at: Fixture.time, by: "b", version: "1"), true)
                }
            }
            waiting.start()
            while waits.withLock({ $0 }) == 0 { usleep(10_000) }
            usleep(150_000)
        }
        #expect(second == 1)
        var kinds: [BatchKind] = []
        for _ in 0..<500 where kinds.count < 2 {
            kinds = try fixture.ledger.read { try $0.history().map(\.kind) }
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(kinds == [.import, .note])
        #expect(waits.withLock { $0 } == 1)
    }

    @Test("Reading two at a time through one ledger gives the same")
    func readingAtOnce() async throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A"), Register("B")]) }
        let ledger = fixture.ledger
        let keys = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<8 {
                group.addTask { try ledger.read { try $0.portfolio(policy: .plan).portfolio.buildings.map(\.key) } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(keys == Array(repeating: ["A", "B"], count: 8))
    }
}
