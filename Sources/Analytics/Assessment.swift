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
    /// Nil where a month needed to decide is not loaded, and of a set.
    public let yiyuan: YiyuanStatus?
    /// Whether a key building's 单位面积区级税收 reaches the goal, on exact values.
    ///
    /// Nil for other buildings and sets, without a goal or an area, and unless the window is twelve complete months.
    public let meetsPerM2Goal: Bool?
    /// What ``yiyuan`` was decided on, with the year's projection; nil of a set.
    public internal(set) var yiyuanEvidence: YiyuanEvidence?
    /// Whether the building is hidden from the table's readers: amounts, verdicts and all that follows from them are left out.
    public internal(set) var isHidden = false

    /// Whether the in-place rate reaches the goal; nil where that cannot be said, and of a hidden building.
    public var meetsInPlaceGoal: Bool? { isHidden ? nil : tenants.meetsGoal }
}
