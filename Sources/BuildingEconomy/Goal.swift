/// A target of the plan (目标) that buildings answer to.
public struct Goal: Sendable, Equatable {
    /// Which buildings a goal is about.
    public enum BuildingSet: String, Sendable, CaseIterable {
        /// Every included building.
        case all
        /// 重点楼宇
        case key
    }

    /// What is measured.
    public var metric: RankingMetric
    /// The value to reach, in the metric's printed unit: % of a rate, yuan per ㎡.
    public var target: Ratio
    /// The year by whose end it is to be reached.
    public var year: Int
    /// The buildings it is about.
    public var set: BuildingSet
    /// The value in the baseline year, in the same unit; nil where the plan gives none.
    public var baseline: Ratio?

    /// The year of the baseline.
    public var baselineYear: Int
    /// The area that its per-㎡ figure divides by; nil for the policy's.
    public var areaBasis: AreaBasis?
    /// What counts as paying for its in-place rate; nil for the policy's.
    public var inPlaceBasis: InPlaceBasis?

    /// A goal.
    public init(
        metric: RankingMetric, target: Ratio, year: Int, set: BuildingSet, baseline: Ratio? = nil,
        baselineYear: Int = 2020, areaBasis: AreaBasis? = nil, inPlaceBasis: InPlaceBasis? = nil
    ) {
        self.metric = metric
        self.target = target
        self.year = year
        self.set = set
        self.baseline = baseline
        self.baselineYear = baselineYear
        self.areaBasis = areaBasis
        self.inPlaceBasis = inPlaceBasis
    }
}
