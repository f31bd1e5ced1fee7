internal import BuildingEconomy

/// A chart as inline SVG with its heading, and its figures in words for whoever does not see it.
///
/// Colours are the stylesheet's; nothing is loaded, nothing runs.
public struct SVGChart {
    private let chart: Chart
    private let id: String

    /// A chart to be drawn.
    ///
    /// - Parameter id: differs from every other on the page; letters, digits and hyphens.
    public init(_ chart: Chart, id: String) { (self.chart, self.id) = (chart, id) }

    /// The markup.
    public var html: HTML {
        guard !chart.table.rows.isEmpty else {
            return """
                <figure class="chart"><figcaption>\(chart.title)</figcaption><p class="none">（无数据）</p></figure>

                """
        }
        let drawing: (width: Int, height: Int, content: HTML) =
            switch chart.kind {
            case .bars: SVGBars(chart.table).drawing
            case .dots: SVGDots(chart.table).drawing
            case .line: SVGLine(chart.table).drawing
            }
        let size: HTML = chart.kind == .line ? " class=\"wide\"" : ""
        return """
            <figure class="chart"><figcaption>\(chart.title)</figcaption>
            <div class="box"><svg viewBox="0 0 \(drawing.width) \(drawing.height)" role="img"\(size) \
            aria-labelledby="\(id)-title \(id)-desc"><title id="\(id)-title">\(inertText(chart.title))</title>
            <desc id="\(id)-desc">\(inertText(description))</desc>
            \(drawing.content)</svg></div></figure>

            """
    }

    /// Every figure drawn, in words.
    private var description: String {
        let columns = chart.table.columns
        let goals = Set(chart.table.rows.compactMap { $0.cells.count == 3 ? $0.cells[2].figure.text : nil })
        let goal = goals.count == 1 ? "\(columns[2].headerWithUnit) \(goals.first!)。" : ""
        let lines = chart.table.rows.map { row in
            let isOwn = row.cells.count == 3 && goals.count > 1
            let second = isOwn ? "（\(columns[2].header) \(row.cells[2].figure.text)）" : ""
            return "\(row.cells[0].figure.text) \(row.cells[1].figure.text)\(second)"
        }
        return "\(columns[1].headerWithUnit)。\(goal)" + lines.joined(separator: "；") + "。"
    }
}

extension HTML.Interpolation {
    /// Adds a length of a drawing with one decimal, so that no medium prints a binary fraction.
    mutating func appendInterpolation(_ length: Double) {
        appendDigits(fixedPointText(Int128((length * 10).rounded()), decimals: 1))
    }
}

/// A name cut so that it takes at most `columns` columns.
func shortened(_ name: String, to columns: Int) -> String {
    let name = inertText(name)
    guard displayWidth(name) > columns else { return name }
    var short = ""
    var width = 0
    for character in name {
        width += displayWidth(String(character))
        if width > columns - 1 { break }
        short.append(character)
    }
    return short + "…"
}
