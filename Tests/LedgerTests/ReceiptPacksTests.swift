import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Packs of receipts")
struct ReceiptPacksTests {
    /// One receipt as it is streamed.
    private struct Line: Equatable {
        var id: Int64
        var parties: [Int32]
        var amounts: [Int64]
    }

    private static let months = Month(yyyymm: 201901)!...Month(yyyymm: 202012)!

    private func lines(
        _ fixture: Fixture, from source: ReadingSource = .packs, asOf batch: Int? = nil, parts: Int = 1
    ) throws -> (lines: [Line], differing: Int) {
        try fixture.ledger.read { reading in
            let stored = try reading.portfolio(asOf: batch, policy: .plan)
            var lines: [Line] = []
            var differing = 0
            for share in try reading.receiptShares(stored, months: Self.months, parts: parts) {
                differing += try reading.forEachReceipt(of: share, stored, numbered: true, from: source) { block in
                    for row in 0..<block.count {
                        lines.append(
                            Line(
                                id: block.ids[row],
                                parties: [block.taxpayers[row], block.buildings[row], block.months[row]],
                                amounts: [block.total[row], block.local[row], block.district[row]]))
                    }
                }
            }
            return (lines, differing)
        }
    }

    private func packs(_ fixture: Fixture) throws -> [[String?]] {
        try fixture.rows("SELECT first_receipt_id, last_receipt_id FROM receipt_pack ORDER BY 1")
    }

    @Test(
        "A random history streams the same from packs, from rows, without packs and packed again",
        arguments: UInt64(1)...40)
    func sameWithoutPacks(seed: UInt64) throws {
        var random = try RandomLedger(seed: seed)
        for _ in 0..<14 { try random.step() }
        let fixture = random.fixture
        let newest = try fixture.portfolio().portfolio.batch
        let batches = [nil] + (0...newest).map(Optional.some)
        let fromPacks = try batches.map { try lines(fixture, asOf: $0).lines }
        #expect(try batches.map { try lines(fixture, asOf: $0, parts: 3).lines } == fromPacks)
        for batch in batches { #expect(try lines(fixture, from: .rows, asOf: batch).differing == 0) }
        #expect(try batches.map { try lines(fixture, from: .rows, asOf: $0).lines } == fromPacks)
        let before = try packs(fixture)
        try fixture.run("DELETE FROM receipt_pack WHERE first_receipt_id % 3 = \(seed % 3)")
        #expect(try batches.map { try lines(fixture, asOf: $0, parts: 2).lines } == fromPacks)
        try fixture.run("DELETE FROM receipt_pack")
        #expect(try batches.map { try lines(fixture, asOf: $0).lines } == fromPacks)
        try fixture.write { try $0.packReceipts() }
        #expect(try packs(fixture) == before)
        #expect(try batches.map { try lines(fixture, asOf: $0).lines } == fromPacks)
        for batch in batches { #expect(try lines(fixture, from: .rows, asOf: batch).differing == 0) }
    }

    private func twoSheets() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.tax((1...9000).map { Receipt("91A", total: Int64($0), district: 1) })
            try draft.tax([Receipt("91B", month: 202002, total: 5), Receipt("91B", month: 202003, total: 6)])
        }
        return fixture
    }

    @Test("A receipt that is changed or removed past the program takes its pack away, and no other")
    func changes() throws {
        let fixture = try twoSheets()
        #expect(try packs(fixture).count == 2)
        try fixture.run("UPDATE receipt SET total_fen = 70 WHERE id = 9002")
        #expect(try packs(fixture) == [["1", "9000"]])
        #expect(try fixture.received(202003) == 70)
        #expect(try lines(fixture, from: .rows).differing == 0)
        try fixture.run("DELETE FROM receipt WHERE id IN (4000, 9001)")
        #expect(try packs(fixture).isEmpty)
        #expect(try fixture.received(202001) == 9000 * 9001 / 2 - 4000)
        try fixture.write { try $0.packReceipts() }
        #expect(
            try packs(fixture) == [["1", "3999"], ["4001", "9000"], ["9002", "9002"]])
        #expect(try fixture.received(202001) == 9000 * 9001 / 2 - 4000)
        #expect(try fixture.received(202002) == 0)
        #expect(try lines(fixture, from: .rows).differing == 0)
    }

    @Test("Long runs are packed in pieces")
    func pieces() throws {
        let fixture = try twoSheets()
        try fixture.run("DELETE FROM receipt_pack")
        try fixture.write { try $0.packReceipts() }
        #expect(try packs(fixture) == [["1", "8192"], ["8193", "9000"], ["9001", "9002"]])
        try fixture.write { try $0.packReceipts() }
        #expect(try packs(fixture).count == 3)
    }

    @Test("A pack that is not what its rows say is found, and the rows are what is computed from")
    func tampered() throws {
        let fixture = try twoSheets()
        let sound = try lines(fixture).lines
        let hex = try fixture.rows("SELECT hex(columns) FROM receipt_pack WHERE first_receipt_id = 9001")[0][0]!
        // The second amount: behind the format, four heads, two months, another head and the first amount.
        var bytes = stride(from: 0, to: hex.count, by: 2).map { String(Array(hex)[$0..<$0 + 2]) }
        #expect(bytes[1 + 4 * 9 + 2 + 9 + 1] == "01")
        bytes[1 + 4 * 9 + 2 + 9 + 1] = "02"
        try fixture.run("UPDATE receipt_pack SET columns = x'\(bytes.joined())' WHERE first_receipt_id = 9001")
        #expect(try lines(fixture).lines != sound)
        let held = try lines(fixture, from: .rows)
        #expect(held.differing == 1)
        #expect(held.lines == sound)
        try fixture.run("UPDATE receipt_pack SET columns = x'00' WHERE first_receipt_id = 1")
        #expect(try lines(fixture, from: .rows).differing == 2)
        #expect(try lines(fixture).lines.prefix(9000) == sound.prefix(9000))
    }

    @Test("Rows that no pack holds answer alike, and are packed by the next import")
    func withoutPacks() throws {
        let fixture = try twoSheets()
        let sound = try lines(fixture).lines
        for table in ["receipt_pack", "tenancy_pack"] { try fixture.run("DELETE FROM \(table)") }
        #expect(try packs(fixture).isEmpty)
        #expect(try lines(fixture).lines == sound)
        try fixture.write { try $0.packRows() }
        #expect(try packs(fixture).count == 3)
        #expect(try lines(fixture).lines == sound)
    }
}
