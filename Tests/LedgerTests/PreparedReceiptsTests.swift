import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Receipts made ready on another thread")
struct PreparedReceiptsTests {
    private static func receipts(_ count: Int) -> ReceiptStatements {
        var receipts = ReceiptStatements(capacity: count)
        for row in 0..<count {
            receipts.identities.append(0)
            receipts.buildings.append(0)
            receipts.months.append(202001)
            receipts.taxKinds.append(0)
            receipts.total.append(Int64(row * row))
            receipts.local.append(ReceiptStatements.blank)
            receipts.district.append(row % 3 == 0 ? ReceiptStatements.blank : 1)
            receipts.rows.append(Int32(row + 2))
        }
        return receipts
    }

    private static func digest(of fixture: Fixture) throws -> RowDigest {
        try fixture.ledger.read { reading in
            var digest = RowDigest()
            let rows = try SQLStatement("SELECT * FROM receipt", on: reading.connection)
            while try rows.step() { digest.add(rows, from: 0) }
            return digest
        }
    }

    @Test("Their digest is that of the rows they become", arguments: [Int64(1), 7])
    func digests(expected: Int64) throws {
        let fixture = try Fixture()
        let ready = PreparedReceipts(Self.receipts(5000), first: expected)
        let ids = try fixture.write { try $0.append(ready) }
        #expect(ids == 1...5000)
        #expect(try Self.digest(of: fixture) == ready.digest(first: 1))
        #expect(ready.digest(first: 1) != ready.digest(first: 2))
    }

    @Test("A column that counts on or stays the same is not carried row by row")
    func compactColumns() {
        func isCounter(_ numbers: [Int32]) -> Bool {
            if case .counter(let first) = BulkColumn.compact(numbers) { first == Int64(numbers[0]) } else { false }
        }
        func isConstant(_ numbers: [Int32]) -> Bool {
            if case .constant(let number) = BulkColumn.compact(numbers) { number == Int64(numbers[0]) } else { false }
        }
        #expect(isCounter([2, 3, 4]) && isCounter([-1, 0]) && isCounter([.max - 1, .max]))
        #expect(isConstant([5]) && isConstant([7, 7, 7]))
        #expect(!isCounter([2, 3, 5]) && !isCounter([.max, .min]) && !isConstant([7, 7, 8]))
    }

    @Test("None are stored as none")
    func none() throws {
        let fixture = try Fixture()
        #expect(try fixture.write { try $0.append(PreparedReceipts(Self.receipts(0), first: 1)) } == nil)
    }
}
