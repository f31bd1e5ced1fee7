internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Reports
internal import Spreadsheets
internal import Workspace

/// What an import tells: what was decided for each file, where every row went, and the closing sum.
struct ImportReport {
    private let outcome: ImportOutcome

    init(_ outcome: ImportOutcome) { self.outcome = outcome }

    /// The report for standard output.
    var text: String {
        var lines: [String] = []
        for file in outcome.files {
            lines.append(FileLine(file).text)
            for sheet in file.sheets {
                lines += SheetLines(sheet, showsName: file.format != SpreadsheetFormat.delimitedText.rawValue).lines
            }
            if let path = file.rejectsPath { lines.append("  退回的行写在 \(path)：改好后可单独导入：louyu import \(path)") }
        }
        lines.append(Self.sum(outcome.counts, prefix: "合计"))
        if let difference = outcome.rosterDifference { lines.append(RosterLines(difference).text) }
        lines.append(closing)
        return lines.joined(separator: "\n")
    }

    private var closing: String {
        if let batch = outcome.batch { return "已存为批次 \(batch)" }
        if outcome.isDryRun { return outcome.isAccepted ? "试运行：没有存入任何内容" : "试运行：有错误，正式导入会被拒绝" }
        return outcome.isAccepted ? "没有新的内容，台账未变" : "有错误，什么也没有存入"
    }

    static func sum(_ counts: SheetCounts, prefix: String) -> String {
        "\(prefix)：读入 \(counts.read) = 新增 \(counts.new) + 更新 \(counts.updated) + 未变 \(counts.unchanged)"
            + " + 拒绝 \(counts.rejected) + 跳过 \(counts.skipped)"
    }

    /// Findings and the number of rejected rows, for standard error.
    var problems: [String] {
        var lines = outcome.allFindings.map { "\($0.severity.chineseName)：\($0.sentence)" }
        if !outcome.suggestions.isEmpty { lines.append(SuggestionLines(outcome.suggestions).text) }
        if outcome.counts.rejected > 0, outcome.isAccepted { lines.append("退回 \(outcome.counts.rejected) 行") }
        return lines
    }

    /// `louyu.import/1`
    var json: JSONValue {
        [
            "schema": "louyu.import/1", "batch": .count(outcome.batch), "accepted": .bool(outcome.isAccepted),
            "dryRun": .bool(outcome.isDryRun), "counts": Self.json(outcome.counts),
            "files": .array(outcome.files.map { FileJSON($0).value }),
            "rosterDifference": outcome.rosterDifference.map { RosterLines($0).json } ?? .null,
            "suggestions": SuggestionLines(outcome.suggestions).list,
            "findings": .array(outcome.allFindings.map { FindingJSON($0).value }),
        ]
    }

    static func json(_ counts: SheetCounts) -> JSONValue {
        [
            "read": .count(counts.read), "new": .count(counts.new), "updated": .count(counts.updated),
            "unchanged": .count(counts.unchanged), "rejected": .count(counts.rejected),
            "skipped": .count(counts.skipped),
        ]
    }
}
