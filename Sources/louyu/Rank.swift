internal import ArgumentParser
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu rank`
struct Rank: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rank", abstract: "楼宇排名。", aliases: [])

    @OptionGroup var ranking: RankingArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        var question = ranking.question
        question.profile = media.profile
        let ranking = try workspace.ranking(question)
        let report = RankingReport(ranking, district: workspace.policy.district)
        try media.deliver(
            text: { TerminalReport(report.report, style: $0).text }, csv: { report.csv }, json: { report.json },
            workbook: { MonthReport(try workspace.monthFacts(question), workspace).workbook }, html: { report.page },
            from: workspace)
    }
}
