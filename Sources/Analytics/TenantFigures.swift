public import BuildingEconomy

/// The tenants (入驻企业) of a building, or of a set of buildings, on the window's last day, and what they do for the in-place rate.
///
/// In a set, a taxpayer that sits in several of its buildings counts once.
public struct TenantFigures: Sendable, Equatable {
    /// N: distinct taxpayers with an active tenancy of a kind that files its own tax.
    public let counted: Int
    /// Those present only by a 办事处, 代表处, 机关, 社会团体 or 非独立核算分支机构: out of the rate, counted apart.
    public let notCounted: Int
    /// n: the ones of N that pay here; nil on the basis of receipts where none of the twelve months is loaded.
    public let paying: Int?
    /// The ones of N, not paying, that moved in during the last three months and have no receipt in the twelve.
    public let unknown: Int
    /// The ones of N registered in the district (注册在地).
    public let registered: Int
    /// Whether all of the rate's own twelve months are loaded; always so on the roster's basis.
    public let isComplete: Bool
    /// The goal the rate is held against, as a fraction; nil without one.
    public let goal: Ratio?

    /// 在地纳税率 n ÷ N; nil where N is 0.
    public var inPlaceRate: Ratio? { share(paying) }

    /// The upper end of the rate's band, (n + unknown) ÷ N.
    public var inPlaceRateWithUnknown: Ratio? { share(paying.map { $0 + unknown }) }

    /// 注册在地率; nil where N is 0.
    public var registeredRate: Ratio? { share(registered) }

    /// Whether the rate reaches the goal, on exact values; nil without a goal, a complete rate or tenants.
    public var meetsGoal: Bool? {
        guard isComplete, let goal, let inPlaceRate else { return nil }
        return inPlaceRate >= goal
    }

    /// max(0, ⌈goal × N⌉ − n): how many more tenants must pay here; nil where ``meetsGoal`` is.
    public var toGoal: Int? {
        guard isComplete, let goal, let paying, counted > 0 else { return nil }
        let (whole, rest) = (Int128(goal.numerator) * Int128(counted)).quotientAndRemainder(
            dividingBy: Int128(goal.denominator))
        let needed = rest > 0 ? whole + 1 : whole
        return max(0, Int(clamping: needed) - paying)
    }

    private func share(_ part: Int?) -> Ratio? {
        part.flatMap { Ratio(Int64($0), over: Int64(counted)) }
    }
}
