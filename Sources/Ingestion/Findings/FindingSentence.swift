internal import BuildingEconomy

extension Finding {
    /// The whole line for people: place, what is wrong, what is expected, what to do.
    public var sentence: String {
        var line = place.file
        if let sheet = place.sheet, !sheet.isEmpty { line += " 工作表“\(sheet)”" }
        if let cell = place.cell { line += " \(cell)" }
        if let text = place.text, !text.isEmpty { line += "“\(Self.shortened(text))”" }
        line += "：" + problem.sentence
        if count > 1 {
            let cells = further.compactMap(\.cell)
            line += "（共 \(count) 处" + (cells.isEmpty ? "" : "，另见 " + cells.joined(separator: "、"))
            line += count - 1 > cells.count && !cells.isEmpty ? " 等）" : "）"
        }
        return line
    }

    /// Text on one line and of bearable length.
    static func shortened(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}

extension Problem {
    /// What is wrong, what is expected and what to do, in Chinese: the one place where these sentences stand.
    public var sentence: String {
        sentenceAboutTheFile ?? sentenceAboutUnitsAndMonths ?? sentenceAboutTheRow ?? sentenceAboutTheCell
            ?? sentenceAboutTheLedger ?? code.rawValue
    }

    var sentenceAboutTheFile: String? {
        switch self {
        case .unreadableFile(let reason): reason
        case .lockFile: "这是 Excel/WPS 打开文件时留下的锁文件，已跳过；请导入文件本身"
        case .otherFile(let kind): "文件夹里的这个文件是\(kind)，不是表格，已跳过"
        case .openQuote: "引号没有配对，其后的内容都并成了一格；请补上引号或在 WPS 中另存为 .xlsx"
        case .mixedDelimiters(let rows): "有 \(rows) 行混用了全角逗号“，”和分隔符，已按同一分隔符拆开；请核对这些行"
        case .hiddenSheet: "隐藏的工作表未读取；需要时用 --sheet 指明"
        case .hiddenRows(let count): "有 \(count) 行在表中是隐藏的（筛选或手工隐藏），已照样读取；不要的请删去后再导入"
        case .sheetNotFound(let known): "没有这个工作表；文件中有：\(known.joined(separator: "、"))"
        case .emptySheet: "表头下没有数据行"
        case .noHeader(let closest, let lacking):
            "找不到能识别的表头" + (closest.isEmpty ? "" : "（最接近：\(closest.joined(separator: "、"))\(lacking ?? "")）")
                + "；标准列名见 louyu template，或用 --map \"列名=标准列名\" 指明"
        case .ambiguousKind(let kinds):
            "看不出是\(kinds.map(\.chineseName).joined(separator: "还是"))；请用 --kind "
                + kinds.map(\.rawValue).joined(separator: " 或 --kind ") + " 指明"
        case .missingColumn(let kind, let needed):
            "作为\(kind.chineseName)缺少列：\(needed)；请补上，或用 --map \"列名=标准列名\" 指明"
        case .rivalColumns(let field, let headers):
            "有几列都像“\(field.chineseName)”（\(headers.joined(separator: "、"))）；请用 --map \"列名=\(field.chineseName)\" 指明用哪一列"
        case .duplicateColumn(let field, let used): "“\(field.chineseName)”已用“\(used)”列，这一列未用"
        case .unconfirmedColumn(let suggested):
            "这一列可能是“\(suggested)”，也可能不是，未采用；是的话请用 --map \"列名=\(suggested)\" 指明"
        case .localTaxColumn: "这一列按地方级税收（市级加区级）读取，不作区级税收；若是区级，请用 --map \"列名=区级税收\" 指明"
        case .leaseEndColumn: "租约到期或意向退出的日期不作迁出日期，已忽略；确已迁出的请填“迁出日期”列"
        case .personalColumn: "这一列是个人信息，不读取、不保存"
        case .unknownMapping(let target): "--map 或 columns 指向的“\(target)”不是标准列名；标准列名见 louyu template"
        case .unmatchedMapping: "--map 或 columns 中的这个列名在表里没有"
        case .filledDown: "这一列只在每块的第一行有值，其下各行按上一行填充；请核对"
        default: nil
        }
    }
}
