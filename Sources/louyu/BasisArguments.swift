internal import ArgumentParser
internal import BuildingEconomy
internal import Workspace

/// The options that every figure is computed on: window and bases.
struct BasisArguments: ParsableArguments {
    @Option(help: ArgumentHelp("窗口：month 当月，ytd 本年累计，ttm 近12个月，year 全年。", valueName: "窗口"))
    var window: WindowKind?
    @Option(
        help: ArgumentHelp(
            "面积口径：gross 建筑，aboveGround 地上，commercial 商务，leasable 可出租，occupied 已用。", valueName: "口径"))
    var areaBasis: AreaBasis?
    @OptionGroup var paying: InPlaceArguments

    /// A question with these options.
    func question(asOf batch: Int?) -> RankingQuestion {
        var question = RankingQuestion()
        question.window = window
        question.areaBasis = areaBasis
        question.inPlaceBasis = paying.inPlaceBasis
        question.asOf = batch
        return question
    }
}

/// `--in-place-basis`: what counts a tenant as paying.
struct InPlaceArguments: ParsableArguments {
    @Option(help: ArgumentHelp("在地纳税口径：receipts 按入库，roster 按名册。", valueName: "口径"))
    var inPlaceBasis: InPlaceBasis?
}
