import BuildingEconomy
import Testing

@testable import Ledger

@Suite("Receipts shared out to threads")
struct ReceiptShareTests {
    private static let january = Month(yyyymm: 202001)!
    private static let months = january...january

    private func run(_ ids: ClosedRange<Int64>) -> ReceiptRun {
        ReceiptRun(ids: ids, levels: [Self.january: [.total]], months: Self.months)
    }

    @Test("Runs are cut evenly, in order, and every receipt is in exactly one share", arguments: 1...9)
    func evenCuts(parts: Int) {
        let runs = [run(1...10), run(11...11), run(20...39), run(50...99)]
        let shares = ReceiptShare.cut(runs, into: parts)
        let ids = shares.flatMap { $0.runs.flatMap { Array($0.ids) } }
        #expect(ids == runs.flatMap { Array($0.ids) })
        #expect(shares.count == parts)
        let size = (81 + parts - 1) / parts
        #expect(shares.dropLast().allSatisfy { $0.count == size })
        #expect(shares.last!.count <= size)
    }

    @Test("No receipts make no share, and fewer receipts than threads make as many shares as receipts")
    func smallCuts() {
        #expect(ReceiptShare.cut([], into: 4).isEmpty)
        #expect(ReceiptShare.cut([run(1...2)], into: 4).map(\.count) == [1, 1])
    }

    @Test("A share streams each receipt once, with only the levels in force", arguments: 1...5)
    func streams(parts: Int) throws {
        let fixture = try Fixture()
        let count = 9000
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tax((1...count).map { Receipt("91A", total: Int64($0), district: 1) })
        }
        try fixture.importing { draft in
            try draft.tax([Receipt("91A", district: 5), Receipt("91A", month: 202002, total: 8)], mode: .replace)
        }
        try fixture.ledger.read { reading in
            let stored = try reading.portfolio(policy: .plan)
            var amounts: [Int64] = []
            var (total, district, largest): (Int64, Int64, Int) = (0, 0, 0)
            for share in try reading.receiptShares(stored, months: Self.months, parts: parts) {
                try reading.forEachReceipt(of: share, stored) { block in
                    amounts += block.total
                    total += block.total.reduce(0, +)
                    district += block.district.reduce(0, +)
                    largest = max(largest, block.count)
                    #expect(block.months.allSatisfy { $0 == Self.january.ordinal })
                }
            }
            #expect(amounts.sorted().elementsEqual(0...Int64(count)))
            #expect(total == Int64(count * (count + 1) / 2))
            #expect(district == 5)
            #expect(largest <= 4096)
        }
    }

    @Test("A month that is not loaded streams nothing")
    func nothing() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.tax([Receipt("91A", month: 202002, total: 8)]) }
        try fixture.ledger.read { reading in
            let stored = try reading.portfolio(policy: .plan)
            #expect(try reading.receiptShares(stored, months: Self.months, parts: 2).isEmpty)
        }
    }
}
