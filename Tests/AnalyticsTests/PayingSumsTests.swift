import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What a taxpayer paid in each run of twelve months")
struct PayingSumsTests {
    private let months = Month(yyyymm: 201812)!...Month(yyyymm: 202012)!
    private let ends = [Month(yyyymm: 202012)!, Month(yyyymm: 202011)!]

    private func sums(_ receipts: [(Int, Int64)]) -> PayingSums {
        var sums = PayingSums(taxpayers: 2, months: months, ends: ends)
        for (yyyymm, amount) in receipts {
            sums.add(amount, of: 1, in: months.lowerBound.distance(to: Month(yyyymm: yyyymm)!))
        }
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

    @Test("Merging adds sums and joins rows")
    func merging() {
        var one = sums([(202001, 4)])
        one.merge(sums([(201912, 3), (202001, -9)]))
        #expect(one.sum(of: 1, endingWith: ends[0]) == -5)
        #expect(one.sum(of: 1, endingWith: ends[1]) == -2)
        #expect(one.hasReceipt(1, endingWith: ends[1]))
    }
}
