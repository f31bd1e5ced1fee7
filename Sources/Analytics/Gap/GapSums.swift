public import BuildingEconomy

/// What ``Gap`` needs from the stream of receipts, in one pass over twelve months.
public struct GapSums: Sendable {
    /// The last of the twelve months.
    public let month: Month
    private(set) var attribution: Attribution
    /// 区级 by taxpayer, wherever attributed.
    private var district: [Int64]

    /// Nothing received yet.
    public init(portfolio: Portfolio, month: Month) {
        self.month = month
        attribution = Attribution(portfolio: portfolio, months: Self.monthsNeeded(for: month), payingEnds: [month])
        district = Array(repeating: 0, count: portfolio.taxpayerCount)
    }

    /// The months whose receipts it needs.
    public static func monthsNeeded(for month: Month) -> ClosedRange<Month> { month.advanced(by: -11)...month }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution.add(block)
        let (first, last) = (attribution.months.lowerBound.ordinal, attribution.months.upperBound.ordinal)
        let (taxpayers, months, amounts) = (block.taxpayers.span, block.months.span, block.district.span)
        for row in months.indices where taxpayers[row] >= 0 && months[row] >= first && months[row] <= last {
            district[Int(taxpayers[row])] += amounts[row]
        }
    }

    /// Adds what another of the same portfolio and month received.
    public mutating func merge(_ other: GapSums) {
        attribution.merge(other.attribution)
        for taxpayer in district.indices { district[taxpayer] += other.district[taxpayer] }
    }

    /// What all of a taxpayer's receipts came to at 全口径.
    func total(of taxpayer: Int) -> Int64 { attribution.payingSum(of: taxpayer, endingWith: month) }

    /// What all of a taxpayer's receipts came to at 区级.
    func district(of taxpayer: Int) -> Int64 { district[taxpayer] }

    /// Whether a taxpayer has any receipt row.
    func hasReceipt(_ taxpayer: Int) -> Bool { attribution.hasReceipt(taxpayer, endingWith: month) }
}
