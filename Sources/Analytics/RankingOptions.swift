public import BuildingEconomy

/// What is ranked, on which basis (口径), over which months.
public struct RankingOptions: Sendable, Equatable {
    /// The metric that orders the table.
    public var metric: RankingMetric
    /// The months the figures cover.
    public var window: Window
    /// The area that per-m² figures divide by.
    public var areaBasis: AreaBasis
    /// What counts a tenant as paying.
    public var inPlaceBasis: InPlaceBasis
    /// The buildings the table is about.
    public var filter: BuildingFilter
    /// What to rank within; nil ranks all together.
    public var grouping: Grouping?

    /// The spec's defaults, 单位面积区级税收 over all buildings on the gross area, for one window.
    public init(
        metric: RankingMetric = .districtTaxPerM2, window: Window, areaBasis: AreaBasis = .gross,
        inPlaceBasis: InPlaceBasis = .receipts, filter: BuildingFilter = BuildingFilter(), grouping: Grouping? = nil
    ) {
        self.metric = metric
        self.window = window
        self.areaBasis = areaBasis
        self.inPlaceBasis = inPlaceBasis
        self.filter = filter
        self.grouping = grouping
    }

    /// The policy's bases and window, for `month`.
    public init(month: Month, policy: Policy) {
        self.init(
            window: Window(policy.window, endingWith: month), areaBasis: policy.areaBasis,
            inPlaceBasis: policy.inPlaceBasis)
    }
}
