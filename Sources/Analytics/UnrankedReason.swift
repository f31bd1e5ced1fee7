/// Why a building has no value of the metric the table is ordered by; the raw value is its code.
public enum UnrankedReason: String, Sendable, CaseIterable {
    /// The register states no area on the basis, or one ≤ 0.
    case noArea
    /// No tenant counts in the rate: N is 0.
    case noTenants
    /// No month of the window is loaded at the metric's level.
    case notLoaded
    /// Growth: the earlier window came to zero.
    case baseZero
    /// Growth: the earlier window came to less than zero.
    case baseNegative
    /// Growth: nothing of the earlier window is loaded.
    case noBase
    /// Growth: a month of either window is not loaded.
    case windowIncomplete
    /// Not for the table's readers: the building is hidden, or its growth is (会议版).
    case withheld

    /// The reason that keeps a growth from being given.
    init(_ absence: GrowthAbsence) {
        switch absence {
        case .baseZero: self = .baseZero
        case .baseNegative: self = .baseNegative
        case .noBase: self = .noBase
        case .windowIncomplete: self = .windowIncomplete
        case .withheld: self = .withheld
        }
    }

    /// The reason in Chinese.
    public var chineseName: String {
        switch self {
        case .noArea: "无面积"
        case .noTenants: "无计入企业"
        case .notLoaded: "税收未导入"
        case .baseZero: GrowthAbsence.baseZero.chineseName
        case .baseNegative: GrowthAbsence.baseNegative.chineseName
        case .noBase: GrowthAbsence.noBase.chineseName
        case .windowIncomplete: GrowthAbsence.windowIncomplete.chineseName
        case .withheld: GrowthAbsence.withheld.chineseName
        }
    }
}
