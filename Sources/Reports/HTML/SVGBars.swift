/// Bars to the right (below zero: to the left), the first row on top, each with its name and its figure.
struct SVGBars {
    private static let (width, names, figures, step) = (440, 150.0, 82.0, 26)
    private let table: Table
    private let scale: SVGScale

    init(_ table: Table) {
        self.table = table
        scale = SVGScale(table.rows.flatMap { $0.cells.dropFirst().compactMap(\.figure.drawn) }, includesZero: true)
    }

    var drawing: (width: Int, height: Int, content: HTML) {
        let rows = table.rows.enumerated().map { position, row in bar(row, top: Double(position * Self.step)) }
        let zero = place(0)
        let height = table.rows.count * Self.step
        let axis: HTML = "<line class=\"axis\" x1=\"\(zero)\" y1=\"0\" x2=\"\(zero)\" y2=\"\(height)\"/>"
        return (Self.width, height + (table.columns.count == 3 ? 22 : 0), rows.joined() + axis + key(below: height))
    }

    private func place(_ value: Double) -> Double {
        scale.position(value, from: Self.names + 8, to: Double(Self.width) - Self.figures)
    }

    private func bar(_ row: Row, top: Double) -> HTML {
        let (name, figure) = (row.cells[0].figure.text, row.cells[1].figure)
        var marks: HTML = ""
        if let value = figure.drawn {
            let (from, to) = (min(place(0), place(value)), max(place(0), place(value)))
            marks = "<rect class=\"bar\" x=\"\(from)\" y=\"\(top + 5)\" width=\"\(to - from)\" height=\"16\" rx=\"1\"/>"
        }
        if row.cells.count == 3, let goal = row.cells[2].figure.drawn {
            let x = place(goal)
            marks = marks + "<line class=\"goal\" x1=\"\(x)\" y1=\"\(top)\" x2=\"\(x)\" y2=\"\(top + 26)\"/>"
        }
        let end = max(place(0), place(figure.drawn ?? 0)) + 6
        return """
            <g><title>\(inertText(name))：\(figure.text)</title>\
            <text class="name" x="\(Self.names)" y="\(top + 18)">\(shortened(name, to: 22))</text>\(marks)\
            <text class="figure" x="\(end)" y="\(top + 18)">\(figure.text)</text></g>

            """
    }

    /// What the line to reach is.
    private func key(below height: Int) -> HTML {
        guard table.columns.count == 3, let goal = table.rows.first?.cells[2].figure, let value = goal.drawn else {
            return ""
        }
        return """
            <text class="key" x="\(place(value))" y="\(height + 16)">\(table.columns[2].header) \(goal.text)</text>
            """
    }
}
