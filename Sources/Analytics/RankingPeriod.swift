public import BuildingEconomy

/// The window of a table and which of its months are not loaded.
public struct RankingPeriod: Sendable, Equatable {
    /// The months the figures cover.
    public let window: Window
    /// The window's months not loaded for what the table is ordered by.
    ///
    /// Of the in-place rate: the months of its own twelve not loaded at 全口径 (on the roster's basis none is needed).
    public let missingMonths: [Month]
    /// The window's months not loaded, at each level.
    public let missing: PerLevel<[Month]>
    /// The months not loaded at 全口径 of the twelve that the in-place rate looks at.
    public let missingForInPlaceRate: [Month]

    /// The window's last month.
    public var month: Month { window.to }
    /// Whether nothing is missing for what the table is ordered by.
    public var isComplete: Bool { missingMonths.isEmpty }
}

/// Tax of the window that no included building received, at every level; nil where no month is loaded at it.
public struct OutsideTax: Sendable, Equatable {
    /// 迁出后入库: received after the taxpayer's tenancies had ended.
    public let afterMoveOut: PerLevel<Money?>
    /// 未匹配: the taxpayer has no tenancy by then.
    public let unmatched: PerLevel<Money?>
    /// Attributed to buildings that are not included on the window's last day.
    public let notIncluded: PerLevel<Money?>
}
