internal import BuildingEconomy

extension Problem {
    /// Sentences about single cells.
    var sentenceAboutTheCell: String? {
        switch self {
        case .notANumber(let field): "“\(field.chineseName)”应为数字，这里不是，按缺失处理（不作 0）"
        case .negativeArea(let field): "“\(field.chineseName)”不会是负数，按缺失处理（不作 0）；请改成面积，没有就留空"
        case .badAmount(let field): "“\(field.chineseName)”应为金额，如 1234.56；请改成数字，没有就留空"
        case .numberOverflow(let field): "“\(field.chineseName)”大得放不进账本；请检查数字和单位"
        case .scientificNumber(let field): "“\(field.chineseName)”写成了科学计数法，末几位可能已丢失；请把该列设为数值格式后另存"
        case .roundedNumbers(let cells, let effect):
            "有 \(cells) 个金额细于一分，已四舍五入到分，合计影响 \(Self.fenText(millionths: effect)) 分"
        case .badDate(let field): "“\(field.chineseName)”不是日期；应为 2020-12-31、2020年12月31日、20201231 或 2020-12"
        case .moveOutBeforeMoveIn: "迁出日期早于入驻日期；请更正其一"
        case .badYesNo(let field): "“\(field.chineseName)”应填是或否，看不懂这里的写法，按缺失处理"
        case .errorValue(let field): "“\(field.chineseName)”是公式出错的结果，按缺失处理；请在原表中改正公式"
        case .formulaWithoutValue(let field): "“\(field.chineseName)”是没有算过的公式，没有值可读；请用 Excel 或 WPS 打开、保存后再导入"
        case .wrongCheckCharacter(let suggestion):
            "统一社会信用代码的校验位不对" + (suggestion.map { "，是否应为 \($0)？是的话请加 --repair-codes；" } ?? "；") + "已照原样保存，请核对"
        case .repairedCode(let corrected): "信用代码已按校验位更正为 \(corrected)"
        case .destroyedCode: "信用代码已被表格软件改成数字，末几位丢失；改按名称匹配。请把该列设为文本格式后重新导出"
        case .destroyedCodeWithoutName: "信用代码已被表格软件改成数字，又没有名称，无法知道是谁；请重新导出或补上名称"
        default: nil
        }
    }

    /// Millionths of a fen as fen with three decimals.
    private static func fenText(millionths: Int128) -> String {
        fixedPointText(millionths / 1000, decimals: 3)
    }
}
