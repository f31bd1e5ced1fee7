/// A report as text for a terminal, a pipe or a file.
public struct TerminalReport: Sendable {
    /// The text, every line ended by a line feed.
    public let text: String

    /// Renders a report.
    public init(_ report: Report, style: TerminalStyle = .plain) {
        var lines = [style.painted(inertText(report.title), .plain, bold: true)]
        lines += report.basis.map { note in
            style.painted(inertText(note.label) + "：" + inertText(note.text), note.tone)
        }
        for table in report.tables {
            lines.append("")
            if let title = table.title { lines.append(style.painted(inertText(title), .plain, bold: true)) }
            lines += TerminalTable(table, style: style).lines
        }
        if !report.footnotes.isEmpty { lines += ["", "注："] }
        for (position, footnote) in report.footnotes.enumerated() {
            lines.append("  \(position + 1). " + inertText(footnote))
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
