internal import Analytics
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// One figure taken apart: formula, companies, months, and each row's file.
enum ExplainPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        try visit.holdCompanies()
        guard let building = query["building"], let metric: RankingMetric = try query.code("metric") else {
            throw Refusal.badQuestion("要说明哪座楼宇的哪个指标？请从表格里的数点进来。")
        }
        var question = try query.rankingQuestion()
        question.metric = metric
        let depth = query["depth"].flatMap { Int($0) }.flatMap(ExplainReport.Depth.init) ?? .taxpayers
        let outcome = try workspace.explain(building, question, withRows: depth == .rows)
        let report = ExplainReport(outcome, depth: depth).report
        let key = outcome.explanation.building.key
        return Paper(report, section: .buildings, fileName: "说明_\(key)_\(metric.chineseName)") {
            """
            \(Heading(title: report.title, beside: Exports(path: "/explain", query: query).html).html)\
            <p><a href="\(url: Links.building(key, query))">回到楼宇</a></p>
            \(depths(query, depth))\(metrics(query, key, metric))\
            <section class="card">\(HTMLReport.basis(report.basis))\
            \(TableView(report.tables[0], query, path: "/explain").html(caption: report.title))\
            \(HTMLReport(report).notes)</section>

            """
        }
    }

    private static func depths(_ query: Query, _ depth: ExplainReport.Depth) -> HTML {
        let names = ["公式", "企业", "企业各月", "每一行的出处"]
        return tabs(
            "到哪一层",
            zip(ExplainReport.Depth.allCases, names).map { one, name in
                (
                    name, "/explain" + query.setting("depth", "\(one.rawValue)").removing("page", "sort", "dir").text,
                    one == depth
                )
            })
    }

    private static func metrics(_ query: Query, _ key: String, _ metric: RankingMetric) -> HTML {
        tabs(
            "指标",
            RankingMetric.allCases.map { one in
                (one.chineseName, Links.explanation(key, one, query), one == metric)
            })
    }

    private static func tabs(_ label: String, _ tabs: [(name: String, address: String, isHere: Bool)]) -> HTML {
        let items = tabs.map { tab -> HTML in
            let current: HTML = tab.isHere ? " aria-current=\"true\"" : ""
            return "<li><a href=\"\(url: tab.address)\"\(current)>\(tab.name)</a></li>\n"
        }
        return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\n\(items)</ul></nav>\n"
    }
}
