internal import BuildingEconomy
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// 对账: buildings and buckets add up to the receipts, and what belongs to no building.
enum CheckPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        var checked = CheckReport(try workspace.check(asOf: try query.asOf()))
        checked.profile = visit.profile
        let report = checked
        let people = report.report(limit: 500)
        var paper = Paper(people, section: .data, fileName: "对账_第\(report.batch)批") {
            """
            \(Heading(title: people.title, beside: Exports(path: "/check", query: query).html).html)\
            <p><a href="/data">回到数据</a></p>
            <section class="card">\(HTMLReport(people).html)</section>

            """
        }
        paper.workbook = { Workbook(report.report()) }
        return paper
    }

    /// The history as a file.
    static func history(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let report = HistoryTable.report(try workspace.ledger.read { try $0.history() }, for: visit.profile)
        return Paper(report, section: .data, fileName: "台账历史") {
            "\(Heading(title: report.title).html)<section class=\"card\">\(HTMLReport(report).html)</section>\n"
        }
    }
}
