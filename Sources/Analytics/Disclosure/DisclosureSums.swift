public import BuildingEconomy

/// What deciding on the disclosure of one or more windows needs of the receipts; filled by a stream, two halves merge.
public struct DisclosureSums: Sendable {
    /// The windows.
    public let windows: [Window]
    /// The sums of every building; nil where an attribution that has them is at hand.
    var attribution: Attribution?
    var contributors: ContributorSums

    /// Nothing received yet.
    ///
    /// - Parameter known: an attribution of the same months, where one is at hand; else it sums buildings itself.
    public init(portfolio: Portfolio, windows: [Window], known: Attribution? = nil) {
        self.windows = windows
        var ranges: [ClosedRange<Month>] = []
        for range in windows.flatMap(Disclosure.ranges) where !ranges.contains(range) { ranges.append(range) }
        let index = known?.index ?? TenancyIndex(portfolio)
        contributors = ContributorSums(portfolio: portfolio, ranges: ranges, index: index)
        attribution = known == nil ? Attribution(portfolio: portfolio, months: contributors.months, index: index) : nil
    }

    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { contributors.months }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution?.add(block)
        contributors.add(block)
    }

    /// Adds what another of the same portfolio and windows received.
    public mutating func merge(_ other: DisclosureSums) {
        if let sums = other.attribution { attribution?.merge(sums) }
        contributors.merge(other.contributors)
    }
}
