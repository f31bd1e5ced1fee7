internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// `louyu compare`
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "两期对比：进出、位次变化、增减最多的楼宇、对增长的拉动。")

    @Argument(help: ArgumentHelp("本期的月份，如 2020-12。", valueName: "本期"))
    var month: Month
    @Argument(help: ArgumentHelp("对比期的月份，如 2019-12。", valueName: "对比期"))
    var base: Month
    @Option(help: ArgumentHelp("名次所按的指标；增减和拉动按它的税收口径。", valueName: "指标"))
    var by = RankingMetric.districtTaxPerM2
    @OptionGroup var buildings: FilterArguments
    @OptionGroup var basis: BasisArguments
    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        guard month != base else { throw ValidationError("两期是同一个月份：\(month.text)") }
        var question = basis.question(asOf: standing.asOf)
        question.metric = by
        question.month = month
        question.filter = buildings.filter
        question.profile = media.profile
        let workspace = try options.open()
        let report = CompareReport(try workspace.comparison(question, against: base))
        try media.deliver(report.report, from: workspace, csv: { report.csv }, json: { report.json })
    }
}
