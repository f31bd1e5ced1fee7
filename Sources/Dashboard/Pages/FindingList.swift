internal import Ingestion
internal import Reports

/// What was found in the files, the worst first, each with its cell.
struct FindingList {
    /// How many stand on a page.
    static let most = 500

    private let findings: [Finding]

    init(_ findings: [Finding]) {
        self.findings = Finding.Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
    }

    var html: HTML {
        guard !findings.isEmpty else { return "" }
        let counts = Finding.Severity.allCases.compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(severity.chineseName) \(count)"
        }
        let table = Table(
            title: "发现：" + counts.joined(separator: "，"),
            columns: [Column("程度"), Column("位置"), Column("原文"), Column("问题与办法"), Column("文件"), Column("工作表")],
            rows: findings.prefix(Self.most).map(Self.row))
        let more: HTML =
            findings.count > Self.most ? "<p class=\"muted\">只列出前 \(Self.most) 项，共 \(findings.count) 项。</p>" : ""
        return "<section class=\"card\" id=\"findings\">\(HTMLTable(table, caption: "发现").html)\(more)</section>\n"
    }

    private static func row(_ finding: Finding) -> Row {
        let place = finding.place
        let tone: Tone =
            switch finding.severity {
            case .error: .bad
            case .warning: .caution
            case .notice: .muted
            }
        let further = finding.further.compactMap(\.cell)
        let also =
            finding.count > 1
            ? "（共 \(finding.count) 处" + (further.isEmpty ? "" : "，另见 " + further.joined(separator: "、")) + "）" : ""
        func text(_ text: String?) -> Figure { text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
        return Row([
            Cell(.text(finding.severity.chineseName), tone: tone), Cell(text(place.cell)),
            Cell(text(place.text.map { String($0.prefix(60)) })), Cell(.text(finding.problem.sentence + also)),
            Cell(.text(place.file)), Cell(text(place.sheet)),
        ])
    }
}
