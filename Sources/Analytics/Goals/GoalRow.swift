public import BuildingEconomy

/// One goal or indicator of the plan beside what was reached, all values in its printed unit.
public struct GoalRow: Sendable, Equatable {
    /// What is measured.
    public enum Subject: Sendable, Equatable {
        /// A goal that buildings answer to.
        case goal(Goal)
        /// A row of the plan's indicator table.
        case indicator(Indicator)
    }

    /// What keeps a row from a figure or a verdict, or limits it; the raw value is its code.
    public enum Remark: String, Sendable, CaseIterable {
        /// Nothing was entered for it yet.
        case notEntered
        /// Months of tax that it needs are not loaded.
        case monthsMissing
        /// Computed on another basis than the goal's own: not to be compared with target or baseline.
        case otherBasis
        /// The figure it is to be above was not entered for the same months.
        case noComparison
        /// The year is not over: the figure is of January to the month.
        case yearToDate
        /// The figure would give a company's tax away (profiles `meeting` and `public`).
        case withheld

        /// The remark in Chinese.
        public var chineseName: String {
            switch self {
            case .notEntered: "尚未填报"
            case .monthsMissing: "税收月份不全"
            case .otherBasis: "与目标口径不同，不作比较"
            case .noComparison: "缺对比数"
            case .yearToDate: "本年累计"
            case .withheld: "不公开"
            }
        }
    }

    /// What is measured.
    public let subject: Subject
    /// The area that per-㎡ figures divide by; nil for others.
    public internal(set) var areaBasis: AreaBasis?
    /// What counts as paying; nil for others.
    public internal(set) var inPlaceBasis: InPlaceBasis?
    /// What was reached.
    public internal(set) var actual: Ratio?
    /// The year the figure is of; nil for what runs to the month.
    public internal(set) var actualYear: Int?
    /// What it is to reach: the target, or the other indicator's value plus the target's points.
    public internal(set) var target: Ratio?
    /// What the plan implies at this month, by last year's own profile; nil where it cannot be said.
    public internal(set) var pace: Ratio?
    /// 户 still to win for the in-place rate.
    public internal(set) var tenantsToGoal: Int?
    /// What limits the row.
    public internal(set) var remarks: [Remark] = []

    init(_ subject: Subject) { self.subject = subject }

    /// The value in the baseline year.
    public var baseline: Ratio? {
        switch subject {
        case .goal(let goal): goal.baseline
        case .indicator(let indicator): indicator.baseline
        }
    }

    /// The baseline year.
    public var baselineYear: Int {
        switch subject {
        case .goal(let goal): goal.baselineYear
        case .indicator(let indicator): indicator.baselineYear
        }
    }

    /// The year by whose end the target is to be reached.
    public var year: Int {
        switch subject {
        case .goal(let goal): goal.year
        case .indicator(let indicator): indicator.year
        }
    }

    /// Whether the figure was entered by hand.
    public var isEntered: Bool {
        if case .indicator(let indicator) = subject { indicator.measure == nil } else { false }
    }

    private var isComparable: Bool { !remarks.contains(.otherBasis) && !remarks.contains(.monthsMissing) }

    /// Target − actual; zero or less once reached, nil where they may not be compared.
    public var gap: Ratio? {
        guard isComparable, let actual, let target else { return nil }
        return target - actual
    }

    /// Actual ÷ target (完成度); nil where they may not be compared, the target is not positive, or both are growths.
    public var share: Ratio? {
        guard isComparable, let actual, let target, !isGrowth else { return nil }
        return actual / target
    }

    /// Whether the target is reached, on exact values; nil where that cannot be said.
    public var isReached: Bool? {
        guard isComparable, let actual, let target else { return nil }
        return actual >= target
    }

    /// The growth a year, as a fraction, that still leads to the target by its year; nil once reached or over, or where a
    /// growth means nothing (shares, points, nothing to grow from).
    public func growthNeeded(from year: Int) -> Ratio? {
        guard isReached == false, let actual, let target, actual > Ratio(0, over: 1)!, !isShare else { return nil }
        let years = self.year - (actualYear ?? year)
        return years > 0 ? yearlyGrowth(from: actual, to: target, years: years) : nil
    }

    /// Of a share or a growth: the points a year still needed to the target by its year; nil once reached or over.
    public func pointsNeeded(from year: Int) -> Ratio? {
        guard isReached == false, let gap, isShare else { return nil }
        let years = self.year - (actualYear ?? year)
        return years > 0 ? gap / Ratio(Int64(years), over: 1)! : nil
    }

    private var isGrowth: Bool {
        switch subject {
        case .goal(let goal): goal.metric == .districtTaxGrowth || goal.metric == .totalTaxGrowth
        case .indicator(let indicator): indicator.above != nil
        }
    }

    private var isShare: Bool {
        switch subject {
        case .goal(let goal): goal.metric == .inPlaceRate || isGrowth
        case .indicator(let indicator): indicator.unit == "%"
        }
    }
}
