import BuildingEconomy

/// The receipts as they come, by month and level.
struct ReceiptSums: Sendable {
    private var sums: [Int32: PerLevel<Int64>] = [:]

    var months: [Month] { sums.keys.map(Month.init(ordinal:)) }

    subscript(month: Month) -> PerLevel<Money> {
        (sums[month.ordinal] ?? PerLevel(repeating: 0)).map(Money.init(fen:))
    }

    mutating func add(_ block: ReceiptBlock) {
        block.checkColumns()
        var start = 0
        while start < block.count {
            let month = block.months[start]
            var sum = PerLevel<Int64>(repeating: 0)
            var end = start
            while end < block.count, block.months[end] == month {
                sum.total += block.total[end]
                sum.local += block.local[end]
                sum.district += block.district[end]
                end += 1
            }
            add(sum, to: month)
            start = end
        }
    }

    mutating func merge(_ other: ReceiptSums) {
        for (month, sum) in other.sums { add(sum, to: month) }
    }

    private mutating func add(_ sum: PerLevel<Int64>, to month: Int32) {
        let old = sums[month] ?? PerLevel(repeating: 0)
        sums[month] = PerLevel { old[$0] + sum[$0] }
    }
}
