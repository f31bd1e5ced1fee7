internal import Analytics
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Workspace

/// 预警: which buildings to look at, why, since when, and what would clear it.
enum FlagsPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        var question = WatchQuestion()
        question.month = try query.month()
        question.filter = query.filter
        question.asOf = try query.asOf()
        question.profile = visit.profile
        let outcome = try workspace.watch(question)
        let report = FlagsReport(outcome, profile: visit.profile).report
        return Paper(report, section: .flags, fileName: "楼宇预警_\(outcome.watchlist.month.text)") {
            let keyColumn = report.tables[0].columns.firstIndex { $0.header == "编号" }
            let keys = report.tables[0].rows.map { row in keyColumn.map { row.cells[$0].figure.plainText } ?? "" }
            let table = TableView(report.tables[0], query, path: "/flags").html(caption: report.title) { row, column in
                switch report.tables[0].columns[column].header {
                case "楼宇", "编号": Links.building(keys[row], query)
                case "预警": Links.building(keys[row], query) + "#flags"
                default: nil
                }
            }
            return """
                \(Heading(title: report.title, beside: Exports(path: "/flags", query: query).html).html)\
                <form class="filters card" method="get" action="/flags" data-instant>
                \(MonthField.html(workspace, chosen: outcome.watchlist.month))\
                \(PlaceFields.html(query, workspace))\
                \(Field.text("找", "q", query["q"], placeholder: "红、楼宇、预警名称", kind: "search"))\
                \(Field.hidden("asOf", query["asOf"]))<div class="act"><button>查看</button> <a href="/flags">恢复缺省</a></div>
                </form>
                <section class="card">\(HTMLReport.basis(report.basis))\(table)\(HTMLReport(report).notes)</section>

                """
        }
    }
}
