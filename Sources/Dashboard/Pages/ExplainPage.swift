internal import Analytics
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Workspace

/// One figure taken apart: formula, companies, months, and each row's file; of totals, their buildings first.
enum ExplainPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        let depth = query["depth"].flatMap { Int($0) }.flatMap(ExplainReport.Depth.init) ?? .parts
        if let building = query["building"], let figure = query["metric"].flatMap(FileFigure.init) {
            return try paper(figure, of: building, depth, visit, workspace)
        }
        guard let building = query["building"], let metric: RankingMetric = try query.code("metric") else {
            throw Refusal.badQuestion("要说明哪座楼宇的哪个指标？请从表格里的数点进来。")
        }
        var question = try visit.rankingQuestion()
        question.metric = metric
        let subject = subject(building, query)
        let outcome = try workspace.explain(
            subject, question, withReceipts: depth.needsReceipts(ofSet: subject.isSet),
            withRows: depth == .rows && visit.profile == .internal)
        let report = ExplainReport(outcome, depth: depth, subject: name(building, query), profile: visit.profile).report
        let key = outcome.explanation.building?.key
        return Paper(report, section: .buildings, fileName: "说明_\(key ?? building)_\(metric.chineseName)") {
            let back: HTML =
                key.map { "<a href=\"\(url: Links.building($0, query))\">回到楼宇</a>" }
                ?? "<a href=\"\(url: "/ranking" + query.removing("building", "metric", "depth").text)\">回到排名</a>"
            return """
                \(Heading(title: report.title, beside: Exports(path: "/explain", query: query).html).html)\
                <p>\(back)</p>
                \(depths(query, depth, isSet: subject.isSet))\(metrics(query, subject, metric))\
                <section class="card">\(HTMLReport.basis(report.basis))\
                \(TableView(report.tables[0], query, path: "/explain").html(caption: report.title))\
                \(HTMLReport(report).notes)</section>

                """
        }
    }

    /// A figure of a building's file beside the ranking's metrics.
    private static func paper(
        _ figure: FileFigure, of building: String, _ depth: ExplainReport.Depth, _ visit: Visit, _ workspace: Workspace
    ) throws -> Paper {
        let query = visit.query
        let outcome = try workspace.explain(
            figure, of: building, try visit.rankingQuestion(), withRows: depth == .rows && visit.profile == .internal)
        let report = FileExplainReport(outcome, depth: depth, profile: visit.profile).report
        let key = outcome.explanation.file.building.key
        return Paper(report, section: .buildings, fileName: "说明_\(key)_\(figure.chineseName)") {
            """
            \(Heading(title: report.title, beside: Exports(path: "/explain", query: query).html).html)\
            <p><a href="\(url: Links.building(key, query))">回到楼宇</a></p>
            \(depths(query, depth, isSet: false))\
            <section class="card">\(HTMLReport.basis(report.basis))\
            \(TableView(report.tables[0], query, path: "/explain").html(caption: report.title))\
            \(HTMLReport(report).notes)</section>

            """
        }
    }

    /// 合计 with a group where the address names one; else what the word means.
    private static func subject(_ text: String, _ query: Query) -> ExplainSubject {
        let subject = ExplainSubject(text)
        guard subject == .total(group: nil), let group = query["group"], query["groupBy"] != nil else { return subject }
        return .total(group: group)
    }

    /// What a set is called: with what chose it.
    private static func name(_ text: String, _ query: Query) -> String {
        let parts = [query["zone"], query["street"], query["keyOnly"].map { _ in "重点楼宇" }, query["group"]]
        let chosen = parts.compactMap(\.self).filter { !$0.isEmpty }
        return chosen.isEmpty ? text : "\(text)：\(chosen.joined(separator: "，"))"
    }

    private static func depths(_ query: Query, _ depth: ExplainReport.Depth, isSet: Bool) -> HTML {
        let names = isSet ? ["公式", "楼宇", "企业", "每一行的出处"] : ["公式", "企业", "企业各月", "每一行的出处"]
        return tabs(
            "到哪一层",
            zip(ExplainReport.Depth.allCases, names).map { one, name in
                (
                    name, "/explain" + query.setting("depth", "\(one.rawValue)").removing("page", "sort", "dir").text,
                    one == depth
                )
            })
    }

    private static func metrics(_ query: Query, _ subject: ExplainSubject, _ metric: RankingMetric) -> HTML {
        let metrics = RankingMetric.allCases.filter { subject.has($0) }
        return tabs(
            "指标",
            metrics.map { one in
                let address =
                    "/explain" + query.setting("metric", one.rawValue).removing("page", "sort", "dir").text
                return (one.chineseName, address, one == metric)
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
