public import BuildingEconomy

/// What closes the gap to the goals (补差): the tenants that do not pay here, and the tax missing to the per-㎡ goal.
public struct Gap: Sendable {
    /// The building it is about; nil for a set of them.
    public let building: Building?
    /// What chose the set.
    public let filter: BuildingFilter
    /// The included buildings it is about, by position.
    public let members: [Int]
    /// The last of the twelve months.
    public let month: Month
    /// What counts a tenant as paying.
    public let inPlaceBasis: InPlaceBasis
    /// The tenants and their rate.
    public let tenants: TenantFigures
    /// The per-㎡ goal; nil where the policy has none.
    public let perM2: PerM2Gap?
    /// The tenants that do not count as paying, in the order of visits.
    public let visits: [Visit]
    /// The months of the twelve not loaded, by level.
    public let missingMonths: PerLevel<[Month]>
    /// The newest batch.
    public let batch: Int

    /// How many of ``visits``, from the first, reach the goal of the rate: the fewest; nil where that cannot be said.
    public var visitsToGoal: Int? { tenants.toGoal }

    /// Σ of the potentials that are known.
    public var potential: Money { visits.reduce(.zero) { $0 + ($1.potential.amount ?? .zero) } }

    /// The fewest visits whose potentials together reach the tax missing to the per-㎡ goal; nil where all of them do not,
    /// or where nothing is known to be missing.
    public var visitsToSum: Int? {
        guard let missing = perM2?.missing, missing > .zero else { return nil }
        var sum = Money.zero
        for (place, amount) in visits.compactMap(\.potential.amount).sorted(by: >).enumerated() {
            sum = sum + amount
            if sum >= missing { return place + 1 }
        }
        return nil
    }
}

/// How far a building or a set is from the goal of 单位面积区级税收, on the goal's own area.
public struct PerM2Gap: Sendable, Equatable {
    /// The goal, fen over cm².
    public let goal: Ratio
    /// The area it divides by.
    public let areaBasis: AreaBasis
    /// Whether the goal is for this building, or for any of the set.
    public let applies: Bool
    /// How many buildings the figures are of: those the goal is for that have an area.
    public let buildings: Int
    /// Their area; nil where none has one.
    public let area: FloorArea?
    /// Their 区级税收 of the twelve months; nil where none of them is loaded.
    public let tax: Money?
    /// Whether all twelve months are loaded at 区级.
    public let isComplete: Bool

    /// Tax ÷ area.
    public var value: Ratio? { tax.flatMap { tax in area.flatMap { Ratio.perArea(tax, $0) } } }

    /// The least tax of twelve months that reaches the goal: ⌈goal × area⌉ fen.
    public var needed: Money? {
        area.map { area in
            let (whole, rest) = (Int128(goal.numerator) * Int128(area.cm2)).quotientAndRemainder(
                dividingBy: Int128(goal.denominator))
            return Money(fen: Int64(clamping: rest > 0 ? whole + 1 : whole))
        }
    }

    /// max(0, needed − tax); nil where the twelve months are not all loaded or there is no area.
    public var missing: Money? {
        guard isComplete, let needed, let tax else { return nil }
        return max(.zero, needed - tax)
    }
}
