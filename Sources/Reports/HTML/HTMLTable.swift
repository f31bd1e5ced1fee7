/// A table as semantic markup: caption, column and row headers with scope, figures set in columns, totals in the foot.
///
/// It stands in a box of its own that scrolls sideways, so that a narrow screen keeps the rest of the page still.
public struct HTMLTable {
    /// Where cells and headers lead; nothing leads anywhere unless told.
    public struct Links {
        /// The address of a cell, by row and column.
        public var cell: (_ row: Int, _ column: Int) -> String?
        /// The address of a column's header, which orders the table by it.
        public var header: (_ column: Int) -> String?
        /// The column that the table is ordered by, and whether the greatest stands first.
        public var order: (column: Int, isDescending: Bool)?

        /// Links.
        public init(
            cell: @escaping (Int, Int) -> String? = { _, _ in nil }, header: @escaping (Int) -> String? = { _ in nil },
            order: (column: Int, isDescending: Bool)? = nil
        ) {
            (self.cell, self.header, self.order) = (cell, header, order)
        }
    }

    private let table: Table
    private let caption: String
    private let isCaptionShown: Bool
    private let links: Links
    private let nameColumn: Int?

    /// A table to be rendered.
    ///
    /// - Parameters:
    ///   - caption: what the table is called where it has no title of its own; read out, not shown.
    ///   - links: where its cells and headers lead.
    public init(_ table: Table, caption: String, links: Links = Links()) {
        self.table = table
        self.caption = table.title ?? caption
        isCaptionShown = table.title != nil
        self.links = links
        nameColumn =
            table.columns.firstIndex { $0.header == "楼宇" || $0.header == "企业" }
            ?? table.columns.firstIndex { $0.alignment == .left }
    }

    /// The markup.
    public var html: HTML {
        let items = table.rows.indices.filter { table.rows[$0].part == .item }
        let sums = table.rows.indices.filter { table.rows[$0].part != .item }
        let body = items.isEmpty && sums.isEmpty ? emptyRow : items.map(row).joined()
        let foot: HTML = sums.isEmpty ? "" : "<tfoot>\(sums.map(row))</tfoot>"
        let captionClass = isCaptionShown ? "shown" : "unseen"
        return """
            <div class="box" role="region" tabindex="0" aria-label="\(caption)"><table\(density)>\
            <caption class="\(captionClass)">\(caption)</caption>
            <thead><tr>\(table.columns.indices.map(header))</tr></thead>
            <tbody>\(body)</tbody>
            \(foot)</table></div>

            """
    }

    /// Many columns stand closer together.
    private var density: HTML { table.columns.count > 12 ? " class=\"dense\"" : "" }

    private var emptyRow: HTML { "<tr><td class=\"none\" colspan=\"\(table.columns.count)\">（无）</td></tr>" }

    private func header(_ position: Int) -> HTML {
        let column = table.columns[position]
        let unit: HTML = column.unit.map { "<small>(\($0))</small>" } ?? ""
        let label: HTML = "<span>\(column.header)</span>\(unit)"
        let content = links.header(position).map { "<a href=\"\(url: $0)\">\(label)</a>" } ?? label
        let sorted = links.order.flatMap { order -> HTML? in
            guard order.column == position else { return nil }
            return order.isDescending ? " aria-sort=\"descending\"" : " aria-sort=\"ascending\""
        }
        let place: HTML = column.alignment == .right ? " class=\"n\"" : ""
        return "<th scope=\"col\"\(place)\(sorted)>\(content)</th>"
    }

    private func row(_ position: Int) -> HTML {
        let row = table.rows[position]
        let part: HTML =
            switch row.part {
            case .item: ""
            case .total: " class=\"total\""
            case .median: " class=\"median\""
            }
        let cells = row.cells.indices.map { column in cell(row.cells[column], position, column) }
        return "<tr\(part)>\(cells)</tr>\n"
    }

    private func cell(_ cell: Cell, _ row: Int, _ position: Int) -> HTML {
        let column = table.columns[position]
        let content = HTMLFigure(cell).html
        let linked = links.cell(row, position).map { "<a href=\"\(url: $0)\">\(content)</a>" } ?? content
        let isLong = column.alignment == .left && cell.figure.text.utf8.count > 60
        let names = [column.alignment == .right ? "n" : isLong ? "long" : "", cell.tone.className]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let attribute: HTML = names.isEmpty ? "" : .attribute("class", names)
        return position == nameColumn
            ? "<th scope=\"row\"\(attribute)>\(linked)</th>" : "<td\(attribute)>\(linked)</td>"
    }
}
