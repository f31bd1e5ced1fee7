public import BuildingEconomy

/// What a table's buildings came to together over one window, where no building's figures of that window are given beside it.
public struct WindowTotals: Sendable {
    /// The window and what of it is missing.
    public let period: RankingPeriod
    /// How many buildings.
    public let buildings: Int
    /// The tax of every level.
    public let tax: PerLevel<TaxFigure>

    /// The totals of a ranking.
    ///
    /// - Parameters:
    ///   - isShown: whether the readers may see the sums.
    ///   - isGrowthShown: whether they may see what the sums grew by.
    public init(_ ranking: Ranking, isShown: Bool = true, isGrowthShown: Bool = true) {
        period = ranking.period
        buildings = ranking.totals.buildings
        let tax = ranking.totals.assessment.tax
        self.tax = PerLevel { level in
            let figure = tax[level]
            return TaxFigure(
                amount: isShown ? figure.amount : nil, isComplete: figure.isComplete,
                perArea: isShown ? figure.perArea : nil, yearOnYear: figure.yearOnYear.shown(isShown && isGrowthShown),
                sequential: figure.sequential.shown(false))
        }
    }
}
