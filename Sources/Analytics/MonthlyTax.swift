public import BuildingEconomy

/// What the ranked buildings together received in one month, at every level; nil where the month is not loaded.
public struct MonthlyTax: Sendable, Equatable {
    /// The month.
    public let month: Month
    /// The sums, refunds included.
    public let tax: PerLevel<Money?>

    /// A month's sums.
    public init(month: Month, tax: PerLevel<Money?>) { (self.month, self.tax) = (month, tax) }

    /// The month without its sums.
    public var withheld: MonthlyTax { MonthlyTax(month: month, tax: PerLevel(repeating: nil)) }
}

extension MonthlyTax {
    /// The months of `range`, in order, over the buildings that a table of `options` holds.
    ///
    /// The buildings are those of the window's last day in every month, so that a change of the set makes no step.
    ///
    /// - Parameter attribution: of that portfolio, fed with every receipt of the range.
    public static func months(
        _ range: ClosedRange<Month>, of portfolio: Portfolio, _ attribution: Attribution, options: RankingOptions
    ) -> [MonthlyTax] {
        let members = options.members(of: portfolio)
        return range.map { month in
            let tax = WindowTax(attribution, portfolio, over: Window(.month, endingWith: month))
            return MonthlyTax(
                month: month, tax: PerLevel { level in tax.known(tax.amount(of: members, at: level), at: level) })
        }
    }
}

extension RankingOptions {
    /// The positions of the buildings that the table holds: included on the window's last day, admitted by the filter.
    public func members(of portfolio: Portfolio) -> [Int] {
        let day = window.to.lastDay
        return portfolio.buildings.indices.filter { position in
            portfolio.buildings[position].isIncluded(on: day) && filter.admits(portfolio.buildings[position])
        }
    }
}
