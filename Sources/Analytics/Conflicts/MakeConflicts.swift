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
        let sorted = conflicts.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.kind != b.kind { return order[a.kind]! < order[b.kind]! }
            return (a.buildings.first ?? -1, left.offset) < (b.buildings.first ?? -1, right.offset)
        }.map(\.element)
        return ConflictList(
            month: sums.month, thresholds: policy.thresholds, conflicts: sorted,
            counts: Dictionary(grouping: sorted, by: \.kind).mapValues(\.count), obstacles: obstacles,
            isFiltered: members != nil, batch: portfolio.batch)
    }
}
