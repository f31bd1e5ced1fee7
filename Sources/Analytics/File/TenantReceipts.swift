import BuildingEconomy

/// What some taxpayers paid month by month at 全口径, all of it, wherever it was attributed.
struct TenantReceipts: Sendable {
    let months: ClosedRange<Month>
    /// For each taxpayer its number among those followed; −1 for others.
    private let numbers: [Int32]
    private var sums: [Int64]
    private var hasRow: [Bool]

    init(of taxpayers: Set<Int32>, taxpayerCount: Int, months: ClosedRange<Month>) {
        self.months = months
        var numbers = [Int32](repeating: -1, count: taxpayerCount)
        for (number, taxpayer) in taxpayers.sorted().enumerated() { numbers[Int(taxpayer)] = Int32(number) }
        self.numbers = numbers
        sums = Array(repeating: 0, count: taxpayers.count * months.count)
        hasRow = Array(repeating: false, count: sums.count)
    }

    mutating func add(_ block: ReceiptBlock) {
        let (first, last) = (months.lowerBound.ordinal, months.upperBound.ordinal)
        let count = Int(last - first) + 1
        let (taxpayers, monthsOf, total) = (block.taxpayers.span, block.months.span, block.total.span)
        for row in monthsOf.indices {
            let taxpayer = taxpayers[unchecked: row]
            guard taxpayer >= 0 else { continue }
            let number = numbers[Int(taxpayer)]
            let month = monthsOf[unchecked: row]
            guard number >= 0, month >= first, month <= last else { continue }
            let cell = Int(number) * count + Int(month - first)
            sums[cell] += total[unchecked: row]
            hasRow[cell] = true
        }
    }

    mutating func merge(_ other: TenantReceipts) {
        precondition(other.months == months && other.sums.count == sums.count, "receipts of different questions")
        for cell in sums.indices {
            sums[cell] += other.sums[cell]
            hasRow[cell] = hasRow[cell] || other.hasRow[cell]
        }
    }

    /// The sum of the twelve months that end with `month`, and whether there is any row; nil for a taxpayer not followed.
    func twelve(of taxpayer: Int32, endingWith month: Month) -> (sum: Int64, hasRow: Bool)? {
        let number = Int(numbers[Int(taxpayer)])
        guard number >= 0 else { return nil }
        let base = number * months.count + months.lowerBound.distance(to: month)
        return (sums[(base - 11)...base].reduce(0, +), hasRow[(base - 11)...base].contains(true))
    }
}
