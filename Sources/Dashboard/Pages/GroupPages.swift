internal import Reports

/// The groups of a ranking a page at a time: whole groups, as many as some hundred rows hold.
struct GroupPages {
    /// How many rows a page has at most, unless one group has more.
    static let rowsAPage = 300

    /// The positions of the groups on the page asked for.
    let shown: Range<Int>
    private let page: Int
    private let pages: Int
    private let groups: Int
    private let query: Query

    /// The page that `query` asks for (`groups`) of groups with so many rows.
    init(_ rows: [Int], _ query: Query) {
        var starts = [0]
        var sum = 0
        for (position, count) in rows.enumerated() {
            let count = min(count, TableView.rowsAPage)
            if sum > 0, sum + count > Self.rowsAPage {
                starts.append(position)
                sum = 0
            }
            sum += count
        }
        page = min(max(1, query["groups"].flatMap { Int($0) } ?? 1), starts.count)
        pages = starts.count
        groups = rows.count
        shown = starts[page - 1]..<(page < pages ? starts[page] : rows.count)
        self.query = query
    }

    /// Links to the other pages, where there are any.
    var links: HTML {
        guard pages > 1 else { return "" }
        func link(_ page: Int, _ text: String) -> HTML {
            "<a href=\"\(url: "/ranking" + query.setting("groups", page == 1 ? nil : "\(page)").text)\">\(text)</a> "
        }
        let before = page > 1 ? link(1, "首页") + link(page - 1, "上一页") : ""
        let after = page < pages ? link(page + 1, "下一页") + link(pages, "末页") : ""
        return """
            <nav class="pages" aria-label="分组分页">\(before)<span>第 \(page) / \(pages) 页，共 \(groups) 组</span> \(after)</nav>

            """
    }
}
