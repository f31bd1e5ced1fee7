public import BuildingEconomy

extension Gap {
    /// Lists what closes the gap of one building, or of every included building that a filter admits.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: of that portfolio, fed with every receipt of ``GapSums/monthsNeeded(for:)``.
    ///   - policy: the goals, and the bases where a goal names none.
    ///   - building: the position of the building; nil for a set.
    ///   - filter: what chooses the set.
    ///   - inPlaceBasis: what counts as paying; nil for the policy's.
    public static func make(
        of portfolio: Portfolio, _ sums: GapSums, policy: Policy, building: Int? = nil,
        filter: BuildingFilter = BuildingFilter(), inPlaceBasis: InPlaceBasis? = nil
    ) -> Gap {
        let day = sums.month.lastDay
        let members =
            building.map { [$0] }
            ?? portfolio.buildings.indices.filter {
                portfolio.buildings[$0].isIncluded(on: day) && filter.admits(portfolio.buildings[$0])
            }
        let basis = inPlaceBasis ?? policy.inPlaceBasis
        let missing = PerLevel { level in
            portfolio.loadedMonths.missing(in: GapSums.monthsNeeded(for: sums.month), at: level)
        }
        var sets = Array(repeating: -1, count: portfolio.buildings.count)
        for member in members { sets[member] = 0 }
        let count = TenantCensus(
            portfolio: portfolio, attribution: sums.attribution, basis: basis, month: sums.month
        ).count(sets: sets, setCount: 1)[0]
        let isKnown = basis == .roster || missing.total.count < 12
        let tenants = TenantFigures(
            counted: count.counted, notCounted: count.notCounted, paying: isKnown ? count.paying : nil,
            unknown: count.unknown, registered: count.registered,
            isComplete: basis == .roster || missing.total.isEmpty, goal: policy.inPlaceGoal)
        let lister = VisitLister(
            portfolio, sums, basis: basis, isMember: sets.map { $0 == 0 },
            knowsPeers: missing.total.isEmpty && missing.district.isEmpty)
        return Gap(
            building: building.map { portfolio.buildings[$0] }, filter: filter, members: members, month: sums.month,
            inPlaceBasis: basis, tenants: tenants,
            perM2: PerM2Gap(portfolio, sums, policy, members: members, isSingle: building != nil),
            visits: isKnown ? lister.visits : [], missingMonths: missing, batch: portfolio.batch)
    }
}

extension PerM2Gap {
    /// A single building is held against the goal even where it is not for it; a set only counts those it is for.
    fileprivate init?(
        _ portfolio: Portfolio, _ sums: GapSums, _ policy: Policy, members: [Int], isSingle: Bool
    ) {
        guard let own = policy.goals.first(where: { $0.metric == .districtTaxPerM2 }), let goal = policy.perM2Goal
        else { return nil }
        let basis = own.areaBasis ?? policy.areaBasis
        let meant = members.filter { own.set == .all || portfolio.buildings[$0].isKey }
        let withArea = (isSingle ? members : meant).filter {
            portfolio.buildings[$0].areas[basis].map { $0.cm2 > 0 } ?? false
        }
        let tax = WindowTax(sums.attribution, portfolio, over: Window(.ttm, endingWith: sums.month))
        self.init(
            goal: goal, areaBasis: basis, applies: !meant.isEmpty, buildings: withArea.count,
            area: withArea.isEmpty
                ? nil : withArea.reduce(FloorArea(cm2: 0)) { $0 + portfolio.buildings[$1].areas[basis]! },
            tax: tax.known(tax.amount(of: withArea, at: .district), at: .district),
            isComplete: tax.loading.district == .fully)
    }
}
