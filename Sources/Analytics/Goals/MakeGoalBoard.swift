public import BuildingEconomy

extension GoalBoard {
    /// Holds every goal and indicator of the policy against the ledger and what was entered.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: of that portfolio, fed with every receipt of ``GoalSums/monthsNeeded(for:)``.
    ///   - policy: the goals and indicators, and the bases where a goal names none.
    ///   - entered: what people entered.
    ///   - areaBasis: another area than the goals' own, asked for; what is compared then says so.
    ///   - disclosure: what its readers may see of the twelve months and of the year so far; nil for the office.
    public static func make(
        of portfolio: Portfolio, _ sums: GoalSums, policy: Policy, entered: [EnteredFigure],
        areaBasis: AreaBasis? = nil, disclosure: GoalDisclosure? = nil
    ) -> GoalBoard {
        let maker = GoalMaker(
            portfolio: portfolio, sums: sums, policy: policy, entered: entered, areaBasis: areaBasis,
            disclosure: disclosure)
        let twelve = maker.window.months
        let yiyuan = maker.yiyuan
        return GoalBoard(
            month: sums.month,
            rows: policy.goals.map(maker.row) + policy.indicators.map(maker.row),
            missingMonths: twelve.filter { month in
                [TaxLevel.total, .district].contains { !portfolio.loadedMonths[$0].contains(month) }
            }, batch: portfolio.batch,
            yiyuanTiers: disclosure.map { $0.year.hiddenCount > 0 } ?? false
                ? [] : YiyuanEvidence.tiers.map { tier in (tier, yiyuan.count { $0.tier == tier }) },
            projectedYiyuan: maker.projectedYiyuan)
    }
}

/// Makes the rows of one month.
private struct GoalMaker {
    let portfolio: Portfolio
    let sums: GoalSums
    let policy: Policy
    let entered: [EnteredFigure]
    let areaBasis: AreaBasis?
    let disclosure: GoalDisclosure?

    var window: Window { Window(.ttm, endingWith: sums.month) }

    // MARK: goals that buildings answer to

    func row(_ goal: Goal) -> GoalRow {
        var row = GoalRow(.goal(goal))
        var options = RankingOptions(window: window)
        options.metric = goal.metric
        options.areaBasis = areaBasis ?? goal.areaBasis ?? policy.areaBasis
        options.inPlaceBasis = goal.inPlaceBasis ?? policy.inPlaceBasis
        options.filter.keyOnly = goal.set == .key
        let appraisal = Appraisal(portfolio, sums.attribution, policy, options)
        let whole = appraisal.assess(sets: [appraisal.members], each: [:])[0].assessment
        let set = disclosure?.twelve.shown(whole, of: appraisal.members, portfolio, options.areaBasis) ?? whole
        row.target = goal.target
        switch goal.metric {
        case .inPlaceRate:
            row.inPlaceBasis = options.inPlaceBasis
            row.actual = set.tenants.inPlaceRate.map { $0 * Ratio(100, over: 1)! }
            row.tenantsToGoal = tenantsToGoal(set.tenants, goal)
            if !set.tenants.isComplete { row.remarks.append(.monthsMissing) }
        default:
            let level = goal.metric.level ?? .district
            row.actual = value(of: goal.metric, in: set.tax[level])
            if goal.metric == .districtTaxPerM2 || goal.metric == .totalTaxPerM2 { row.areaBasis = options.areaBasis }
            if !set.tax[level].isComplete { row.remarks.append(.monthsMissing) }
            if row.actual == nil, value(of: goal.metric, in: whole.tax[level]) != nil { row.remarks.append(.withheld) }
        }
        if let own = goal.areaBasis ?? (row.areaBasis == nil ? nil : policy.areaBasis), let used = row.areaBasis,
            own != used
        {
            row.remarks.append(.otherBasis)
        }
        let showsProfile = disclosure?.twelve.showsSum(over: members) ?? true
        row.pace = !showsProfile ? nil : pace(from: goal.baseline, goal.baselineYear, to: goal.target, goal.year)
        return row
    }

    private func value(of metric: RankingMetric, in figure: TaxFigure) -> Ratio? {
        switch metric {
        case .districtTaxPerM2, .totalTaxPerM2: figure.perArea.map { $0 * Ratio(100, over: 1)! }
        case .districtTax, .totalTax: figure.amount.flatMap { Ratio($0.fen, over: Money.yi.fen) }
        default: figure.yearOnYear.growth.ratio.map { $0 * Ratio(100, over: 1)! }
        }
    }

    private func tenantsToGoal(_ tenants: TenantFigures, _ goal: Goal) -> Int? {
        guard tenants.isComplete, tenants.counted > 0, let paying = tenants.paying else { return nil }
        let needed = Int128(goal.target.numerator) * Int128(tenants.counted)
        let unit = Int128(goal.target.denominator) * 100
        return max(0, Int(clamping: (needed + unit - 1) / unit) - paying)
    }

    /// The share of a year's 区级 tax that last year had brought in by the same month; nil where a month is missing.
    private var profile: Ratio? {
        let ytd = Window(.ytd, endingWith: sums.month).yearEarlier
        let year = Window(.year, endingWith: sums.month).yearEarlier
        guard portfolio.loadedMonths.missing(in: year.months, at: .district).isEmpty else { return nil }
        let all = Array(portfolio.buildings.indices)
        let tax = [ytd, year].map {
            WindowTax(sums.attribution, portfolio, over: $0).amount(of: all, at: .district)
        }
        return tax[0] > .zero ? Ratio(tax[0].fen, over: tax[1].fen) : nil
    }

    /// What the plan implies now: year by year on the straight line, within the year by last year's own profile.
    private func pace(from baseline: Ratio?, _ baselineYear: Int, to target: Ratio, _ year: Int) -> Ratio? {
        guard let profile else { return nil }
        let years = Ratio(Int64(sums.month.year - 1 - baselineYear), over: 1)! + profile
        return pace(from: baseline, baselineYear, to: target, year, after: years)
    }

    /// The straight line from the baseline to the target, so many years after the baseline.
    private func pace(
        from baseline: Ratio?, _ baselineYear: Int, to target: Ratio, _ year: Int, after years: Ratio
    ) -> Ratio? {
        guard let baseline, year > baselineYear else { return nil }
        let zero = Ratio(0, over: 1)!
        let all = Ratio(Int64(year - baselineYear), over: 1)!
        guard years >= zero else { return nil }
        return years >= all ? target : (years / all).map { baseline + (target - baseline) * $0 }
    }

    // MARK: the indicator table

    func row(_ indicator: Indicator) -> GoalRow {
        var row = GoalRow(.indicator(indicator))
        row.target = indicator.target
        switch indicator.measure {
        case nil: enter(indicator, into: &row)
        case .yiyuanBuildings:
            let known = yiyuan.allSatisfy { $0.yearToDate != nil }
            let isTold = disclosure?.tellsYiyuan ?? true
            row.actual = known && isTold ? Ratio(Int64(yiyuan.count { $0.status == .reached }), over: 1) : nil
            if !known { row.remarks.append(.monthsMissing) }
            if !isTold { row.remarks.append(.withheld) }
            if sums.month.monthOfYear < 12 { row.remarks.append(.yearToDate) }
        case .yiyuanCompanies: row.actual = companies(.total, &row)
        case .yiyuanDistrictCompanies: row.actual = companies(.district, &row)
        case .districtTaxGrowth: grow(&row)
        }
        if let above = indicator.above { compare(&row, indicator, above) } else { setPace(&row, indicator) }
        return row
    }

    private func enter(_ indicator: Indicator, into row: inout GoalRow) {
        let known = entered.filter {
            $0.name == indicator.name && $0.month == nil && $0.year <= sums.month.year
        }
        guard let newest = known.max(by: { $0.year < $1.year }) else {
            row.remarks.append(.notEntered)
            return
        }
        row.actual = newest.value / Ratio(indicator.multiplier, over: 1)!
        row.actualYear = newest.year
    }

    /// A computed figure's pace is a goal's; one entered for a year is held against that year's end.
    private func setPace(_ row: inout GoalRow, _ indicator: Indicator) {
        guard let target = indicator.target else { return }
        if indicator.measure != nil {
            row.pace = pace(from: indicator.baseline, indicator.baselineYear, to: target, indicator.year)
        } else if let year = row.actualYear {
            row.pace = pace(
                from: indicator.baseline, indicator.baselineYear, to: target, indicator.year,
                after: Ratio(Int64(year - indicator.baselineYear), over: 1)!)
        }
    }

    private var members: [Int] {
        portfolio.buildings.indices.filter { portfolio.buildings[$0].isIncluded(on: sums.month.lastDay) }
    }

    /// Projections of hidden buildings are not counted: with the shown ones they would say more than the band.
    var projectedYiyuan: Int {
        let windows = YiyuanWindows(sums.attribution, portfolio, month: sums.month)
        let told = members.filter { position in disclosure.map { !$0.twelve.hides(position) } ?? true }
        return told.count { windows.evidence(of: $0).status == .projected }
    }

    var yiyuan: [YiyuanEvidence] {
        let windows = YiyuanWindows(sums.attribution, portfolio, month: sums.month)
        return members.map(windows.evidence)
    }

    private func companies(_ level: TaxLevel, _ row: inout GoalRow) -> Ratio? {
        let sums = level == .total ? self.sums.taxpayers.total : self.sums.taxpayers.district
        if !portfolio.loadedMonths.missing(in: window.months, at: level).isEmpty { row.remarks.append(.monthsMissing) }
        return Ratio(Int64(sums.count { $0 >= Money.yi.fen }), over: 1)
    }

    private func grow(_ row: inout GoalRow) {
        let ytd = Window(.ytd, endingWith: sums.month)
        let change = WindowTax(sums.attribution, portfolio, over: ytd).change(
            of: members, at: .district, since: WindowTax(sums.attribution, portfolio, over: ytd.yearEarlier))
        let isShown = disclosure?.year.showsGrowth(over: members) ?? true
        row.actual = isShown ? change.growth.ratio.map { $0 * Ratio(100, over: 1)! } : nil
        if row.actual == nil { row.remarks.append(isShown ? .monthsMissing : .withheld) }
        if sums.month.monthOfYear < 12 { row.remarks.append(.yearToDate) }
    }

    /// A target in points above another figure: that figure's value, or its growth where amounts were entered.
    private func compare(_ row: inout GoalRow, _ indicator: Indicator, _ above: String) {
        let other: Ratio?
        if indicator.measure == .districtTaxGrowth {
            other = enteredGrowth(of: above)
        } else {
            other = entered.first { $0.name == above && $0.month == nil && $0.year == row.actualYear }?.value
        }
        guard let other, let points = indicator.target else {
            row.target = nil
            row.remarks.append(.noComparison)
            return
        }
        row.target = other + points
    }

    /// The growth, in %, of entered amounts: of the months up to now, or of whole years at a December.
    private func enteredGrowth(of name: String) -> Ratio? {
        func sum(_ year: Int) -> Ratio? {
            let own = entered.filter { $0.name == name && $0.year == year }
            if sums.month.monthOfYear == 12, let whole = own.first(where: { $0.month == nil }) { return whole.value }
            let months = (1...sums.month.monthOfYear).map { month in own.first { $0.month == month }?.value }
            guard months.allSatisfy({ $0 != nil }) else { return nil }
            return months.reduce(Ratio(0, over: 1)!) { $0 + $1! }
        }
        guard let now = sum(sums.month.year), let before = sum(sums.month.year - 1) else { return nil }
        return (now / before).map { ($0 - Ratio(1, over: 1)!) * Ratio(100, over: 1)! }
    }
}
