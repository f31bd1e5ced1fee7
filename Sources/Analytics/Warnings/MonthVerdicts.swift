import BuildingEconomy

/// What one rule says about one building at one month.
enum Verdict {
    /// The rule is not about this building, or there is nothing to hold against.
    case notApplicable
    /// Judged, and fine.
    case fine
    /// A warning.
    case warning(WarningColour, WarningEvidence)
    /// The data do not allow a verdict.
    case unknown(WarningObstacle, [Month])

    var stands: Bool {
        if case .warning = self { true } else { false }
    }
}

/// Every rule's verdicts at one month, made building by building.
struct MonthVerdicts {
    let month: Month
    private let portfolio: Portfolio
    private let policy: Policy
    private let thresholds: Thresholds
    private let sums: WarningSums
    private let appraisal: Appraisal
    private let leaders: [TaxpayerSums.Leader]
    private let assessments: [Assessment]
    /// The places in the size groups over the three months that end here, oldest first; nil where one is incomplete.
    private let places: [SizeGroupPlaces?]

    init(_ portfolio: Portfolio, _ sums: WarningSums, _ policy: Policy, month: Month) {
        self.month = month
        self.portfolio = portfolio
        self.policy = policy
        self.sums = sums
        thresholds = policy.thresholds
        let options = RankingOptions(
            window: Window(.ttm, endingWith: month), areaBasis: policy.perM2GoalBasis,
            inPlaceBasis: policy.inPlaceGoalBasis)
        appraisal = Appraisal(portfolio, sums.attribution, policy, options)
        assessments = appraisal.assessEach(Array(portfolio.buildings.indices))
        let range = sums.month.distance(to: month)
        leaders = sums.taxpayers.leaders(buildings: portfolio.buildings.count, in: -range)
        places = (0...2).map { back in
            SizeGroupPlaces(portfolio, sums.attribution, policy, month: month.advanced(by: back - 2))
        }
    }

    private var twelve: ClosedRange<Month> { month.advanced(by: -11)...month }

    private func missing(_ range: ClosedRange<Month>, _ level: TaxLevel) -> Verdict? {
        let months = portfolio.loadedMonths.missing(in: range, at: level)
        return months.isEmpty ? nil : .unknown(.monthsMissing, months)
    }

    func verdict(_ rule: WarningRule, on position: Int) -> Verdict {
        switch rule {
        case .inPlaceBelowGoal: inPlace(position)
        case .perM2BelowGoal: perM2(position)
        case .districtTaxFalling: fall(position)
        case .threeMonthsBelow: threeMonths(position)
        case .leavingYiyuan: yiyuan(position)
        case .vacancyHigh: vacancy(position)
        case .oneTaxpayer: oneTaxpayer(position)
        case .bottomQuarter: bottomQuarter(position)
        case .afterMoveOutHigh: afterMoveOut(position)
        }
    }

    private func inPlace(_ position: Int) -> Verdict {
        let tenants = assessments[position].tenants
        guard tenants.goal != nil else { return .notApplicable }
        guard tenants.counted > 0 else { return .unknown(.noTenants, []) }
        if !tenants.isComplete, let missing = missing(twelve, .total) { return missing }
        guard tenants.meetsGoal == false, let rate = tenants.inPlaceRate else { return .fine }
        return .warning(rate < thresholds.inPlaceRed ? .red : .amber, .inPlace(tenants))
    }

    private func perM2(_ position: Int) -> Verdict {
        guard portfolio.buildings[position].isKey, let goal = policy.perM2Goal else { return .notApplicable }
        guard let area = assessments[position].area else { return .unknown(.noArea, []) }
        if let missing = missing(twelve, .district) { return missing }
        let district = assessments[position].tax.district
        guard let value = district.perArea, let amount = district.amount, value < goal else { return .fine }
        let needed = Int128(goal.numerator) * Int128(area.cm2)
        let whole = (needed + Int128(goal.denominator) - 1) / Int128(goal.denominator)
        let red = value < goal * thresholds.perM2Red
        return .warning(
            red ? .red : .amber,
            .perM2(value: value, goal: goal, missing: Money(fen: Int64(clamping: whole)) - amount))
    }

    private func fall(_ position: Int) -> Verdict {
        let district = assessments[position].tax.district
        if let missing = missing(month.advanced(by: -23)...month, .district) { return missing }
        guard let growth = district.yearOnYear.growth.ratio, let now = district.amount,
            let difference = district.yearOnYear.difference
        else { return .notApplicable }
        let before = now - difference
        guard falls(growth, beyond: thresholds.fallAmber) else { return .fine }
        let limit = thresholds.fallAmber
        let kept = Int128(before.fen) * Int128(limit.denominator - limit.numerator)
        let needed = (kept + Int128(limit.denominator) - 1) / Int128(limit.denominator)
        return .warning(
            falls(growth, beyond: thresholds.fallRed) ? .red : .amber,
            .fall(growth: growth, from: before, to: now, missing: Money(fen: Int64(clamping: needed)) - now))
    }

    private func falls(_ growth: Ratio, beyond limit: Ratio) -> Bool {
        growth < Ratio(-limit.numerator, over: limit.denominator)!
    }

    private func threeMonths(_ position: Int) -> Verdict {
        let three = month.advanced(by: -2)...month
        if let missing = missing(three, .district) { return missing }
        if let missing = missing(month.advanced(by: -14)...month.advanced(by: -12), .district) { return missing }
        let pairs = three.map { month in
            MonthPair(month: month, now: tax(position, month), yearEarlier: tax(position, month.advanced(by: -12)))
        }
        return pairs.allSatisfy { $0.now < $0.yearEarlier } ? .warning(.amber, .months(pairs)) : .fine
    }

    private func tax(_ position: Int, _ month: Month) -> Money {
        sums.attribution.tax(of: .building(position), in: month...month, at: .district)
    }

    private func yiyuan(_ position: Int) -> Verdict {
        guard let evidence = assessments[position].yiyuanEvidence else { return .notApplicable }
        guard let status = evidence.status else {
            return missing(YiyuanEvidence.months(for: month), .total) ?? .notApplicable
        }
        guard status == .atRisk, let ttm = evidence.ttm else { return .fine }
        return .warning(ttm < .yi ? .red : .amber, .yiyuan(evidence))
    }

    private func vacancy(_ position: Int) -> Verdict {
        let areas = portfolio.buildings[position].areas
        guard let vacant = areas.vacant, vacant.cm2 >= 0, let gross = areas.gross, gross.cm2 > 0 else {
            return .unknown(.noVacancy, [])
        }
        guard exceeds(vacant.cm2, thresholds.vacancyAmber, of: gross.cm2) else { return .fine }
        let limit = thresholds.vacancyAmber
        let allowed = Int128(gross.cm2) * Int128(limit.numerator) / Int128(limit.denominator)
        return .warning(
            exceeds(vacant.cm2, thresholds.vacancyRed, of: gross.cm2) ? .red : .amber,
            .vacancy(vacant: vacant, gross: gross, toLet: FloorArea(cm2: vacant.cm2 - Int64(clamping: allowed))))
    }

    private func oneTaxpayer(_ position: Int) -> Verdict {
        if let missing = missing(twelve, .total) { return missing }
        let leader = leaders[position]
        guard let share = Ratio(leader.magnitude.fen, over: leader.whole.fen) else { return .notApplicable }
        guard share > thresholds.oneTaxpayer else { return .fine }
        let limit = thresholds.oneTaxpayer
        let whole =
            (Int128(leader.magnitude.fen) * Int128(limit.denominator) + Int128(limit.numerator) - 1)
            / Int128(max(1, limit.numerator))
        return .warning(
            .amber,
            .oneTaxpayer(
                taxpayer: leader.taxpayer, share: share,
                missing: Money(fen: Int64(clamping: whole)) - leader.whole))
    }

    private func bottomQuarter(_ position: Int) -> Verdict {
        guard let size = portfolio.buildings[position].sizeClass else { return .unknown(.noArea, []) }
        if let missing = missing(month.advanced(by: -13)...month, .district) { return missing }
        let own = places.compactMap { $0?[position] }
        guard own.count == 3, let now = own.last, now.ranked >= 4 else { return .notApplicable }
        guard own.allSatisfy(\.isBottomQuarter) else { return .fine }
        return .warning(.amber, .bottomQuarter(own, group: size, goodPlace: now.ranked * 3 / 4))
    }

    private func afterMoveOut(_ position: Int) -> Verdict {
        if let missing = missing(twelve, .total) { return missing }
        let moved = sums.strays.sum(of: position, in: twelve)
        guard let tax = assessments[position].tax.total.amount,
            exceeds(moved.fen, thresholds.afterMoveOut, of: tax.fen)
        else { return .fine }
        return .warning(.amber, .afterMoveOut(moved, of: tax))
    }
}
