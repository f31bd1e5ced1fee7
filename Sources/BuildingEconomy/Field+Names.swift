extension Field {
    /// The standard header (标准列名), without its unit.
    public var chineseName: String {
        switch self {
        case .buildingCode: "楼宇编号"
        case .buildingName: "楼宇名称"
        case .buildingGroup: "楼宇群"
        case .zone: "片区"
        case .street: "街道"
        case .address: "地址"
        case .grossArea: "建筑面积"
        case .aboveGroundArea: "地上面积"
        case .commercialArea: "商务面积"
        case .leasableArea: "可出租面积"
        case .occupiedArea: "已用面积"
        case .vacantArea: "空置面积"
        case .isKey: "重点楼宇"
        case .steward: "楼长"
        case .includedFrom: "纳入日期"
        case .includedTo: "退出日期"
        case .code: "统一社会信用代码"
        case .name: "企业名称"
        case .room: "房间号"
        case .rentedArea: "租用面积"
        case .moveIn: "入驻日期"
        case .moveOut: "迁出日期"
        case .organisation: "机构类型"
        case .registeredPlace: "注册地"
        case .paysHere: "在地纳税"
        case .industry: "行业"
        case .enterpriseType: "企业类型"
        case .month: "入库月份"
        case .taxKind: "税种"
        case .totalTax: TaxLevel.total.chineseName
        case .localTax: TaxLevel.local.chineseName
        case .districtTax: TaxLevel.district.chineseName
        }
    }

    /// The field whose column holds amounts of a level.
    public init(_ level: TaxLevel) {
        switch level {
        case .total: self = .totalTax
        case .local: self = .localTax
        case .district: self = .districtTax
        }
    }

    /// Whether its cells are areas.
    public var isArea: Bool {
        switch self {
        case .grossArea, .aboveGroundArea, .commercialArea, .leasableArea, .occupiedArea, .vacantArea, .rentedArea: true
        default: false
        }
    }

    /// Whether its cells are amounts of tax.
    public var isAmount: Bool { self == .totalTax || self == .localTax || self == .districtTax }
}
