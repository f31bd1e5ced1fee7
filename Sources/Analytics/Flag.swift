/// What a reader of a row should know before using it (预警); the raw value is its code.
public enum Flag: String, Sendable, CaseIterable {
    /// The in-place rate, complete, is under the goal.
    case inPlaceBelowGoal
    /// A key building's 单位面积区级税收 over twelve complete months is under the goal.
    case perM2BelowGoal
    /// The register states no area on the basis: no per-m² figure.
    case noArea
    /// No tenant counts in the rate.
    case noTenants
    /// The window's 全口径 or 区级 tax is below zero: refunds exceed what came in.
    case negativeTax
    /// 区级 exceeds 全口径 over a window complete at both levels, which the levels' meaning rules out: the files are to be checked.
    case districtTaxOverTotal
    /// A 全口径 or 区级 figure stands on a window with months not loaded: it is shown, verdicts and growth are not.
    case windowIncomplete
    /// The in-place rate stands on twelve months of which some are not loaded: it is shown, its verdict is not.
    case inPlaceIncomplete

    /// The flag in Chinese.
    public var chineseName: String {
        switch self {
        case .inPlaceBelowGoal: "在地纳税率未达目标"
        case .perM2BelowGoal: "单位面积区级税收未达目标"
        case .noArea: "无面积"
        case .noTenants: "无计入企业"
        case .negativeTax: "税收为负"
        case .districtTaxOverTotal: "区级大于全口径"
        case .windowIncomplete: "月份不全"
        case .inPlaceIncomplete: "在地纳税率月份不全"
        }
    }
}
