public import BuildingEconomy

/// The medians of the buildings' own figures, over those that have one; nil where none has.
public struct Medians: Sendable, Equatable {
    /// Of the 单位面积税收 at every level, as fen over cm².
    public let perArea: PerLevel<Median?>
    /// Of the in-place rates.
    public let inPlaceRate: Median?
    /// Of the shares registered in the district.
    public let registeredRate: Median?
    /// Of the growth against a year earlier, at every level.
    public let yearOnYear: PerLevel<Median?>
}

extension Medians {
    /// The medians over some buildings' assessments.
    init(of buildings: [Assessment]) {
        perArea = PerLevel { level in Median(buildings.compactMap { $0.tax[level].perArea }) }
        inPlaceRate = Median(buildings.compactMap(\.tenants.inPlaceRate))
        registeredRate = Median(buildings.compactMap(\.tenants.registeredRate))
        yearOnYear = PerLevel { level in Median(buildings.compactMap { $0.tax[level].yearOnYear.growth.ratio }) }
    }
}
