import Foundation
import Testing

@testable import Ledger

@Suite("A damaged log")
struct DamagedLogTests {
    private static let page = 16_384
    private static let frame = page + 24

    /// A ledger of one batch whose log holds two more, as kill -9 leaves it; its path and the log's bytes.
    private func killed() throws -> (fixture: Fixture, path: String, log: Data) {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        let path = fixture.folder.appendingPathComponent("killed.sqlite").path
        try fixture.ledger.read { reading in
            // Whoever looks at the file as it was keeps the log from being copied into it.
            #expect(try reading.history().count == 1)
            let other = try Ledger(path: fixture.path)
            for key in ["B", "C"] {
                try other.write { writing in
                    let draft = try Draft(writing)
                    try draft.buildings([Register(key)])
                    return ((), true)
                }
            }
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: fixture.path + suffix, toPath: path + suffix)
            }
        }
        let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
        try #require(log.count > 32 + 2 * Self.frame)
        return (fixture, path, log)
    }

    private func put(_ log: Data, beside path: String) throws {
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        try log.write(to: URL(fileURLWithPath: path + "-wal"))
    }

    @Test("A bit turned over anywhere in it is told once, the log is kept, and the ledger stands at a batch's end")
    func everyBit() throws {
        let (fixture, path, log) = try killed()
        let main = try Data(contentsOf: URL(fileURLWithPath: path))
        let frames = (log.count - 32) / Self.frame
        var places = [16, 24]
        for frame in 0..<frames {
            let start = 32 + frame * Self.frame
            places += [start + 1, start + 17, start + 24 + 4000, start + Self.frame - 5]
            // The salt of the last frame is all that tells it from a leaving of a log before.
            if frame < frames - 1 { places.append(start + 9) }
        }
        for place in places {
            try main.write(to: URL(fileURLWithPath: path))
            var damaged = log
            damaged[place] ^= 4
            try put(damaged, beside: path)
            let error = #expect(throws: LedgerError.self, "byte \(place)") { _ = try Ledger(path: path) }
            let copy = fixture.folder.appendingPathComponent("killed.sqlite-wal.damaged").path
            #expect(error?.reason == .damagedLog(keptAs: "killed.sqlite-wal.damaged"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == damaged)
            #expect(try Fixture.permissions(of: copy) == 0o600)
            try FileManager.default.removeItem(atPath: copy)
            let ledger = try Ledger(path: path)
            #expect(try (1...2).contains(ledger.read { try $0.history().count }), "byte \(place)")
            #expect(try ledger.integrity().isWhole)
        }
    }

    @Test("A log that is whole, or whose process died while it wrote the last frame, is no damage")
    func sound() throws {
        let (fixture, path, log) = try killed()
        let main = try Data(contentsOf: URL(fileURLWithPath: path))
        let frames = (log.count - 32) / Self.frame
        let last = 32 + (frames - 1) * Self.frame
        for length in [log.count, last, last + 24, last + 5000, 32 + Self.frame, 32, 12, 0] {
            try main.write(to: URL(fileURLWithPath: path))
            try put(log.prefix(length), beside: path)
            let ledger = try Ledger(path: path)
            #expect(try ledger.integrity().isWhole, "\(length) bytes")
        }
        // Frames of a log before lie behind this one's.
        try main.write(to: URL(fileURLWithPath: path))
        var older = log
        older.append(log.suffix(Self.frame))
        older[log.count + 9] ^= 1
        try put(older, beside: path)
        #expect(try Ledger(path: path).read { try $0.history().count } == 3)
        withExtendedLifetime(fixture) {}
    }
}
