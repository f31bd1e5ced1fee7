public import BuildingEconomy

extension FileKind {
    /// The standard headers in order, with units, as `louyu template` writes them.
    public var standardHeaders: [String] {
        standardFields.map { field in
            if self == .tax, field == .name { return "纳税人名称" }
            if field.isArea { return field.chineseName + "(㎡)" }
            return field.isAmount ? field.chineseName + "(元)" : field.chineseName
        }
    }

    /// The fields behind the standard headers, in order.
    public var standardFields: [Field] {
        switch self {
        case .buildings:
            [
                .buildingCode, .buildingName, .buildingGroup, .zone, .street, .address, .grossArea, .aboveGroundArea,
                .commercialArea, .leasableArea, .occupiedArea, .vacantArea, .isKey, .steward, .includedFrom,
                .includedTo,
            ]
        case .tenants:
            [
                .code, .name, .buildingCode, .room, .rentedArea, .moveIn, .moveOut, .organisation, .registeredPlace,
                .paysHere, .industry, .enterpriseType,
            ]
        case .tax: [.code, .name, .month, .totalTax, .localTax, .districtTax, .taxKind, .buildingCode]
        }
    }

    /// Every field that a file of this kind may have.
    public var fields: [Field] { self == .buildings ? standardFields : standardFields + [.buildingName] }
}
