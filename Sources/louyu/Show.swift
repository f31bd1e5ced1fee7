internal import ArgumentParser
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu show`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "一楼一档：台账、指标、历史、增长分解、空间、行业、企业。")

    @Argument(help: ArgumentHelp("楼宇编号或名称。", valueName: "楼宇"))
    var building: String
    @OptionGroup var figure: FigureArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        var question = figure.question
        question.profile = media.profile
        let workspace = try options.open()
        let outcome = try workspace.file(of: building, question)
        let report = ShowReport(outcome)
        try media.deliver(report.report, from: workspace, csv: { report.csv }, json: { report.json })
    }
}
