/// What in the ledger contradicts what else in it (冲突); the raw value is its code, the order that of a list.
public enum ConflictKind: String, Sendable, CaseIterable {
    /// The roster marks a tenant 在地纳税, and its receipts of twelve months do not come to more than zero.
    case rosterYesNoReceipt
    /// The roster says that a tenant does not pay here, and its receipts come to more than zero.
    case rosterNoButReceipt
    /// Registered in the district, and no tax in twelve months.
    case registeredNoReceipt
    /// One code with several names.
    case codeSeveralNames
    /// One name with several codes.
    case nameSeveralCodes
    /// Σ of the leased areas is over the building's 建筑面积.
    case leasedOverBuilding
    /// An area of a building differs between two registers.
    case areaChanged
    /// A month's receipts are far under those of the months around it: perhaps only part of a file was loaded.
    case monthCollapsed

    /// The kind in Chinese.
    public var chineseName: String {
        switch self {
        case .rosterYesNoReceipt: "名册称在地纳税，未见入库"
        case .rosterNoButReceipt: "名册称不在地纳税，却有入库"
        case .registeredNoReceipt: "注册在区，未见入库"
        case .codeSeveralNames: "一码多名"
        case .nameSeveralCodes: "一名多码"
        case .leasedOverBuilding: "租用面积超过楼宇面积"
        case .areaChanged: "台账面积前后不一"
        case .monthCollapsed: "当月入库骤降"
        }
    }

    /// Whether it is found by receipts of twelve months at 全口径.
    var needsTwelveMonths: Bool {
        switch self {
        case .rosterYesNoReceipt, .rosterNoButReceipt, .registeredNoReceipt: true
        default: false
        }
    }
}
