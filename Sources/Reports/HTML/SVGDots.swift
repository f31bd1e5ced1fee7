/// A dot a row on a line from the goal, the first row on top: full where the goal is reached, hollow where not.
struct SVGDots {
    private static let (width, names, figures, step, head) = (440, 150.0, 62.0, 20, 24)
    private let table: Table
    private let scale: SVGScale

    init(_ table: Table) {
        self.table = table
        scale = SVGScale(table.rows.flatMap { $0.cells.dropFirst().compactMap(\.figure.drawn) }, includesZero: false)
    }

    var drawing: (width: Int, height: Int, content: HTML) {
        let height = Self.head + table.rows.count * Self.step
        let grid = scale.marks.map { mark -> HTML in
            let x = place(mark)
            return """
                <line class="grid" x1="\(x)" y1="\(Self.head)" x2="\(x)" y2="\(height)"/>\
                <text class="mark" x="\(x)" y="\(height + 16)">\(scale.text(mark))</text>

                """
        }
        let rows = table.rows.enumerated().map { position, row in
            dot(row, top: Double(Self.head + position * Self.step))
        }
        return (Self.width, height + 22, grid.joined() + key + rows.joined())
    }

    private func place(_ value: Double) -> Double {
        scale.position(value, from: Self.names + 12, to: Double(Self.width) - Self.figures)
    }

    private var key: HTML {
        guard table.columns.count == 3, let goal = table.rows.first?.cells[2].figure, let value = goal.drawn else {
            return ""
        }
        return "<text class=\"key\" x=\"\(place(value))\" y=\"16\">\(table.columns[2].header) \(goal.text)</text>\n"
    }

    private func dot(_ row: Row, top: Double) -> HTML {
        let (name, figure) = (row.cells[0].figure.text, row.cells[1].figure)
        let goal = row.cells.count == 3 ? row.cells[2].figure.drawn : nil
        let y = top + 10
        var marks: HTML = ""
        if let goal {
            let x = place(goal)
            marks = "<line class=\"goal\" x1=\"\(x)\" y1=\"\(top)\" x2=\"\(x)\" y2=\"\(top + 20)\"/>"
        }
        if let value = figure.drawn {
            let x = place(value)
            let isReached = goal.map { value >= $0 } ?? true
            if let goal {
                marks = marks + "<line class=\"stem\" x1=\"\(place(goal))\" y1=\"\(y)\" x2=\"\(x)\" y2=\"\(y)\"/>"
            }
            marks = marks + "<circle class=\"\(isReached ? "dot" : "dot short")\" cx=\"\(x)\" cy=\"\(y)\" r=\"4.5\"/>"
        }
        return """
            <g><title>\(inertText(name))：\(figure.text)</title>\
            <text class="name" x="\(Self.names)" y="\(top + 14.5)">\(shortened(name, to: 22))</text>\(marks)\
            <text class="figure end" x="\(Self.width)" y="\(top + 14.5)">\(figure.text)</text></g>

            """
    }
}
