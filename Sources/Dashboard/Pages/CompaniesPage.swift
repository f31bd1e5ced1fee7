internal import Analytics
internal import BuildingEconomy
internal import Outcomes
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
        let listing = try workspace.keeping("companies \(question) \(visit.profile)") {
            let listing = Listing(try workspace.gap(question), profile: visit.profile)
            return (listing, listing.bytes)
        }
        let report = listing.report
        let whole = report.tables[0]
        let classes = VisitClass.allCases.map(\.chineseName)
        let table = query["class"].map { whole.only($0, in: "类别") } ?? whole
        return Paper(report, section: .companies, fileName: "走访清单_\(listing.month.text)") {
            let keys = table.columns.firstIndex { $0.header == "楼宇" }
            let shown = TableView(table, query, path: "/companies").html(caption: report.title) { row, column in
                guard column == keys else { return nil }
                let first = table.rows[row].cells[column].figure.plainText.split(separator: "、").first.map(String.init)
                return first.map { Links.building($0, query) }
            }
            return """
                \(Heading(title: report.title, beside: Exports(path: "/companies", query: query).html).html)\
                <form class="filters card" method="get" action="/companies" data-instant>
                \(MonthField.html(workspace, chosen: listing.month))\
                \(Field.choice("在地纳税", "inPlaceBasis", InPlaceBasis.allCases.map { ($0.rawValue, $0.chineseName) }, chosen: listing.inPlaceBasis.rawValue))\
                \(Field.choice("楼宇", "building", [("", "全部")] + listing.buildings.map { ($0.key, "\($0.key) \($0.name)") }, chosen: listing.building?.key))\
                \(listing.building == nil ? PlaceFields.html(query, workspace) : "")\
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

/// The whole list: what every page, order and filter of it is cut from.
private struct Listing: Sendable {
    let report: Report
    let month: Month
    let inPlaceBasis: InPlaceBasis
    /// The building that it is about; nil for several.
    let building: Building?
    let buildings: [Building]

    init(_ outcome: GapOutcome, profile: Profile) {
        report = GapReport(outcome, profile: profile).report()
        (month, inPlaceBasis) = (outcome.gap.month, outcome.gap.inPlaceBasis)
        (building, buildings) = (outcome.gap.building, outcome.buildings)
    }

    /// About how much memory it takes.
    var bytes: Int {
        report.tables.reduce(0) { $0 + $1.rows.count * ($1.columns.count * MemoryLayout<Cell>.stride + 256) }
    }
}

extension Table {
    /// The rows whose cell in a column says this.
    fileprivate func only(_ text: String, in header: String) -> Table {
        guard let column = columns.firstIndex(where: { $0.header == header }) else { return self }
        return Table(title: title, columns: columns, rows: rows.filter { $0.cells[column].figure.plainText == text })
    }
}
