internal import ArgumentParser
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// `louyu goals`
struct Goals: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "goals", abstract: "目标进度：规划的每个目标与指标，基期、目标、实际、差距。")

    @OptionGroup var time: MonthArguments
    @Option(help: ArgumentHelp("换一种面积口径计算（与目标口径不同时不作比较）。", valueName: "口径"))
    var areaBasis: AreaBasis?
    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        let board = try workspace.goals(
            month: time.month, areaBasis: areaBasis, asOf: standing.asOf, profile: media.profile)
        let report = GoalsReport(board, profile: media.profile)
        try media.deliver(report.report, from: workspace) { report.json }
    }
}
