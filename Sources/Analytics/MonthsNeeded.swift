public import BuildingEconomy

extension RankingOptions {
    /// The months whose receipts the table needs, from the first to the last: what the ledger must stream.
    ///
    /// They hold the window and the one before it, the same months a year earlier (of the window before too, where the
    /// table is ordered by growth), the twelve months behind both in-place rates, and January of the year before to the month for 亿元楼宇.
    public var monthsNeeded: ClosedRange<Month> {
        var ranges = [
            window.months, window.yearEarlier.months, window.payingMonths, YiyuanEvidence.months(for: window.to),
        ]
        if let previous = window.previous {
            ranges += [previous.months, previous.payingMonths]
            if metric.isGrowth { ranges.append(previous.yearEarlier.months) }
        }
        return ranges.map(\.lowerBound).min()!...ranges.map(\.upperBound).max()!
    }
}

extension RankingMetric {
    /// Whether the metric compares with a year earlier.
    var isGrowth: Bool { self == .districtTaxGrowth || self == .totalTaxGrowth }
}
