internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Workspace

/// The options of a ranking: metric, window, bases, filter, groups.
struct RankingArguments: ParsableArguments {
    @Option(help: ArgumentHelp("排名指标。", valueName: "指标"))
    var by = RankingMetric.districtTaxPerM2
    @Option(help: ArgumentHelp("窗口：month 当月，ytd 本年累计，ttm 近12个月，year 全年。", valueName: "窗口"))
    var window: WindowKind?
    @Option(
        help: ArgumentHelp(
            "面积口径：gross 建筑，aboveGround 地上，commercial 商务，leasable 可出租，occupied 已用。", valueName: "口径"))
    var areaBasis: AreaBasis?
    @Option(help: ArgumentHelp("在地纳税口径：receipts 按入库，roster 按名册。", valueName: "口径"))
    var inPlaceBasis: InPlaceBasis?
    @Option(help: ArgumentHelp("分组排名：zone 片区，street 街道，steward 楼长，size 规模，theme 主题。", valueName: "分组"))
    var groupBy: Grouping?
    @OptionGroup var place: PlaceArguments

    /// The question these options ask.
    var question: RankingQuestion {
        var question = RankingQuestion()
        question.metric = by
        question.month = place.month
        question.window = window
        question.areaBasis = areaBasis
        question.inPlaceBasis = inPlaceBasis
        question.filter = place.filter
        question.grouping = groupBy
        question.asOf = place.asOf
        return question
    }
}
