internal import BuildingEconomy
internal import Spreadsheets

/// What a row of a sheet is.
enum RowClass: Equatable {
    case record
    case title
    case blank
    /// 合计, 小计 or 其中.
    case total(TotalKind)
    case footer
    case repeatedHeader
}

/// What a row of sums covers.
enum TotalKind: Equatable {
    /// 合计, 总计: everything, or everything since the last.
    case sum
    /// 其中: part of another row.
    case part
}

/// Tells records from titles, blanks, totals, footers and repeated headers.
struct RowScreen {
    private let layout: SheetLayout
    private let code: Int
    private let parties: [Int]
    private let namesTaxKinds: Bool

    private static let sums: Set<String> = [
        "合计", "小计", "总计", "共计", "累计", "本页小计", "本页合计", "合计数", "总合计", "全部合计", "本月合计", "本期合计", "税收合计", "金额合计",
        "合计(万元)", "合计(元)", "楼宇合计", "全区合计", "年度合计",
    ]
    private static let footers = [
        "备注", "说明", "注:", "注1", "注释", "填表人", "审核人", "制表", "填报", "联系电话", "联系人", "单位负责人", "数据来源", "统计口径", "复核", "经办人",
        "负责人", "打印", "单位:", "第", "主管", "报送", "盖章", "(注", "*注", "※", "编制", "统计人", "日期:", "填表日期", "报表日期",
    ]

    init(_ layout: SheetLayout) {
        self.layout = layout
        code = layout.column(.code)?.index ?? -1
        namesTaxKinds = layout.column(.taxKind) != nil
        let fields: [Field] = [.name, .code, .buildingName, .buildingCode, .taxKind]
        parties = fields.compactMap { layout.column($0)?.index }
    }

    /// Whether the row's code alone shows that it is a record.
    @inline(__always)
    func isPlainlyRecord(_ row: Row) -> Bool {
        let bytes = row.bytes(code)
        guard bytes.count >= 15 else { return false }
        return bytes[0] &- 0x30 <= 9 || bytes[0] &- 0x41 <= 25
    }

    /// What the row is; rows of the header itself are not asked about.
    func classify(_ row: Row) -> RowClass {
        let isAbove = row.number < layout.headerRows.lowerBound
        if isBlank(row) { return .blank }
        if isAbove { return .title }
        if !namesTaxKinds, isPlainlyRecord(row) { return .record }
        let texts = (0..<row.count).map { NormalText.of(row.text($0)) }
        let filled = texts.indices.filter { !texts[$0].isEmpty }
        guard let firstFilled = filled.first else { return .blank }
        if isHeader(texts, filled) { return .repeatedHeader }
        let hasCode =
            code >= 0 && code < texts.count
            && texts[code].first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } == true
        if let kind = total(texts, filled, hasCode: hasCode) { return .total(kind) }
        if filled.count <= 2, filled.allSatisfy({ layout.titleTexts.contains(texts[$0]) }) { return .title }
        if !hasCode, isFooter(texts[firstFilled], filled) { return .footer }
        return .record
    }

    private func isBlank(_ row: Row) -> Bool {
        if row.isBlank { return true }
        for column in 0..<row.count {
            let bytes = row.bytes(column)
            if bytes.allSatisfy(isASCIISpace) { continue }
            if bytes[0] < 0x80 || trimmed(row.text(column)) != nil { return false }
        }
        return true
    }

    private func isHeader(_ texts: [String], _ filled: [Int]) -> Bool {
        let same = filled.count { layout.headerTexts[$0]?.contains(texts[$0]) == true }
        return same == filled.count && (same >= 2 || layout.headerTexts.count == 1)
    }

    private func total(_ texts: [String], _ filled: [Int], hasCode: Bool) -> TotalKind? {
        let candidates = (parties + filled.prefix(1)).filter { $0 < texts.count && !texts[$0].isEmpty }
        for column in candidates {
            var text = texts[column]
            while let last = text.last, ":：".contains(last) { text.removeLast() }
            if Self.sums.contains(text) { return .sum }
            if hasCode { continue }
            if text.hasPrefix("其中"), !text.hasSuffix("公司") || text.dropFirst(2).first == ":" { return .part }
            if column != layout.column(.taxKind)?.index,
                text.hasSuffix("合计") || text.hasSuffix("小计") || text.hasSuffix("总计")
            {
                return .sum
            }
        }
        return nil
    }

    private func isFooter(_ text: String, _ filled: [Int]) -> Bool {
        guard let word = Self.footers.first(where: { text.hasPrefix($0) }) else { return false }
        if text.contains(":") || text.contains("：") || text == word { return filled.count <= 8 }
        if word == "第" { return filled.count == 1 && text.hasSuffix("页") }
        return filled.count == 1
    }
}
