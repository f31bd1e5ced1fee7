public import BuildingEconomy

extension Disclosure {
    /// The runs of months that the contributors to a window's table are needed of: the window, a year earlier, the window before.
    static func ranges(for window: Window) -> [ClosedRange<Month>] {
        [window.months, window.yearEarlier.months] + (window.previous.map { [$0.months] } ?? [])
    }

    /// Decides what of a window's figures may be shown.
    ///
    /// - Parameters:
    ///   - portfolio: the register and the roster.
    ///   - sums: of that portfolio, fed with every receipt of its months.
    ///   - window: one of the windows that they were made for.
    ///   - rule: the policy's.
    ///   - known: an attribution of the window and of the same months a year earlier, where `sums` has none of its own.
    public static func make(
        of portfolio: Portfolio, _ sums: DisclosureSums, over window: Window, rule: DisclosureRule,
        known: Attribution? = nil
    ) -> Disclosure {
        guard let attribution = known ?? sums.attribution else { preconditionFailure("no sums of the buildings") }
        let contributors = sums.contributors
        let day = window.to.lastDay
        let byBuilding = contributors.ofBuildings(in: window.months)
        let tax = WindowTax(attribution, portfolio, over: window)
        let now = Suppression(portfolio, over: window, byBuilding, attribution, rule: rule)
        let (members, exposed, hidden) = (now.members, now.exposed, now.system.unknowns)
        let earlier = contributors.ofBuildings(in: window.yearEarlier.months)
        let exposedEarlier = members.filter { earlier[$0].isExposedSum(by: rule) }
        let base = Suppression(
            portfolio, members: members, unknowns: Set(hidden).union(exposedEarlier).sorted(),
            exposed: Set(exposed).union(exposedEarlier).sorted(),
            tax: WindowTax(attribution, portfolio, over: window.yearEarlier), rule: rule, sumsOf: now.system)
        let before = window.previous.map { contributors.ofBuildings(in: $0.months) } ?? []
        let others = contributors.contributors(
            ofSets: portfolio.buildings.indices.map { portfolio.buildings[$0].isIncluded(on: day) ? -1 : 2 } + [0, 1],
            count: 3, in: window.months)
        let level: TaxLevel = tax.loading.total == .none ? .district : .total
        return Disclosure(
            rule: rule, window: window, members: Set(members),
            outside: Set(portfolio.buildings.indices).subtracting(members), bandLevel: level,
            bands: Dictionary(
                uniqueKeysWithValues: hidden.map { ($0, rule.band(of: tax.amount(of: [$0], at: level))) }),
            exposed: Set(exposed),
            exposedBefore: Set(before.indices.filter { before[$0].areExposed(by: rule) }),
            withoutGrowth: Set(exposedEarlier), sums: now.shownSets, growths: base.shownSets,
            showsAfterMoveOut: !others[0].isExposedSum(by: rule), showsUnmatched: !others[1].isExposedSum(by: rule),
            showsNotIncluded: !others[2].isExposedSum(by: rule),
            anonymous: Set(members.filter { byBuilding[$0].isAnonymous }),
            hiddenSizes: Set(hidden.compactMap { portfolio.buildings[$0].sizeClass }))
    }
}

extension Contributors {
    /// Whether a sum outside the buildings would give a contributor away; one that nobody contributes to is simply zero.
    func isExposedSum(by rule: DisclosureRule) -> Bool { count > 0 && areExposed(by: rule) }
}
