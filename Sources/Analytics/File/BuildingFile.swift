public import BuildingEconomy

/// Everything known of one building (一楼一档): the register, its figures and their history, why it grew, how its space is
/// used, who is in it and who pays.
public struct BuildingFile: Sendable {
    /// The register's entry.
    public let building: Building
    /// The building's position in ``Portfolio/buildings``.
    public let position: Int
    /// Whether it is assessed on the window's last day; where not, it has no place among others.
    public let isIncluded: Bool
    /// The metric of places and history, the window and the bases.
    public let options: RankingOptions
    /// The window and what of it is missing.
    public let period: RankingPeriod
    /// The newest batch.
    public let batch: Int
    /// The figures of the window, as every table gives them.
    public let assessment: Assessment
    /// What to know before using them.
    public let flags: [Flag]
    /// The last 24 months, oldest first.
    public let months: [FileMonth]
    /// Its places: among all, in its 片区, size and theme; the groups the register or the roster tells.
    public let places: [PeerPlace]
    /// The change against a year earlier taken apart, at 全口径 and 区级; nil where either window is not complete (why:
    /// ``TaxFigure/yearOnYear``), and at 地方级.
    public let growth: PerLevel<GrowthSplit?>
    /// How the space is used.
    public let space: SpaceUse
    /// The industries, and whether it is a theme building.
    public let industries: IndustryProfile
    /// The largest taxpayers of the window, largest first.
    public let largest: [FileTaxpayer]
    /// How much hangs on few of them.
    public let concentration: Concentration
    /// The tenants by 注册在地 and 在地纳税.
    public let tenants: TenantTable
}

/// One of a building's largest taxpayers.
public struct FileTaxpayer: Sendable, Equatable {
    /// The taxpayer's position.
    public let taxpayer: Int
    /// Its industry in this building; nil where the roster states none.
    public let industry: String?
    /// Whether it is a tenant on the window's last day.
    public let isTenant: Bool
    /// What the building got of its 全口径 in the window, refunds included.
    public let total: Money
    /// Likewise of its 区级.
    public let district: Money
    /// 全口径 of the same months a year earlier.
    public let totalYearEarlier: Money
    /// 区级 of the same months a year earlier.
    public let districtYearEarlier: Money
    /// Its share of Σ|全口径|; nil where that is zero.
    public let share: Ratio?
}

extension BuildingFile {
    /// How many months its history has.
    public static let historyMonths = 24
    /// How many of the largest taxpayers it names.
    public static let largestCount = 10
}
