public import BuildingEconomy

/// The tax of one level that a building, or a set of buildings, brought in over a window.
public struct TaxFigure: Sendable, Equatable {
    /// Σ attributed receipts, refunds included; nil where no month of the window is loaded at this level.
    public let amount: Money?
    /// Whether every month of the window is loaded at this level; where not, the amount is shown and marked.
    public let isComplete: Bool
    /// 单位面积税收 as fen over cm² (print with `yuanPerSquareMetreText`); nil without an amount or an area.
    ///
    /// Of a set, the ratio of sums over the buildings that have an area.
    public let perArea: Ratio?
    /// 同比: against the same months a year earlier.
    public let yearOnYear: Change
    /// 环比: against the previous window.
    public let sequential: Change
}
