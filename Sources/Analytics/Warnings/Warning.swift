public import BuildingEconomy

/// One warning about a building, with the figures that raised it.
public struct Warning: Sendable, Equatable {
    /// The rule.
    public let rule: WarningRule
    /// Red or amber.
    public let colour: WarningColour
    /// The figures.
    public let evidence: WarningEvidence
    /// Since when it has stood without a break; nil for what the register states, which has no months.
    public internal(set) var since: WarningStart?
    /// Of what the register states, the batch since which it has stated it without a break; nil for the others.
    public internal(set) var sinceBatch: Int?
}

/// Since when a warning has stood.
public struct WarningStart: Sendable, Equatable {
    /// The first month of the unbroken run.
    public let month: Month
    /// Whether it may have begun earlier: the months before could not be judged or were not looked at.
    public let isAtLeast: Bool
}

/// The exact figures behind a warning, and what would clear it.
public enum WarningEvidence: Sendable, Equatable {
    /// The tenants and their rate; ``TenantFigures/toGoal`` more would clear it.
    case inPlace(TenantFigures)
    /// Fen over cm², the goal, and the tax missing to it.
    case perM2(value: Ratio, goal: Ratio, missing: Money)
    /// The growth of twelve months, and the tax missing to the limit.
    case fall(growth: Ratio, from: Money, to: Money, missing: Money)
    /// Each month's 区级税收 and that of the same month a year earlier, oldest first.
    case months([MonthPair])
    /// The sums that the status was decided on.
    case yiyuan(YiyuanEvidence)
    /// 空置面积, 建筑面积, and the area to be let to get to the limit.
    case vacancy(vacant: FloorArea, gross: FloorArea, toLet: FloorArea)
    /// The taxpayer, its share, and Σ|全口径| of others still missing to the limit.
    case oneTaxpayer(taxpayer: Int, share: Ratio, missing: Money)
    /// The places, oldest first, and the worst place out of the bottom quarter now.
    case bottomQuarter([GroupPlace], group: SizeClass, goodPlace: Int)
    /// Received after move-out by the building's former tenants, and the building's own tax.
    case afterMoveOut(Money, of: Money)
}

/// A month's 区级税收 beside that of the same month a year earlier.
public struct MonthPair: Sendable, Equatable {
    /// The month.
    public let month: Month
    /// Its tax.
    public let now: Money
    /// The tax of the same month a year earlier.
    public let yearEarlier: Money
}

/// A building's place in its size group in one month.
public struct GroupPlace: Sendable, Equatable {
    /// The window's last month.
    public let month: Month
    /// The rank, competition ranking.
    public let rank: Int
    /// How many were ranked.
    public let ranked: Int

    /// Whether the rank lies beyond three quarters of the ranked, in a group of four or more.
    public var isBottomQuarter: Bool { ranked >= 4 && rank * 4 > ranked * 3 }
}
