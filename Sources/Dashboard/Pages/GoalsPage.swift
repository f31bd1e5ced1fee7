internal import Analytics
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// 目标: the plan as a table.
enum GoalsPage {
    static func paper(_ visit: Visit, _ workspace: Workspace) throws -> Paper {
        let query = visit.query
        let board = try workspace.goals(
            month: try query.month(), areaBasis: try query.code("areaBasis"), asOf: try query.asOf(),
            profile: visit.profile)
        let report = GoalsReport(board, profile: visit.profile).report
        return Paper(report, section: .goals, fileName: "目标进度_\(board.month.text)") {
            """
            \(Heading(title: report.title, beside: Exports(path: "/goals", query: query).html).html)\
            \(MonthForm(path: "/goals", query, board.month, workspace).html)\
            <section class="card">\(HTMLReport(report).html)</section>

            """
        }
    }
}
