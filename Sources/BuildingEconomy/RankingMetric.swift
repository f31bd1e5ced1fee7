/// A metric that buildings can be ranked by.
public enum RankingMetric: String, Sendable, CaseIterable {
    /// 单位面积区级税收
    case districtTaxPerM2
    /// 单位面积全口径税收
    case totalTaxPerM2
    /// 全口径税收
    case totalTax
    /// 区级税收
    case districtTax
    /// 在地纳税率
    case inPlaceRate
    /// 区级税收同比
    case districtTaxGrowth
    /// 全口径税收同比
    case totalTaxGrowth

    /// The Chinese term.
    public var chineseName: String {
        switch self {
        case .districtTaxPerM2: "单位面积区级税收"
        case .totalTaxPerM2: "单位面积全口径税收"
        case .totalTax: "全口径税收"
        case .districtTax: "区级税收"
        case .inPlaceRate: "在地纳税率"
        case .districtTaxGrowth: "区级税收同比"
        case .totalTaxGrowth: "全口径税收同比"
        }
    }

    /// The tax level it needs; nil for the in-place rate.
    public var level: TaxLevel? {
        switch self {
        case .districtTaxPerM2, .districtTax, .districtTaxGrowth: .district
        case .totalTaxPerM2, .totalTax, .totalTaxGrowth: .total
        case .inPlaceRate: nil
        }
    }
}
