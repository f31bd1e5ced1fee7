internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Reports
internal import Workspace

/// How one file was read: its form, and for each sheet kind, header, columns, unit, month and where its rows went.
struct RecognisedFile {
    private let file: FileOutcome

    init(_ file: FileOutcome) { self.file = file }

    var html: HTML {
        let form = [file.format.map { $0 == "delimitedText" ? "文本表格" : $0 }, file.encoding].compactMap { $0 }
        let known: HTML = file.alreadyInBatch.map { "<p>以前已作为批次 \($0) 导入，这次没有再读。</p>" } ?? ""
        return """
            <details class="card"><summary>\(file.path) <span class="muted">\(form.joined(separator: " "))</span></summary>\
            \(known)\(file.sheets.map(sheet))</details>

            """
    }

    private func sheet(_ sheet: SheetOutcome) -> HTML {
        let layout = sheet.layout
        let counts = sheet.counts
        var notes = [
            Note("认作", layout.kind.chineseName + (layout.sheet.isEmpty ? "" : "（工作表“\(layout.sheet)”）")),
            Note("表头", "第 " + Self.rows(layout.headerRows) + " 行"),
        ]
        if let unit = layout.moneyUnit {
            notes.append(Note("金额单位", "\(unit.value.chineseName)（\(unit.source.chineseName)）"))
        }
        if let unit = layout.areaUnit {
            notes.append(Note("面积单位", "\(unit.value.chineseName)（\(unit.source.chineseName)）"))
        }
        if let month = layout.month { notes.append(Note("入库月份", "\(month.value.text)（\(month.source.chineseName)）")) }
        if layout.isCumulative { notes.append(Note("金额", "本年累计数")) }
        notes.append(
            Note(
                "行数",
                "读入 \(counts.read) = 新增 \(counts.new) + 更新 \(counts.updated) + 未变 \(counts.unchanged) + 拒绝 \(counts.rejected) + 跳过 \(counts.skipped)"
            ))
        return "\(HTMLReport.basis(notes))\(HTMLTable(Self.columns(layout), caption: "列").html)"
    }

    private static func columns(_ layout: SheetLayout) -> Table {
        let used = layout.columns.map { column in
            let unit = column.moneyUnit?.chineseName ?? column.areaUnit?.chineseName
            return Row([
                Cell(.text(column.letters)), Cell(.text(column.header)), Cell(.text(column.field.chineseName)),
                Cell(unit.map { .text($0) } ?? .none), Cell(column.month.map { .text($0.text) } ?? .none),
            ])
        }
        let ignored = layout.ignored.map { column in
            let closest = column.closest.map { "，最接近的已知列名：\($0)" } ?? ""
            return Row([
                Cell(.text(columnLetters(column.index)), tone: .muted), Cell(.text(column.header), tone: .muted),
                Cell(.text("未用：\(column.reason.chineseName)\(closest)"), tone: .muted), Cell(.none), Cell(.none),
            ])
        }
        return Table(
            columns: [Column("列"), Column("表头"), Column("读作"), Column("单位"), Column("月份")], rows: used + ignored)
    }

    private static func rows(_ rows: ClosedRange<Int>) -> String {
        rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
    }
}
