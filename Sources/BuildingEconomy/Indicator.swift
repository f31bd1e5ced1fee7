/// A row of the plan's indicator table (指标): computed from the ledger, or entered by hand.
public struct Indicator: Sendable, Equatable {
    /// What the ledger can compute; the raw value is its code.
    public enum Measure: String, Sendable, CaseIterable {
        /// 亿元楼宇: buildings that reached 1亿 this calendar year.
        case yiyuanBuildings
        /// 全口径亿元企业: taxpayers whose 全口径 in these buildings over twelve months is 1亿 or more.
        case yiyuanCompanies
        /// 区级亿元企业: likewise of 区级.
        case yiyuanDistrictCompanies
        /// 区级税收增速: of January to the month, against a year earlier, in %.
        case districtTaxGrowth

        /// The Chinese term.
        public var chineseName: String {
            switch self {
            case .yiyuanBuildings: "亿元楼宇"
            case .yiyuanCompanies: "全口径亿元企业"
            case .yiyuanDistrictCompanies: "区级亿元企业"
            case .districtTaxGrowth: "区级税收增速"
            }
        }
    }

    /// What the plan calls it; also what `louyu indicator set` takes.
    public var name: String
    /// The unit of its figures: 亿元, 家, %, ….
    public var unit: String
    /// What computes it; nil where it is entered.
    public var measure: Measure?
    /// The value to reach; nil where the plan gives none.
    public var target: Ratio?
    /// The year by whose end it is to be reached.
    public var year: Int
    /// The value in the baseline year.
    public var baseline: Ratio?
    /// The baseline year.
    public var baselineYear: Int
    /// The indicator that the target is above, in points (比全区高 1 个百分点); nil for a target of its own.
    ///
    /// Where that one is entered as amounts (亿元), its growth is taken.
    public var above: String?

    /// An indicator.
    public init(
        name: String, unit: String, measure: Measure? = nil, target: Ratio? = nil, year: Int, baseline: Ratio? = nil,
        baselineYear: Int = 2020, above: String? = nil
    ) {
        self.name = name
        self.unit = unit
        self.measure = measure
        self.target = target
        self.year = year
        self.baseline = baseline
        self.baselineYear = baselineYear
        self.above = above
    }

    /// How many base units (yuan, 家, %) one of its unit is: 亿 and 万 at the head of the unit count.
    public var multiplier: Int64 { unit.hasPrefix("亿") ? 100_000_000 : unit.hasPrefix("万") ? 10_000 : 1 }
}

/// A figure that somebody entered for an indicator, in base units.
public struct EnteredFigure: Sendable, Equatable {
    /// The indicator's name.
    public let name: String
    /// The year.
    public let year: Int
    /// The month, 1 to 12; nil for the whole year.
    public let month: Int?
    /// The value, in yuan, 家, %.
    public let value: Ratio

    /// A figure.
    public init(name: String, year: Int, month: Int?, value: Ratio) {
        self.name = name
        self.year = year
        self.month = month
        self.value = value
    }
}
