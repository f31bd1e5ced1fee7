internal import Analytics
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// 企业: the tenants that do not count as paying here, to be visited: of a building, of a part of the district, or of all.
enum CompaniesPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        guard visit.profile != .public else { throw Refusal.internalOnly }
        var question = GapQuestion()
        question.building = query["building"]
        question.month = try query.month()
        question.filter = query.filter
        question.inPlaceBasis = try query.code("inPlaceBasis")
        question.asOf = try query.asOf()
        let outcome = try workspace.gap(question)
        var gap = GapReport(
            outcome.gap,
            parties: outcome.taxpayers.mapValues { GapReport.Party(name: $0.name ?? $0.code ?? "", code: $0.code) },
            industries: outcome.industries, rooms: outcome.rooms, buildings: outcome.buildings)
        gap.profile = visit.profile
        let report = gap.report()
        let whole = report.tables[0]
        let classes = VisitClass.allCases.map(\.chineseName)
        let table = query["class"].map { whole.only($0, in: "类别") } ?? whole
        return Paper(report, section: .companies, fileName: "走访清单_\(outcome.gap.month.text)") {
            let keys = table.columns.firstIndex { $0.header == "楼宇" }
            let shown = TableView(table, query, path: "/companies").html(caption: report.title) { row, column in
                guard column == keys else { return nil }
                let first = table.rows[row].cells[column].figure.plainText.split(separator: "、").first.map(String.init)
                return first.map { Links.building($0, query) }
            }
            return """
                \(Heading(title: report.title, beside: Exports(path: "/companies", query: query).html).html)\
                <form class="filters card" method="get" action="/companies" data-instant>
                \(MonthField.html(workspace, chosen: outcome.gap.month))\
                \(Field.choice("在地纳税", "inPlaceBasis", InPlaceBasis.allCases.map { ($0.rawValue, $0.chineseName) }, chosen: outcome.gap.inPlaceBasis.rawValue))\
                \(Field.choice("楼宇", "building", [("", "全部")] + outcome.buildings.map { ($0.key, "\($0.key) \($0.name)") }, chosen: outcome.gap.building?.key))\
                \(outcome.gap.building == nil ? PlaceFields.html(query, workspace) : "")\
                \(Field.choice("类别", "class", [("", "全部")] + classes.map { ($0, $0) }, chosen: query["class"]))\
                \(Field.text("找企业", "q", query["q"], placeholder: "名称、代码、行业、房间", kind: "search"))\
                \(Field.hidden("sort", query["sort"]))\(Field.hidden("dir", query["dir"]))\(Field.hidden("asOf", query["asOf"]))\
                <div class="act"><button>查看</button> <a href="/companies">恢复缺省</a></div>
                </form>
                <section class="card">\(HTMLReport.basis(report.basis))\(shown)\(HTMLReport(report).notes)</section>

                """
        }
    }
}

extension Table {
    /// The rows whose cell in a column says this.
    fileprivate func only(_ text: String, in header: String) -> Table {
        guard let column = columns.firstIndex(where: { $0.header == header }) else { return self }
        return Table(title: title, columns: columns, rows: rows.filter { $0.cells[column].figure.plainText == text })
    }
}
