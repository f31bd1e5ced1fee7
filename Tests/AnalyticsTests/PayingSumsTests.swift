import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What a taxpayer paid in each run of twelve months")
struct PayingSumsTests {
    private let months = Month(yyyymm: 201812)!...Month(yyyymm: 202012)!
    private let ends = [Month(yyyymm: 202012)!, Month(yyyymm: 202011)!]

    private func sums(_ receipts: [(Int, Int64)]) -> PayingSums {
        var sums = PayingSums(taxpayers: 2, months: months, ends: ends)
        var block = ReceiptBlock()
        for (yyyymm, amount) in receipts {
            block.taxpayers.append(1)
            block.months.append(Month(yyyymm: yyyymm)!.ordinal)
            block.total.append(amount)
        }
        sums.add(block, from: months.lowerBound, count: months.count)
        return sums
    }

    @Test("A month counts in the runs that hold it, and in no other")
    func runs() {
        let sums = sums([(201911, 1), (201912, 2), (202001, 4), (202011, 8), (202012, 16)])
        #expect(sums.sum(of: 1, endingWith: ends[0]) == 28)
        #expect(sums.sum(of: 1, endingWith: ends[1]) == 14)
        #expect(sums.sum(of: 0, endingWith: ends[0]) == 0)
    }

    @Test("A row of zero is still a row, and one of another run is none")
    func rows() {
        let sums = sums([(201912, 0)])
        #expect(sums.hasReceipt(1, endingWith: ends[1]))
        #expect(!sums.hasReceipt(1, endingWith: ends[0]))
        #expect(!sums.hasReceipt(0, endingWith: ends[1]))
    }

    @Test("Rows of other months, and rows that name no taxpayer, are passed over")
    func passedOver() {
        var sums = sums([(202101, 4), (201811, 8), (202012, 1)])
        var block = ReceiptBlock()
        (block.taxpayers, block.months, block.total) = ([-1], [ends[0].ordinal], [5])
        sums.add(block, from: months.lowerBound, count: months.count)
        #expect(sums.sum(of: 1, endingWith: ends[0]) == 1)
        #expect(sums.sum(of: 0, endingWith: ends[0]) == 0)
    }

    @Test("Sixty runs keep apart")
    func sixtyRuns() {
        let ends = (0..<60).map { Month(yyyymm: 201501)!.advanced(by: $0) }
        let months = Month(yyyymm: 201401)!...ends[59]
        var sums = PayingSums(taxpayers: 1, months: months, ends: ends)
        var block = ReceiptBlock()
        for month in [0, 13, 40, 71] {
            block.taxpayers.append(0)
            block.months.append(months.lowerBound.ordinal + Int32(month))
            block.total.append(Int64(1) << Int64(month / 2))
        }
        sums.add(block, from: months.lowerBound, count: months.count)
        for (place, end) in ends.enumerated() {
            let held = [0, 13, 40, 71].filter { (place + 1...place + 12).contains($0) }
            #expect(sums.sum(of: 0, endingWith: end) == held.reduce(0) { $0 + Int64(1) << Int64($1 / 2) })
            #expect(sums.hasReceipt(0, endingWith: end) == !held.isEmpty)
        }
    }

    @Test("Merging adds sums and joins rows")
    func merging() {
        var one = sums([(202001, 4)])
        one.merge(sums([(201912, 3), (202001, -9)]))
        #expect(one.sum(of: 1, endingWith: ends[0]) == -5)
        #expect(one.sum(of: 1, endingWith: ends[1]) == -2)
        #expect(one.hasReceipt(1, endingWith: ends[1]))
    }
}
