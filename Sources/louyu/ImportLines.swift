internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Workspace

/// The line that introduces a file: format, encoding.
struct FileLine {
    let text: String

    init(_ file: FileOutcome) {
        var parts = [file.path]
        if let batch = file.alreadyInBatch { parts.append("已作为批次 \(batch) 导入（already imported as batch \(batch)）") }
        let kinds = [file.format.map(Self.formatName), file.encoding].compactMap { $0 }
        if file.alreadyInBatch == nil, !kinds.isEmpty { parts.append(kinds.joined(separator: " ")) }
        text = parts.joined(separator: "：")
    }

    private static func formatName(_ format: String) -> String { format == "delimitedText" ? "文本表格" : format }
}

/// What was decided about a sheet before its rows are read.
struct LayoutLines {
    let lines: [String]

    init(_ layout: SheetLayout, showsName: Bool = false) {
        var lines: [String] = []
        let name = showsName ? "工作表“\(layout.sheet)”，" : ""
        lines.append("  \(name)\(layout.kind.chineseName)，表头第 \(Self.rows(layout.headerRows)) 行")
        lines.append("  用到的列：" + layout.columns.map(Self.column).joined(separator: "，"))
        if !layout.ignored.isEmpty {
            let ignored = layout.ignored.map { column in
                let closest = column.closest.map { "，最接近的已知列名：\($0)" } ?? ""
                return "\(column.header)（\(column.reason.chineseName)\(closest)）"
            }
            lines.append("  未用的列：" + ignored.joined(separator: "，"))
        }
        let decided = Self.decided(layout)
        if !decided.isEmpty { lines.append("  " + decided.joined(separator: "；")) }
        self.lines = lines
    }

    private static func rows(_ rows: ClosedRange<Int>) -> String {
        rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
    }

    /// The column, its header, and what the header itself does not say: tax level and unit.
    private static func column(_ column: MappedColumn) -> String {
        var unsaid: [String] = []
        if let level = column.level?.chineseName, !column.header.contains(level.prefix(2)) { unsaid.append(level) }
        if let unit = column.moneyUnit?.chineseName ?? column.areaUnit?.chineseName, !column.header.contains(unit) {
            unsaid.append(unit)
        }
        return "\(column.letters) \(column.header)" + (unsaid.isEmpty ? "" : "[\(unsaid.joined(separator: " "))]")
    }

    private static func decided(_ layout: SheetLayout) -> [String] {
        var parts: [String] = []
        if let unit = layout.moneyUnit { parts.append("金额单位 \(unit.value.chineseName)（\(unit.source.chineseName)）") }
        if let unit = layout.areaUnit { parts.append("面积单位 \(unit.value.chineseName)（\(unit.source.chineseName)）") }
        if let month = layout.month { parts.append("入库月份 \(month.value.text)（\(month.source.chineseName)）") }
        if layout.isCumulative { parts.append("本年累计数") }
        return parts
    }
}

/// What was decided about a sheet, and where its rows went.
struct SheetLines {
    let lines: [String]

    init(_ sheet: SheetOutcome, showsName: Bool) {
        var lines = LayoutLines(sheet.layout, showsName: showsName).lines
        let counts = sheet.reading.counts
        let skipped = [
            ("标题", counts.titles), ("空行", counts.blanks), ("合计", counts.totals), ("表尾", counts.footers),
            ("重复表头", counts.repeatedHeaders), ("无金额", counts.withoutAmount),
        ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        if !skipped.isEmpty { lines.append("  跳过的行：" + skipped.joined(separator: "，")) }
        lines.append("  " + ImportReport.sum(sheet.counts, prefix: "行数"))
        self.lines = lines
    }
}
