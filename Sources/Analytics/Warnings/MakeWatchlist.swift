public import BuildingEconomy

extension Watchlist {
    /// Judges every included building.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: of that portfolio, fed with every receipt of ``WarningSums/monthsNeeded(for:)``.
    ///   - policy: goals, bases and thresholds.
    public static func make(of portfolio: Portfolio, _ sums: WarningSums, policy: Policy) -> Watchlist {
        let day = sums.month.lastDay
        let members = portfolio.buildings.indices.filter { portfolio.buildings[$0].isIncluded(on: day) }
        let now = MonthVerdicts(portfolio, sums, policy, month: sums.month)
        var drafts = members.map { BuildingWarnings(position: $0, portfolio.buildings[$0], now) }
        date(&drafts, portfolio, sums, policy)
        let order = WarningColour.allCases
        let sorted = drafts.sorted {
            (order.firstIndex(of: $0.colour)!, $0.position) < (order.firstIndex(of: $1.colour)!, $1.position)
        }
        let twelve = Window(.ttm, endingWith: sums.month).months
        let (unmatched, all) = sums.unmatched(of: portfolio, in: twelve)
        var list = Watchlist(
            month: sums.month, thresholds: policy.thresholds, areaBasis: policy.areaBasis,
            goalAreaBasis: policy.perM2GoalBasis, inPlaceBasis: policy.inPlaceGoalBasis, batch: portfolio.batch,
            buildings: sorted, unmatched: unmatched, receipts: all,
            missingMonths: twelve.filter { month in
                [TaxLevel.total, .district].contains { !portfolio.loadedMonths[$0].contains(month) }
            })
        if list.isUnmatchedHigh { list.unmatchedSince = unmatchedSince(portfolio, sums, policy.thresholds.unmatched) }
        return list
    }

    /// The first month of the unbroken run in which 未匹配 was over its limit.
    private static func unmatchedSince(_ portfolio: Portfolio, _ sums: WarningSums, _ limit: Ratio) -> WarningStart {
        for back in 1...WarningSums.lookBack {
            let month = sums.month.advanced(by: -back)
            let twelve = Window(.ttm, endingWith: month).months
            let next = month.advanced(by: 1)
            guard portfolio.loadedMonths.missing(in: twelve, at: .total).isEmpty else {
                return WarningStart(month: next, isAtLeast: true)
            }
            let (unmatched, all) = sums.unmatched(of: portfolio, in: twelve)
            guard exceeds(unmatched.fen, limit, of: all.fen) else { return WarningStart(month: next, isAtLeast: false) }
        }
        return WarningStart(month: sums.month.advanced(by: -WarningSums.lookBack), isAtLeast: true)
    }

    /// The warnings of the buildings that a filter admits; their size groups are those of all.
    public func only(_ filter: BuildingFilter) -> Watchlist {
        var list = self
        list.buildings = buildings.filter { filter.admits($0.building) }
        return list
    }

    /// Goes back month by month and dates each warning by the first month of its unbroken run.
    private static func date(
        _ drafts: inout [BuildingWarnings], _ portfolio: Portfolio, _ sums: WarningSums, _ policy: Policy
    ) {
        var open = drafts.indices.filter { drafts[$0].hasUndated }
        for back in 1...WarningSums.lookBack where !open.isEmpty {
            let month = sums.month.advanced(by: -back)
            let then = MonthVerdicts(portfolio, sums, policy, month: month)
            let isLast = back == WarningSums.lookBack
            for draft in open { drafts[draft].look(at: then, isLast: isLast) }
            open = open.filter { drafts[$0].hasUndated }
        }
    }
}

extension WarningSums {
    /// 未匹配 and all receipts at 全口径.
    fileprivate func unmatched(of portfolio: Portfolio, in months: ClosedRange<Month>) -> (unmatched: Money, all: Money)
    {
        func tax(_ place: Attribution.Place) -> Money { attribution.tax(of: place, in: months, at: .total) }
        let all = portfolio.buildings.indices.reduce(tax(.afterMoveOut) + tax(.unmatched)) { $0 + tax(.building($1)) }
        return (tax(.unmatched), all)
    }
}

extension BuildingWarnings {
    fileprivate init(position: Int, _ building: Building, _ verdicts: MonthVerdicts) {
        var warnings: [Warning] = []
        var obstacles: [Obstacle] = []
        for rule in WarningRule.allCases {
            switch verdicts.verdict(rule, on: position) {
            case .notApplicable, .fine: continue
            case .warning(let colour, let evidence):
                warnings.append(Warning(rule: rule, colour: colour, evidence: evidence))
            case .unknown(let reason, let months):
                obstacles.append(Obstacle(rule: rule, reason: reason, months: months))
            }
        }
        self.init(
            position: position, building: building,
            warnings: warnings.filter { $0.colour == .red } + warnings.filter { $0.colour != .red },
            obstacles: obstacles)
    }

    fileprivate var hasUndated: Bool { warnings.contains { $0.since == nil && $0.rule.hasMonths } }

    /// Looks one month further back: a warning that did not stand then began the month after.
    fileprivate mutating func look(at then: MonthVerdicts, isLast: Bool) {
        let next = then.month.advanced(by: 1)
        self = BuildingWarnings(
            position: position, building: building,
            warnings: warnings.map { warning in
                guard warning.since == nil, warning.rule.hasMonths else { return warning }
                var warning = warning
                switch then.verdict(warning.rule, on: position) {
                case .warning:
                    if isLast { warning.since = WarningStart(month: then.month, isAtLeast: true) }
                case .unknown: warning.since = WarningStart(month: next, isAtLeast: true)
                case .fine, .notApplicable: warning.since = WarningStart(month: next, isAtLeast: false)
                }
                return warning
            }, obstacles: obstacles)
    }
}

extension WarningRule {
    /// Whether the rule is judged month by month; what the register states now has no history here.
    fileprivate var hasMonths: Bool { self != .vacancyHigh }
}
