import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Pages while much is stored")
struct BulkPagesTests {
    /// More than the pages in memory hold, so that most are written before the transaction ends.
    private static let receipts = (1...150_000).map { Receipt("91\($0 % 977)", total: Int64($0)) }
    private static let sum = Int64(150_000) * 150_001 / 2

    /// Stores the receipts of a month as an import does; gives whether they are kept.
    private func store(_ mode: LoadMode, in fixture: Fixture, isKept: Bool = true) throws {
        try fixture.ledger.write(bytes: 1) { writing in
            try Draft(writing).tax(Self.receipts, mode: mode)
            return ((), isKept)
        }
    }

    private func expectWhole(_ fixture: Fixture) throws {
        let again = try Ledger(path: fixture.path)
        #expect(try again.read { $0.integrity() }.isWhole)
    }

    @Test("Every page has its sum and says what was stored, without the log and through it")
    func pagesAreWhole() throws {
        let fixture = try Fixture()
        try store(.first, in: fixture)
        #expect(try fixture.received(202001) == Self.sum)
        try expectWhole(fixture)
        try store(.append, in: fixture)
        #expect(try fixture.received(202001) == 2 * Self.sum)
        try expectWhole(fixture)
    }

    @Test("What is given up after its pages were written is gone")
    func givenUp() throws {
        let fixture = try Fixture()
        try store(.first, in: fixture, isKept: false)
        #expect(try fixture.rows("SELECT count(*) FROM receipt") == [["0"]])
        try expectWhole(fixture)
        try store(.first, in: fixture)
        try store(.append, in: fixture, isKept: false)
        #expect(try fixture.received(202001) == Self.sum)
        try expectWhole(fixture)
    }

    @Test("Afterwards pages are kept as before")
    func afterwards() throws {
        let fixture = try Fixture()
        let before = try fixture.rows("PRAGMA cache_size")
        #expect(before == [["-\(BulkPages.cacheKiB)"]])
        try store(.first, in: fixture)
        #expect(try fixture.rows("PRAGMA cache_size") == before)
    }
}
