/// What a building can be warned about (预警规则); the raw value is its code, the order that of a list.
public enum WarningRule: String, Sendable, CaseIterable {
    /// 在地纳税率 under the goal (amber) or far under it (red).
    case inPlaceBelowGoal
    /// A key building's 单位面积区级税收 under the goal (amber) or under half of it (red).
    case perM2BelowGoal
    /// 区级税收 of the last twelve months fell against the year before.
    case districtTaxFalling
    /// Each of the last three months' 区级税收 under the same month a year earlier.
    case threeMonthsBelow
    /// Falling out of 亿元楼宇 (amber), or the last twelve months already under 1亿 (red).
    case leavingYiyuan
    /// 空置率 over its limits.
    case vacancyHigh
    /// One taxpayer makes up most of the building's tax.
    case oneTaxpayer
    /// In the bottom quarter of its size group by 单位面积区级税收, three months running.
    case bottomQuarter
    /// Much was received after its taxpayers had moved out: the roster is to be checked.
    case afterMoveOutHigh

    /// The rule in Chinese.
    public var chineseName: String {
        switch self {
        case .inPlaceBelowGoal: "在地纳税率偏低"
        case .perM2BelowGoal: "单位面积区级税收偏低"
        case .districtTaxFalling: "区级税收下降"
        case .threeMonthsBelow: "连续三月同比下降"
        case .leavingYiyuan: "退出亿元楼宇"
        case .vacancyHigh: "空置率偏高"
        case .oneTaxpayer: "依赖单一企业"
        case .bottomQuarter: "同规模组末四分之一"
        case .afterMoveOutHigh: "迁出后入库偏多"
        }
    }
}

/// How bad a warning is, or a building stands; the raw value is its code.
public enum WarningColour: String, Sendable, CaseIterable {
    /// Act.
    case red
    /// Watch.
    case amber
    /// The data do not allow a verdict.
    case grey
    /// No warning; not the same as a goal reached.
    case green

    /// 红, 黄, 灰 or 绿.
    public var chineseName: String {
        switch self {
        case .red: "红"
        case .amber: "黄"
        case .grey: "灰"
        case .green: "绿"
        }
    }
}

/// What keeps a rule from a verdict; the raw value is its code.
public enum WarningObstacle: String, Sendable, CaseIterable {
    /// Months of tax that the rule needs are not loaded.
    case monthsMissing
    /// The register states no area on the basis.
    case noArea
    /// The register states no 空置面积 or no 建筑面积.
    case noVacancy
    /// No tenant counts in the rate.
    case noTenants
    /// The verdict would tell of a hidden building's tax (profiles `meeting` and `public`).
    case withheld

    /// What is missing, in Chinese.
    public var chineseName: String {
        switch self {
        case .monthsMissing: "税收月份不全"
        case .noArea: "台账缺面积"
        case .noVacancy: "台账缺空置面积或建筑面积"
        case .noTenants: "名册无计入企业"
        case .withheld: "不公开"
        }
    }
}
