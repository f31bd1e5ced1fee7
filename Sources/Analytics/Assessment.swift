public import BuildingEconomy

/// What a building, or a set of buildings, came to over one window.
public struct Assessment: Sendable, Equatable {
    /// The tax of every level.
    public let tax: PerLevel<TaxFigure>
    /// The floor area on the basis; nil where none is stated, or one ≤ 0. Of a set, the sum of those that have one.
    public let area: FloorArea?
    /// The tenants and the in-place rate.
    public let tenants: TenantFigures
    /// The status towards 1亿 in the calendar year of the window's last month.
    ///
    /// Nil where a month from January to it is not loaded, and of a set.
    public let yiyuan: YiyuanStatus?
    /// Whether a key building's 单位面积区级税收 reaches the goal, on exact values.
    ///
    /// Nil for other buildings and sets, without a goal or an area, and unless the window is twelve complete months.
    public let meetsPerM2Goal: Bool?

    /// Whether the in-place rate reaches the goal; nil where that cannot be said.
    public var meetsInPlaceGoal: Bool? { tenants.meetsGoal }
}

/// A building set's figures: ratios of sums, with the median of the buildings beside them.
public struct SetAssessment: Sendable, Equatable {
    /// How many buildings.
    public let buildings: Int
    /// Sums and ratios of sums over them.
    public let assessment: Assessment
    /// How many have no area on the basis: left out of both sides of the per-m² figures.
    public let buildingsWithoutArea: Int
    /// How many have reached 1亿 this calendar year; nil where a month from January on is not loaded.
    public let yiyuanReached: Int?
    /// The medians of the buildings' own figures.
    public let medians: Medians
}
