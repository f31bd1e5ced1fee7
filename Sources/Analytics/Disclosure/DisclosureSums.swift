public import BuildingEconomy

/// What deciding on a window's disclosure needs of the receipts; filled by a stream, two halves merge.
public struct DisclosureSums: Sendable {
    /// The window.
    public let window: Window
    var attribution: Attribution
    var contributors: ContributorSums

    /// Nothing received yet.
    public init(portfolio: Portfolio, window: Window) {
        self.window = window
        contributors = ContributorSums(portfolio: portfolio, ranges: Disclosure.ranges(for: window))
        attribution = Attribution(portfolio: portfolio, months: contributors.months)
    }

    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { contributors.months }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution.add(block)
        contributors.add(block)
    }

    /// Adds what another of the same portfolio and window received.
    public mutating func merge(_ other: DisclosureSums) {
        attribution.merge(other.attribution)
        contributors.merge(other.contributors)
    }
}
