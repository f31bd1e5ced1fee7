public import BuildingEconomy

/// The plan as a table (目标进度): every goal and indicator beside what was reached by a month.
public struct GoalBoard: Sendable {
    /// The last month of the twelve.
    public let month: Month
    /// The rows: the policy's goals, then its indicators, in the order of the file.
    public let rows: [GoalRow]
    /// The months of the twelve not loaded at 全口径 or 区级.
    public let missingMonths: [Month]
    /// The newest batch.
    public let batch: Int
    /// Of the included buildings, how many reached each tier (1, 5, 10, 20, 50, 100亿) this year as their highest.
    public let yiyuanTiers: [(yi: Int, buildings: Int)]
    /// Buildings not yet at 1亿 whose projection of the year reaches it (推算).
    public let projectedYiyuan: Int
}

/// What the goals need from the stream of receipts, in one pass.
public struct GoalSums: Sendable {
    /// The last month of the twelve.
    public let month: Month
    /// What every building received over the months needed.
    public private(set) var attribution: Attribution
    private(set) var taxpayers: TaxpayersTogether

    /// Nothing received yet.
    public init(portfolio: Portfolio, month: Month) {
        self.month = month
        attribution = Attribution(portfolio: portfolio, for: Self.options(month))
        taxpayers = TaxpayersTogether(
            portfolio: portfolio, months: month.advanced(by: -11)...month,
            isMember: portfolio.buildings.map { $0.isIncluded(on: month.lastDay) })
    }

    private static func options(_ month: Month) -> RankingOptions {
        RankingOptions(window: Window(.ttm, endingWith: month))
    }

    /// The months whose receipts it needs.
    public static func monthsNeeded(for month: Month) -> ClosedRange<Month> { options(month).monthsNeeded }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution.add(block)
        taxpayers.add(block)
    }

    /// Adds what another of the same portfolio and month received.
    public mutating func merge(_ other: GoalSums) {
        attribution.merge(other.attribution)
        taxpayers.merge(other.taxpayers)
    }
}
