internal import BuildingEconomy

extension Problem {
    /// Sentences about rows.
    var sentenceAboutTheRow: String? {
        switch self {
        case .noTaxpayer: "既没有统一社会信用代码，也没有企业名称；请补上其一"
        case .noTaxpayerOrBuilding: "没有统一社会信用代码、纳税人名称，也没有楼宇；请补上其一"
        case .noBuildingKey: "既没有楼宇编号，也没有楼宇名称；请补上其一"
        case .noBuilding: "没有写明在哪座楼宇；请填楼宇编号或楼宇名称"
        case .unknownBuilding: "楼宇台账里没有这座楼；请先导入台账，或用 louyu alias \"这里的写法\" \"台账中的名称\" 指明"
        case .ambiguousBuilding(let count): "楼宇台账里有 \(count) 座楼叫这个名字；请改填楼宇编号"
        case .codeAndNameDisagree(let code, let name): "楼宇编号是“\(code)”，楼宇名称却是“\(name)”，不是同一座楼；请更正其一"
        case .repeatedBuilding(let firstRow): "与第\(firstRow)行是同一座楼，以后一行为准；请核对"
        case .sameBuildingName(let otherKey): "台账里已有同名楼宇（\(otherKey)）；以后只写名称将无法区分，请在各表中填楼宇编号"
        case .repeatedTenancy(let firstRow):
            "与第\(firstRow)行是同一企业在同一楼宇的同一处，并作一处，以后一行为准；若是两处，请填不同的房间号"
        case .withoutAmount: "各级税收都是空的，未作记录（空白不是 0）"
        case .totalDiffers(let field, let stated, let found):
            "“\(field.chineseName)”的合计写的是 \(stated)，其上各行相加是 \(found)；请核对是否缺行或改过数"
        case .kindsDiffer(let level, let stated, let found):
            "\(level.chineseName)写的是 \(stated)，各税种相加是 \(found)；差额记在不分税种之下，请核对"
        case .sumOverflow: "金额之和超出账本能容纳的范围；请检查单位是否写错"
        default: nil
        }
    }
}
