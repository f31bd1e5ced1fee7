/// The column of the register that a per-area figure divides by.
public enum AreaBasis: String, Sendable, CaseIterable {
    /// 建筑面积
    case gross
    /// 地上面积
    case aboveGround
    /// 商务面积
    case commercial
    /// 可出租面积
    case leasable
    /// 已用面积
    case occupied

    /// The register's Chinese column name.
    public var chineseName: String {
        switch self {
        case .gross: "建筑面积"
        case .aboveGround: "地上面积"
        case .commercial: "商务面积"
        case .leasable: "可出租面积"
        case .occupied: "已用面积"
        }
    }
}

/// What the in-place rate counts a tenant as paying by.
public enum InPlaceBasis: String, Sendable, CaseIterable {
    /// Receipts of the last twelve months sum to more than zero.
    case receipts
    /// The roster says 在地纳税=是.
    case roster

    /// 按入库 or 按名册.
    public var chineseName: String { self == .receipts ? "按入库" : "按名册" }
}
