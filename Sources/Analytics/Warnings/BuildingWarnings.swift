public import BuildingEconomy

/// Where one building stands: its warnings, and what could not be judged.
public struct BuildingWarnings: Sendable {
    /// The building's position in the portfolio.
    public let position: Int
    /// The register's entry.
    public let building: Building
    /// Red before amber, each in the order of the rules.
    public internal(set) var warnings: [Warning]
    /// The rules without a verdict, and why.
    public let obstacles: [Obstacle]

    /// A rule without a verdict.
    public struct Obstacle: Sendable, Equatable {
        /// The rule.
        public let rule: WarningRule
        /// What is missing.
        public let reason: WarningObstacle
        /// The months missing, where months are.
        public let months: [Month]
    }

    /// The building's colour: of its worst warning; grey without one where a rule has no verdict; else green.
    public var colour: WarningColour {
        warnings.first?.colour ?? (obstacles.isEmpty ? .green : .grey)
    }
}

/// Every building's warnings at one month, and the one of the whole workspace.
public struct Watchlist: Sendable {
    /// The last month of the twelve that are looked at.
    public let month: Month
    /// The limits.
    public let thresholds: Thresholds
    /// The area of per-㎡ figures, size groups' among them.
    public let areaBasis: AreaBasis
    /// The area that the per-㎡ goal divides by.
    public let goalAreaBasis: AreaBasis
    /// What counts as paying.
    public let inPlaceBasis: InPlaceBasis
    /// The newest batch.
    public let batch: Int
    /// Every included building that the filter admits: red, amber, grey, green, each by key.
    public internal(set) var buildings: [BuildingWarnings]
    /// 未匹配 at 全口径 over the twelve months.
    public let unmatched: Money
    /// All receipts at 全口径 over the twelve months.
    public let receipts: Money
    /// The months of the twelve not loaded at 全口径 or 区级.
    public let missingMonths: [Month]
    /// Since when 未匹配 has been more than its limit; nil where it is not.
    public internal(set) var unmatchedSince: WarningStart?

    /// Whether 未匹配 is more than its limit of all receipts: the one warning of the whole workspace.
    public var isUnmatchedHigh: Bool { exceeds(unmatched.fen, thresholds.unmatched, of: receipts.fen) }

    /// How much of it is to be matched to get to the limit.
    public var toMatch: Money {
        let limit = thresholds.unmatched
        let allowed = Int128(max(0, receipts.fen)) * Int128(limit.numerator) / Int128(limit.denominator)
        return Money(fen: max(0, unmatched.fen - Int64(clamping: allowed)))
    }
}

/// Whether `part` is more than `share` of `whole`, exactly; of a whole that is not positive, whether there is any part.
func exceeds(_ part: Int64, _ share: Ratio, of whole: Int64) -> Bool {
    guard whole > 0 else { return part > 0 }
    return Ratio(part, over: whole)! > share
}
