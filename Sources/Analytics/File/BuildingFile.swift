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
    public internal(set) var assessment: Assessment
    /// What to know before using them.
    public internal(set) var flags: [Flag]
    /// The last 24 months, oldest first.
    public internal(set) var months: [FileMonth]
    /// Its places: among all, in its 片区, size and theme; the groups the register or the roster tells.
    public internal(set) var places: [PeerPlace]
    /// The change against a year earlier taken apart, at 全口径 and 区级; nil where either window is not complete (why:
    /// ``TaxFigure/yearOnYear``), at 地方级, and where it is withheld.
    public internal(set) var growth: PerLevel<GrowthSplit?>
    /// Its tenants of the two windows, counted.
    public let moves: TenantMoves
    /// How the space is used.
    public internal(set) var space: SpaceUse
    /// The industries, and whether it is a theme building.
    public internal(set) var industries: IndustryProfile
    /// The largest taxpayers of the window, largest first.
    public internal(set) var largest: [FileTaxpayer]
    /// How much hangs on few of them; nil where it is withheld.
    public internal(set) var concentration: Concentration?
    /// The tenants by 注册在地 and 在地纳税.
    public let tenants: TenantTable
    /// What was withheld from its readers, of the window; nil of the office's own.
    public internal(set) var disclosure: Disclosure?
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
    /// The band of a hidden building's tax; nil of one that is shown, and of one that is not assessed.
    public var band: TaxBand? { disclosure?.band(of: position) }

    /// How many months its history has.
    public static let historyMonths = 24
    /// How many of the largest taxpayers it names.
    public static let largestCount = 10
}
