internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Reports
internal import Workspace

/// `louyu explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "说明一个数：公式、分子、分母，直到批次、文件和行。")

    @Argument(help: ArgumentHelp("楼宇编号或名称。", valueName: "楼宇"))
    var building: String
    @Argument(help: ArgumentHelp("指标。", valueName: "指标"))
    var metric: RankingMetric
    @Option(help: ArgumentHelp("到哪一层：1 公式，2 企业，3 企业各月，4 每一行的出处。", valueName: "层"))
    var depth = 2
    @Option(help: ArgumentHelp("截止月份，如 2020-12；缺省为已载入的最新月份。", valueName: "月份"))
    var month: Month?
    @Option(help: ArgumentHelp("窗口：month 当月，ytd 本年累计，ttm 近12个月，year 全年。", valueName: "窗口"))
    var window: WindowKind?
    @Option(help: ArgumentHelp("面积口径。", valueName: "口径"))
    var areaBasis: AreaBasis?
    @Option(help: ArgumentHelp("在地纳税口径。", valueName: "口径"))
    var inPlaceBasis: InPlaceBasis?
    @Option(help: ArgumentHelp("按批次 N 之后的台账与政策计算。", valueName: "N"))
    var asOf: Int?
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        guard let depth = ExplainReport.Depth(rawValue: depth) else { throw ValidationError("--depth 应为 1 至 4") }
        var question = RankingQuestion()
        question.metric = metric
        question.month = month
        question.window = window
        question.areaBasis = areaBasis
        question.inPlaceBasis = inPlaceBasis
        question.asOf = asOf
        let outcome = try options.open().explain(building, question, withRows: depth == .rows)
        let report = ExplainReport(
            outcome.explanation, depth: depth,
            parties: outcome.taxpayers.mapValues { ExplainReport.Party(name: $0.name ?? $0.code ?? "", code: $0.code) },
            origins: outcome.origins.mapValues {
                ExplainReport.Origin(batch: $0.batch, file: $0.file, sheet: $0.sheet, row: $0.row)
            })
        try media.deliver(report.report) { report.json }
    }
}
