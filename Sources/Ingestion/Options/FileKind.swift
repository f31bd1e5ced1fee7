/// What a file is about: the three kinds that are imported.
public enum FileKind: String, Sendable, CaseIterable {
    /// 楼宇台账: one row a building.
    case buildings
    /// 入驻企业名册: one row a taxpayer and space.
    case tenants
    /// 税收入库: amounts a taxpayer (or building) and month.
    case tax

    /// 楼宇台账, 入驻企业名册 or 税收入库表.
    public var chineseName: String {
        switch self {
        case .buildings: "楼宇台账"
        case .tenants: "入驻企业名册"
        case .tax: "税收入库表"
        }
    }
}
