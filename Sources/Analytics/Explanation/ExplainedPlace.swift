public import BuildingEconomy

/// What a figure that is explained belongs to.
public enum ExplainedPlace: Sendable, Equatable {
    /// The building at this position.
    case building(Int)
    /// Buildings together, ascending: a totals row, a group's, or what is not included.
    case set([Int])
    /// 迁出后入库 or 未匹配.
    case bucket(StrayTax.Bucket)

    /// The buildings.
    var positions: [Int] {
        switch self {
        case .building(let position): [position]
        case .set(let positions): positions
        case .bucket: []
        }
    }

    /// The place that receipts of a bucket have.
    var bucketPlace: Int32? {
        switch self {
        case .bucket(.afterMoveOut): TenancyIndex.afterMoveOut
        case .bucket(.unmatched): TenancyIndex.unmatched
        default: nil
        }
    }
}

/// One building's part in a set's figure.
public struct ExplainedMember: Sendable {
    /// The building's position.
    public let position: Int
    /// The register's entry.
    public let building: Building
    /// Its tax in the window.
    public let sum: Money
    /// Its tax in the same months a year earlier.
    public let earlierSum: Money
    /// Its tenants and their rate.
    public let tenants: TenantFigures
    /// Its area on the basis; nil without one.
    public let area: FloorArea?
    /// Whether it is left out of both sides, as buildings without an area are of per-㎡ figures.
    public let isLeftOut: Bool
}

extension ExplainedPlace {
    /// The included buildings that the filter admits; or those that are not included, whatever the filter.
    public static func members(of portfolio: Portfolio, _ options: RankingOptions, included: Bool = true) -> [Int] {
        let day = options.window.to.lastDay
        return portfolio.buildings.indices.filter {
            let building = portfolio.buildings[$0]
            guard included else { return !building.isIncluded(on: day) }
            return building.isIncluded(on: day) && options.filter.admits(building)
        }
    }
}
