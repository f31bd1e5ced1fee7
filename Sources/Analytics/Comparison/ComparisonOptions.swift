public import BuildingEconomy

/// Which two windows are held side by side, and on which basis.
public struct ComparisonOptions: Sendable, Equatable {
    /// The metric that ranks, with the later or first named window, the bases and the filter.
    public var now: RankingOptions
    /// The window it is held against.
    public var base: Window

    /// A comparison; groups play no part.
    public init(_ now: RankingOptions, against base: Window) {
        self.now = now
        self.now.grouping = nil
        self.base = base
    }

    /// The same question about the other window.
    var then: RankingOptions {
        var options = now
        options.window = base
        return options
    }

    /// The level of gains, losses and contributions: the metric's own; 区级 for the in-place rate.
    public var level: TaxLevel { now.metric.level ?? .district }

    /// The months whose receipts it needs, from the first to the last.
    public var monthsNeeded: ClosedRange<Month> {
        let (one, other) = (now.monthsNeeded, then.monthsNeeded)
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }
}

extension Attribution {
    /// Nothing received yet, ready for all that a comparison needs.
    public init(portfolio: Portfolio, for options: ComparisonOptions) {
        let ends = [options.now.window, options.base].flatMap { [$0.to, $0.previous?.to ?? $0.to] }
        self.init(portfolio: portfolio, months: options.monthsNeeded, payingEnds: ends)
    }
}
