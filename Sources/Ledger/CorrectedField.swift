/// A value that can be corrected by hand.
public enum CorrectedField: String, Sendable, CaseIterable {
    // Of a building.
    case name, group, zone, street, address
    case grossArea, aboveGroundArea, commercialArea, leasableArea, occupiedArea, vacantArea
    case isKey, steward, includedFrom, includedTo
    // Of a tenancy.
    case rentedArea, moveIn, moveOut, organisation, registeredPlace, paysHere, industry, enterpriseType
    // Of a receipt.
    case receiptBuilding, oneOff

    /// The column that states it in a file.
    public var chineseName: String {
        switch self {
        case .name: "楼宇名称"
        case .group: "楼宇群"
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
        case .rentedArea: "租用面积"
        case .moveIn: "入驻日期"
        case .moveOut: "迁出日期"
        case .organisation: "机构类型"
        case .registeredPlace: "注册地"
        case .paysHere: "在地纳税"
        case .industry: "行业"
        case .enterpriseType: "企业类型"
        case .receiptBuilding: "楼宇"
        case .oneOff: "一次性"
        }
    }

    /// The column of the statement's table that states it; nil where no file does.
    var column: String? {
        switch self {
        case .name, .zone, .street, .address, .steward: rawValue
        case .group: "building_group"
        case .grossArea: "gross_cm2"
        case .aboveGroundArea: "above_ground_cm2"
        case .commercialArea: "commercial_cm2"
        case .leasableArea: "leasable_cm2"
        case .occupiedArea: "occupied_cm2"
        case .vacantArea: "vacant_cm2"
        case .isKey: "is_key"
        case .includedFrom: "included_from"
        case .includedTo: "included_to"
        case .rentedArea: "area_cm2"
        case .moveIn: "move_in"
        case .moveOut: "move_out"
        case .organisation: "organisation_id"
        case .registeredPlace: "registered_place_id"
        case .paysHere: "pays_here"
        case .industry: "industry_id"
        case .enterpriseType: "enterprise_type_id"
        case .receiptBuilding, .oneOff: nil
        }
    }

    /// How its number is to be read.
    enum Form { case area, day, flag, text, term, building }

    var form: Form {
        switch self {
        case .name, .group, .zone, .street, .address, .steward: .text
        case .organisation, .registeredPlace, .industry, .enterpriseType: .term
        case .includedFrom, .includedTo, .moveIn, .moveOut: .day
        case .isKey, .paysHere, .oneOff: .flag
        case .receiptBuilding: .building
        default: .area
        }
    }
}
