/// A table as aligned lines of text: two header lines (names, units), a rule, the rows.
///
/// Columns are aligned by display width, text to the left and numbers to the right, two spaces apart. Where a width is
/// given and the table is wider, columns give way by their `yields`; the last line then names them.
struct TerminalTable {
    private let columns: [Column]
    private let rows: [Row]
    private let texts: [[String]]
    private let widths: [Int]
    private let shown: [Int]
    private let style: TerminalStyle

    init(_ table: Table, style: TerminalStyle = .plain) {
        columns = table.columns
        rows = table.rows
        self.style = style
        let texts = table.rows.map { row in row.cells.map { inertText($0.figure.text) } }
        let widths = table.columns.indices.map { column in
            let header = table.columns[column]
            let heads = max(displayWidth(header.header), displayWidth(header.unit ?? ""))
            return texts.reduce(heads) { max($0, displayWidth($1[column])) }
        }
        self.texts = texts
        self.widths = widths
        shown = columnsShown(of: table.columns, widths: widths, within: style.width)
    }

    /// The lines, without line ends.
    var lines: [String] {
        var lines = [line(bold: true) { (columns[$0].header, .plain) }]
        if shown.contains(where: { columns[$0].unit != nil }) {
            lines.append(line { (columns[$0].unit ?? "", .muted) })
        }
        let rule = String(repeating: "-", count: tableWidth(of: shown, widths))
        lines.append(rule)
        for (position, row) in rows.enumerated() {
            if row.part == .total, position > 0, rows[position - 1].part == .item { lines.append(rule) }
            lines.append(line(bold: row.part == .total) { (texts[position][$0], row.cells[$0].tone) })
        }
        let hidden = columns.indices.filter { !shown.contains($0) }
        if !hidden.isEmpty {
            lines.append("（终端较窄，未显示：" + hidden.map { columns[$0].header }.joined(separator: "、") + "）")
        }
        return lines
    }

    private func line(bold: Bool = false, _ cell: (Int) -> (text: String, tone: Tone)) -> String {
        var line = ""
        var pendingSpaces = 0
        for (position, column) in shown.enumerated() {
            let (text, tone) = cell(column)
            let padding = widths[column] - displayWidth(text)
            let isRight = columns[column].alignment == .right
            pendingSpaces += (position == 0 ? 0 : 2) + (isRight ? padding : 0)
            if !text.isEmpty {
                line += String(repeating: " ", count: pendingSpaces) + style.painted(text, tone, bold: bold)
                pendingSpaces = 0
            }
            pendingSpaces += (isRight ? 0 : padding)
        }
        return line
    }
}

private func tableWidth(of shown: [Int], _ widths: [Int]) -> Int {
    shown.reduce(2 * max(0, shown.count - 1)) { $0 + widths[$1] }
}

/// The columns that fit: the highest `yields` give way until the rest fits, then the lowest of those that still fit
/// come back.
private func columnsShown(of columns: [Column], widths: [Int], within limit: Int?) -> [Int] {
    let all = Array(columns.indices)
    guard let limit else { return all }
    var shown = Set(all)
    func width() -> Int { tableWidth(of: all.filter(shown.contains), widths) }
    let leaving = all.filter { columns[$0].yields > 0 }.sorted {
        (-columns[$0].yields, -$0) < (-columns[$1].yields, -$1)
    }
    for column in leaving where width() > limit { shown.remove(column) }
    for column in leaving.reversed() where !shown.contains(column) {
        shown.insert(column)
        if width() > limit { shown.remove(column) }
    }
    return all.filter(shown.contains)
}
