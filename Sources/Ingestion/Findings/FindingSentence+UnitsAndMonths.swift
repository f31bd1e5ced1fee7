internal import BuildingEconomy

extension Problem {
    /// Sentences about units and months.
    var sentenceAboutUnitsAndMonths: String? {
        switch self {
        case .moneyUnitAssumed: "没有写明金额单位，按元读取；若不是，请用 --unit wan（万元）或 --unit yi（亿元）"
        case .areaUnitAssumed: "没有写明面积单位，按㎡读取；若是万㎡，请把列名写成“…(万㎡)”"
        case .unitContradiction(let stated, let option): "文件写明单位为\(stated)，与 --unit 的\(option)不符；请去掉 --unit 或更正文件"
        case .unsupportedUnit(let unit): "单位“\(unit)”不能读取；金额请用元、万元或亿元，面积请用㎡或万㎡"
        case .areaLooksLikeTenThousand(let unit):
            unit == .squareMetre
                ? "按㎡读取小得不像一座楼的面积，是否其实是万㎡？请核对，并在列名中写明单位"
                : "按万㎡读取大得不像一座楼的面积，是否其实是㎡？请核对，并在列名中写明单位"
        case .noMonth: "没有入库月份：列、标题、文件名里都没有；请用 --month 2020-12 这样的形式指明"
        case .monthFrom(let source, let month): "入库月份按\(source.chineseName)取 \(month.text)"
        case .monthContradiction(let stated, let option):
            "表中写明 \(stated.text)，与 --month \(option.text) 不符；请更正其一"
        case .monthOutside(let month, let option):
            "入库月份 \(month.text) 不是 --month 指明的 \(option.text)；请更正该行或去掉 --month"
        case .badMonth: "读不出入库月份；应为 2020-12、2020年12月、202012 或 2020-12-31"
        case .ambiguousMonth(let january, let october):
            "可能是 \(january.text) 也可能是 \(october.text)（表格软件会丢掉末尾的 0）；请写成 \(january.text) 或 \(october.text)，或用 --month 指明"
        case .futureMonthsBlank(let months):
            "这些月份整列为空，视为尚未到来，不作已导入：\(months.map(\.text).joined(separator: "、"))"
        case .cumulativeAssumed: "按本年累计数读取，减去已导入各月得到当月；若本是当月数，请更正表头"
        case .cumulativeNeedsEarlier(let missing):
            "累计数要减去前几个月才能得到当月，而这些月份尚未导入：\(missing.map(\.text).joined(separator: "、"))；请先导入"
        case .cumulativeDecrease(let count): "有 \(count) 个累计数比已导入的少，差额按退税记；请核对"
        case .buildingReceiptsOnly: "只有楼宇没有纳税人：税收和单位面积税收可算，在地纳税率、企业户数算不出"
        default: nil
        }
    }
}
