internal import Reports

/// A table as an address asks for it: ordered by one of its columns, only the rows that hold some words, a page at a time.
struct TableView {
    /// How many rows stand on a page.
    static let rowsAPage = 100

    /// The rows to show, with the totals.
    let table: Table
    /// For each row shown, its position in the table given.
    let positions: [Int]
    /// How many rows there are to show on all pages.
    let count: Int
    /// The page shown, from 1.
    let page: Int
    /// The order asked for; nil for the table's own.
    let order: (column: Int, isDescending: Bool)?
    private let query: Query
    private let path: String

    /// The part of `given` that `query` asks for: `sort`, `dir`, `q`, `page`.
    init(_ given: Table, _ query: Query, path: String) {
        let words = SoughtWords(query["q"] ?? "")
        var items = given.rows.indices.filter { given.rows[$0].part == .item }
        if !words.isEmpty { items = items.filter { words.areAll(in: given.rows[$0]) } }
        let column = query["sort"].flatMap { name in given.columns.firstIndex { $0.header == name } }
        if let column {
            let isDescending = query["dir"] != "asc"
            order = (column, isDescending)
            items = FigureOrder.sorted(items, by: { given.rows[$0].cells[column].figure }, isDescending: isDescending)
        } else {
            order = nil
        }
        let pages = max(1, (items.count + Self.rowsAPage - 1) / Self.rowsAPage)
        let page = min(max(1, query["page"].flatMap { Int($0) } ?? 1), pages)
        let shown = items.dropFirst((page - 1) * Self.rowsAPage).prefix(Self.rowsAPage)
        let sums = words.isEmpty ? given.rows.indices.filter { given.rows[$0].part != .item } : []
        positions = Array(shown) + sums
        table = Table(title: given.title, columns: given.columns, rows: positions.map { given.rows[$0] })
        (count, self.page, self.query, self.path) = (items.count, page, query, path)
    }

    /// Where headers lead: to the same table ordered by them, the other way round at the second click.
    func header(_ column: Int) -> String? {
        let isTurned = order?.column == column && order?.isDescending == true
        let name = table.columns[column].header
        return path
            + query.removing("page").setting("sort", name).setting("dir", isTurned ? "asc" : "desc").text
    }

    /// The table as markup, its cells leading where `cell` says, by position in the table given.
    func html(caption: String, cell: @escaping (_ row: Int, _ column: Int) -> String? = { _, _ in nil }) -> HTML {
        let links = HTMLTable.Links(
            cell: { row, column in cell(positions[row], column) }, header: header, order: order)
        return HTMLTable(table, caption: caption, links: links).html + pages
    }

    /// Links to the other pages, where there are any.
    private var pages: HTML {
        let last = (count + Self.rowsAPage - 1) / Self.rowsAPage
        guard last > 1 else { return "" }
        func link(_ page: Int, _ text: String) -> HTML {
            "<a href=\"\(url: path + query.setting("page", page == 1 ? nil : "\(page)").text)\">\(text)</a> "
        }
        let before = page > 1 ? link(1, "首页") + link(page - 1, "上一页") : ""
        let after = page < last ? link(page + 1, "下一页") + link(last, "末页") : ""
        return """
            <nav class="pages" aria-label="分页">\(before)<span>第 \(page) / \(last) 页，共 \(count) 行</span> \(after)</nav>

            """
    }
}
