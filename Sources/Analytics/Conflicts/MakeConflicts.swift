public import BuildingEconomy

extension ConflictList {
    /// Looks for every kind of contradiction.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: of that portfolio, fed with every receipt of ``ConflictSums/monthsNeeded(for:)``.
    ///   - facts: shared codes and names, and the registers' areas.
    ///   - policy: the limits.
    ///   - kinds: what to look for.
    ///   - members: the positions of the buildings it is about; nil for the whole ledger.
    public static func make(
        of portfolio: Portfolio, _ sums: ConflictSums, _ facts: ConflictFacts, policy: Policy,
        kinds: [ConflictKind] = ConflictKind.allCases, members: [Int]? = nil
    ) -> ConflictList {
        let finder = ConflictFinder(portfolio, sums, facts, policy.thresholds, kinds: Set(kinds))
        var (conflicts, obstacles) = finder.found
        if let members = members.map(Set.init) {
            conflicts = conflicts.filter { !members.isDisjoint(with: $0.buildings) }
            obstacles.removeAll { $0.kinds == [.monthCollapsed] }
        }
        let order = Dictionary(uniqueKeysWithValues: ConflictKind.allCases.enumerated().map { ($1, $0) })
        let keys = conflicts.enumerated().map { place, one in (order[one.kind]!, one.buildings.first ?? -1, place) }
        let sorted = keys.sorted(by: <).map { conflicts[$0.2] }
        return ConflictList(
            month: sums.month, thresholds: policy.thresholds, conflicts: sorted,
            counts: sorted.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }, obstacles: obstacles,
            isFiltered: members != nil, batch: portfolio.batch)
    }
}
