public import BuildingEconomy

/// What deciding on a window's disclosure needs of the receipts; filled by a stream, two halves merge.
public struct DisclosureSums: Sendable {
    /// The window.
    public let window: Window
    /// The sums of every building; nil where an attribution that has them is at hand.
    var attribution: Attribution?
    var contributors: ContributorSums

    /// Nothing received yet.
    ///
    /// - Parameter attributes: whether it also sums buildings; not needed where an attribution of the same months is at hand.
    public init(portfolio: Portfolio, window: Window, attributes: Bool = true) {
        self.window = window
        contributors = ContributorSums(portfolio: portfolio, ranges: Disclosure.ranges(for: window))
        attribution = attributes ? Attribution(portfolio: portfolio, months: contributors.months) : nil
    }

    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { contributors.months }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution?.add(block)
        contributors.add(block)
    }

    /// Adds what another of the same portfolio and window received.
    public mutating func merge(_ other: DisclosureSums) {
        if let sums = other.attribution { attribution?.merge(sums) }
        contributors.merge(other.contributors)
    }
}
