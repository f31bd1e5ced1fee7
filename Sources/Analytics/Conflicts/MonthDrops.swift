import BuildingEconomy

/// Looks for months whose receipts collapsed against those around them.
struct MonthDrops {
    private let loaded: LoadedMonths
    private let sums: ConflictSums
    private let limit: Ratio
    private let taxpayerCounts: [Month: Int64]

    init(_ portfolio: Portfolio, _ sums: ConflictSums, limit: Ratio) {
        loaded = portfolio.loadedMonths
        self.sums = sums
        self.limit = limit
        taxpayerCounts = sums.taxpayerCounts
    }

    /// The months that fell, and those that could not be compared by any measure.
    var found: (drops: [(month: Month, drops: [MonthDrop])], unjudged: [Month]) {
        var drops: [(month: Month, drops: [MonthDrop])] = []
        var unjudged: [Month] = []
        for month in sums.month.advanced(by: 1 - ConflictSums.compared)...sums.month {
            let measures = MonthDrop.Measure.allCases.filter { isLoaded(month, $0) }
            guard !measures.isEmpty else { continue }
            let judged = measures.filter { neighbours(of: month, $0).count >= 2 }
            if judged.isEmpty { unjudged.append(month) }
            let fallen = judged.compactMap { drop(of: month, $0) }
            if !fallen.isEmpty { drops.append((month, fallen)) }
        }
        return (drops, unjudged)
    }

    private func isLoaded(_ month: Month, _ measure: MonthDrop.Measure) -> Bool {
        switch measure {
        case .totalTax: loaded[.total].contains(month)
        case .districtTax: loaded[.district].contains(month)
        case .taxpayers: loaded[.total].contains(month) || loaded[.district].contains(month)
        }
    }

    private func neighbours(of month: Month, _ measure: MonthDrop.Measure) -> [Month] {
        [month.advanced(by: -1), month.advanced(by: 1), month.advanced(by: -12)].filter { isLoaded($0, measure) }
    }

    private func value(_ month: Month, _ measure: MonthDrop.Measure) -> Int64 {
        switch measure {
        case .totalTax: sums.amount(month, at: .total)
        case .districtTax: sums.amount(month, at: .district)
        case .taxpayers: taxpayerCounts[month] ?? 0
        }
    }

    /// The drop by one measure; nil where the month is not under the limit, or the lowest around it is not above zero.
    private func drop(of month: Month, _ measure: MonthDrop.Measure) -> MonthDrop? {
        let around = neighbours(of: month, measure).map { (month: $0, value: value($0, measure)) }
        guard let lowest = around.min(by: { $0.value < $1.value }), lowest.value > 0 else { return nil }
        let own = value(month, measure)
        guard Int128(own) * Int128(limit.denominator) < Int128(lowest.value) * Int128(limit.numerator) else {
            return nil
        }
        return MonthDrop(measure: measure, value: own, neighbour: lowest.month, neighbourValue: lowest.value)
    }
}
