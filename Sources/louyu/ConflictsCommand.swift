internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu conflicts`
struct ConflictsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "数据冲突：名册与入库、代码与名称、面积与台账互相矛盾的地方，出处和怎么办。",
        discussion: "给出楼宇时只看这一座，否则看全部。")

    @OptionGroup var buildings: CompanyListArguments
    @Option(help: ArgumentHelp("只看一类，可以多次：见 Docs/Metrics.md，如 rosterYesNoReceipt。", valueName: "类型"))
    var kind: [ConflictKind] = []
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let (place, media) = (buildings.place, buildings.media)
        var question = ConflictQuestion()
        question.building = buildings.building
        question.month = place.month
        question.filter = place.filter
        if !kind.isEmpty { question.kinds = ConflictKind.allCases.filter(kind.contains) }
        if media.isText { question.limit = kind.isEmpty ? ConflictsReport.listed : nil }
        question.asOf = place.asOf
        let workspace = try options.open()
        let outcome = try workspace.conflicts(question)
        let report = ConflictsReport(outcome, profile: media.profile)
        try media.deliver(report.report, from: workspace) { report.json }
    }
}
