public import BuildingEconomy

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

    /// The column of a file that states it; nil where none does.
    public var field: Field? {
        switch self {
        case .name: .buildingName
        case .group: .buildingGroup
        case .receiptBuilding: .buildingCode
        case .oneOff: nil
        default: Field(rawValue: rawValue)
        }
    }

    /// What people call it: the column that states it in a file.
    public var chineseName: String {
        switch self {
        case .receiptBuilding: "楼宇"
        case .oneOff: "一次性"
        default: field?.chineseName ?? rawValue
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
