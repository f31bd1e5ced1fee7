public import BuildingEconomy

/// The ranked table (排名) of a portfolio over one window: everything a report prints, exact.
public struct Ranking: Sendable {
    /// The window and what of it is missing.
    public let period: RankingPeriod
    /// What the figures were computed on (口径).
    public let options: RankingOptions
    /// The newest batch the figures stand on.
    public let batch: Int
    /// The included, filtered buildings together.
    public let totals: SetAssessment
    /// What no included building received, of the whole ledger whatever the filter.
    public let outside: OutsideTax
    /// Every included, filtered building: ranked ones by rank and key, then unranked ones by key.
    ///
    /// Grouped, the groups' rows one after the other, ranked within each.
    public let rows: [RankingRow]
    /// The groups in order; empty where the table is not grouped.
    public let groups: [RankingGroup]
    /// The area that the per-㎡ goal divides by where it is another than the table's; verdicts are then on another basis.
    public internal(set) var otherGoalArea: AreaBasis?
    /// What counts as paying for the goal of the rate where it is another than the table's.
    public internal(set) var otherGoalInPlace: InPlaceBasis?
    /// Who the table is for.
    public internal(set) var profile = Profile.internal
    /// What was hidden from its readers; nil of an internal table.
    public internal(set) var disclosure: Disclosure?
    /// Of a public table, how many buildings stand in each band.
    public internal(set) var bandCounts: [BandCount] = []
}

/// One group of a grouped table, ranked within itself.
public struct RankingGroup: Sendable {
    /// What the group is called.
    public let name: GroupName
    /// Its buildings together.
    public let totals: SetAssessment
    /// Its rows, in order.
    public let rows: [RankingRow]
}

/// A building's place in the table and its figures.
public struct RankingRow: Sendable {
    /// 名次, competition ranking (1, 2, 2, 4); nil where the metric has no value here.
    public let rank: Int?
    /// The rank in the previous window; nil if either window is incomplete or it was not ranked there.
    public let previousRank: Int?
    /// Why there is no rank; nil where there is one.
    public let unrankedReason: UnrankedReason?
    /// The building's position in ``Portfolio/buildings``.
    public let position: Int
    /// The register's entry.
    public let building: Building
    /// Its figures.
    public let assessment: Assessment
    /// What to know about the row, in the order of ``Flag``'s cases.
    public let flags: [Flag]
    /// The band of the tax of a building that is hidden from the table's readers; nil of one that is shown.
    public internal(set) var band: TaxBand?

    /// 位次变化: how many places it rose (negative: fell); nil where either rank is.
    public var rise: Int? {
        guard let rank, let previousRank else { return nil }
        return previousRank - rank
    }
}
