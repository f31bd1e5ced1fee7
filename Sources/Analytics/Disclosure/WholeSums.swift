public import BuildingEconomy

extension ContributorSums {
    /// Whether the sum over some buildings in a range gives no contributor's tax away, by the rule for one building: at least
    /// so many contributors, none and no two of whom make nearly all of it.
    ///
    /// For sums that stand alone: no building's figures of those months are given beside them.
    ///
    /// - Parameter portfolio: the one that the sums were made for.
    public func showsSum(
        over positions: [Int], of portfolio: Portfolio, in months: ClosedRange<Month>, by rule: DisclosureRule
    ) -> Bool {
        var sets = Array(repeating: -1, count: portfolio.buildings.count + 2)
        for position in positions { sets[position] = 0 }
        let whole = contributors(ofSets: sets, count: 1, in: months)[0]
        return whole.count == 0 || !whole.areExposed(by: rule)
    }
}
