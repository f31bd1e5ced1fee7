internal import ArgumentParser
internal import BuildingEconomy
internal import Workspace

/// The options of a command about figures of one building: metric, month, window, bases, batch.
struct FigureArguments: ParsableArguments {
    @Option(help: ArgumentHelp("名次和历史所按的指标。", valueName: "指标"))
    var by = RankingMetric.districtTaxPerM2
    @Option(help: ArgumentHelp("截止月份，如 2020-12；缺省为已载入的最新月份。", valueName: "月份"))
    var month: Month?
    @OptionGroup var basis: BasisArguments

    /// The question these options ask.
    var question: RankingQuestion {
        var question = basis.question
        question.metric = by
        question.month = month
        return question
    }
}

/// The options that every figure is computed on: window, bases, batch.
struct BasisArguments: ParsableArguments {
    @Option(help: ArgumentHelp("窗口：month 当月，ytd 本年累计，ttm 近12个月，year 全年。", valueName: "窗口"))
    var window: WindowKind?
    @Option(
        help: ArgumentHelp(
            "面积口径：gross 建筑，aboveGround 地上，commercial 商务，leasable 可出租，occupied 已用。", valueName: "口径"))
    var areaBasis: AreaBasis?
    @Option(help: ArgumentHelp("在地纳税口径：receipts 按入库，roster 按名册。", valueName: "口径"))
    var inPlaceBasis: InPlaceBasis?
    @Option(help: ArgumentHelp("按批次 N 之后的台账与政策计算。", valueName: "N"))
    var asOf: Int?

    /// A question with these options.
    var question: RankingQuestion {
        var question = RankingQuestion()
        question.window = window
        question.areaBasis = areaBasis
        question.inPlaceBasis = inPlaceBasis
        question.asOf = asOf
        return question
    }
}
