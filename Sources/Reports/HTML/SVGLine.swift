/// A line through the months from left to right; a month without a figure breaks it. A third column is drawn dashed.
struct SVGLine {
    private static let (width, height) = (720, 250)
    private static let (left, right, top, bottom) = (66.0, 688.0, 28.0, 214.0)
    private let table: Table
    private let scale: SVGScale

    init(_ table: Table) {
        self.table = table
        scale = SVGScale(table.rows.flatMap { $0.cells.dropFirst().compactMap(\.figure.drawn) }, includesZero: true)
    }

    var drawing: (width: Int, height: Int, content: HTML) {
        let second: HTML = table.columns.count == 3 ? path(2, "line second") : ""
        return (Self.width, Self.height, grid + months + second + path(1, "line") + points + key)
    }

    private func x(_ position: Int) -> Double {
        table.rows.count < 2
            ? Self.left : Self.left + (Self.right - Self.left) * Double(position) / Double(table.rows.count - 1)
    }

    private func y(_ value: Double) -> Double { scale.position(value, from: Self.bottom, to: Self.top) }

    private var grid: HTML {
        scale.marks.map { mark -> HTML in
            let y = y(mark)
            return """
                <line class="\(mark == 0 ? "axis" : "grid")" x1="\(Self.left)" y1="\(y)" x2="\(Self.right)" y2="\(y)"/>\
                <text class="figure end" x="\(Self.left - 8)" y="\(y + 4)">\(scale.text(mark))</text>

                """
        }.joined()
    }

    /// About eight names along the foot, the last one always.
    private var months: HTML {
        let every = max(1, (table.rows.count + 7) / 8)
        let last = table.rows.count - 1
        return table.rows.indices.filter { ($0 - last) % every == 0 }.map { position in
            let name = shortened(table.rows[position].cells[0].figure.text, to: 10)
            return "<text class=\"mark\" x=\"\(x(position))\" y=\"\(Self.bottom + 22)\">\(name)</text>\n"
        }.joined()
    }

    private func path(_ column: Int, _ name: String) -> HTML {
        var steps: [HTML] = []
        var isOpen = false
        for (position, row) in table.rows.enumerated() {
            guard let value = row.cells[column].figure.drawn else {
                isOpen = false
                continue
            }
            let (x, y) = (x(position), y(value))
            steps.append(isOpen ? "L\(x) \(y)" : "M\(x) \(y)")
            isOpen = true
        }
        return "<path class=\"\(name)\" d=\"\(steps.map(\.text).joined())\"/>\n"
    }

    private var points: HTML {
        table.rows.enumerated().compactMap { position, row -> HTML? in
            guard let value = row.cells[1].figure.drawn else { return nil }
            let text = "\(inertText(row.cells[0].figure.text))：\(row.cells[1].figure.text)"
            return """
                <circle class="dot" cx="\(x(position))" cy="\(y(value))" r="3.2"><title>\(text)</title></circle>

                """
        }.joined()
    }

    /// Which line is which, where there are two.
    private var key: HTML {
        guard table.columns.count == 3 else { return "" }
        return """
            <line class="line" x1="\(Self.left)" y1="10" x2="\(Self.left + 24)" y2="10"/>\
            <text class="figure" x="\(Self.left + 30)" y="14">\(table.columns[1].header)</text>\
            <line class="line second" x1="\(Self.left + 150)" y1="10" x2="\(Self.left + 174)" y2="10"/>\
            <text class="figure" x="\(Self.left + 180)" y="14">\(table.columns[2].header)</text>

            """
    }
}
