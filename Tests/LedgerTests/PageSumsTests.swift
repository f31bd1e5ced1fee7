import BuildingEconomy
import Foundation
import Testing

@testable import Ledger

@Suite("Sums behind the pages")
struct PageSumsTests {
    /// A ledger of a few batches, closed, and its bytes.
    private func closed() throws -> (fixture: Fixture, path: String, bytes: Data) {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A", gross: 10)])
            try draft.tax((1...500).map { Receipt("91\($0)", "公司\($0)", at: "A", total: Int64($0)) })
        }
        let path = fixture.folder.appendingPathComponent("copy.sqlite").path
        _ = try fixture.ledger.backUp(to: path)
        return (fixture, path, try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("A bit turned over anywhere is found by a look at the pages; figures are the right ones or none")
    func everyBit() throws {
        let (fixture, path, bytes) = try closed()
        let right = try Ledger(path: path).read { try $0.portfolio(policy: .plan).portfolio.batch }
        let sum = try Ledger(path: path).read { try Self.sum(of: $0) }
        var refused = 0
        for step in 0..<64 {
            var damaged = bytes
            let place = 100 + (bytes.count - 100) / 64 * step
            damaged[place] ^= 1 << UInt8(step % 8)
            try damaged.write(to: URL(fileURLWithPath: path))
            let integrity = try? Ledger.forInspection(at: path).read { $0.integrity() }
            if let integrity { #expect(!integrity.isWhole, "byte \(place)") }
            do {
                let ledger = try Ledger(path: path)
                #expect(try ledger.read { try $0.portfolio(policy: .plan).portfolio.batch } == right)
                #expect(try ledger.read { try Self.sum(of: $0) } == sum, "byte \(place)")
            } catch let error as LedgerError {
                #expect(error.isDamage, "\(error)")
                #expect("\(error)".contains("不据此计算"))
                refused += 1
            }
            LedgerCopy.remove(path)
        }
        #expect(refused > 3)
        withExtendedLifetime(fixture) {}
    }

    private static func sum(of reading: LedgerReading) throws -> Int64 {
        let rows = try SQLStatement("SELECT sum(total_fen * id) FROM receipt", on: reading.connection)
        _ = try rows.step()
        return rows.int(0)
    }

    @Test("A page is bound to its place: two pages that change places are damaged")
    func pagesStayInTheirPlace() throws {
        let (fixture, path, bytes) = try closed()
        let page = 16_384
        let last = bytes.count / page - 1
        var swapped = bytes
        swapped.replaceSubrange((last - 1) * page..<last * page, with: bytes[last * page..<(last + 1) * page])
        swapped.replaceSubrange(last * page..<(last + 1) * page, with: bytes[(last - 1) * page..<last * page])
        try swapped.write(to: URL(fileURLWithPath: path))
        let found = try Ledger.forInspection(at: path).read { $0.integrity() }.damages.first
        #expect(found == .pages(damaged: 2, of: last + 1, first: last))
        withExtendedLifetime(fixture) {}
    }

    @Test("SQLite's temporary files stay in memory")
    func temporaryFiles() throws {
        #expect(try Fixture().rows("PRAGMA temp_store") == [["2"]])
    }
}

extension Fixture {
    /// Changes a file as another program would: by the sqlite3 shell, which knows nothing of our sums.
    static func shell(_ sql: String, at path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script =
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute(sys.argv[2]); c.close()"
        process.arguments = ["python3", "-c", script, path, sql]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
