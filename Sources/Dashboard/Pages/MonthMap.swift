internal import BuildingEconomy
internal import Reports
internal import Workspace

/// The years' months as a grid: which are loaded, at which levels, and which are missing.
struct MonthMap {
    private let map: LoadedMap

    init(_ map: LoadedMap) { self.map = map }

    var html: HTML {
        let head = (1...12).map { "<th scope=\"col\">\($0)</th>" as HTML }
        let rows = map.years.reversed().map { year -> HTML in
            let cells = (1...12).map { month in cell(Month(year: year, month: month)!) }
            return "<tr><th scope=\"row\">\(String(year))</th>\(cells)</tr>\n"
        }
        return """
            <div class="box" role="region" tabindex="0" aria-label="已载入的月份"><table class="months">
            <caption class="unseen">已载入的月份</caption>
            <thead><tr><th scope="col">年</th>\(head)</tr></thead>
            <tbody>\(Array(rows))</tbody></table></div>
            <p class="key"><span class="full">全</span> 全口径与区级都有 <span class="part">半</span> 只有一级 \
            <span class="missing">缺</span> 没有载入</p>

            """
    }

    private func cell(_ month: Month) -> HTML {
        guard let cell = map[month] else {
            let isLater = map.newest.map { month > $0 } ?? true
            return isLater ? "<td></td>" : "<td class=\"missing\" title=\"\(month.text) 没有载入\">缺</td>"
        }
        let levels = cell.levels.map(\.chineseName).joined(separator: "、")
        let batches = cell.batches.map { "\($0)" }.joined(separator: "、")
        let isWhole = cell.levels.contains(.total) && cell.levels.contains(.district)
        return """
            <td class="\(isWhole ? "full" : "part")"><a href="\(url: "/?month=" + month.text)" \
            title="\(month.text)：\(levels)（第 \(batches) 批）">\(isWhole ? "全" : "半")</a></td>
            """
    }
}

/// The choice among the months that are loaded, the newest first.
enum MonthField {
    static func html(_ workspace: Workspace, chosen month: Month) -> HTML {
        let loaded = (try? workspace.loadedMap().months) ?? []
        let months = loaded.contains(month) ? loaded : (loaded + [month]).sorted()
        return Field.choice(
            "月份", "month", months.reversed().map { ($0.text, $0.chineseText) }, chosen: month.text)
    }
}

/// The one field that most pages have: which month they are about.
struct MonthForm {
    private let path: String
    private let query: Query
    private let month: Month
    private let workspace: Workspace

    init(path: String, _ query: Query, _ month: Month, _ workspace: Workspace) {
        (self.path, self.query, self.month, self.workspace) = (path, query, month, workspace)
    }

    var html: HTML {
        let others = query.removing("month", "page").fields.map { Field.hidden($0.name, $0.value) }
        return """
            <form class="month" method="get" action="\(url: path)" data-instant>\(others)\
            \(MonthField.html(workspace, chosen: month))<button>查看</button></form>

            """
    }
}
