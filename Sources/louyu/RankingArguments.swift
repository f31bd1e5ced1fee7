internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Workspace

/// The options of a ranking: metric, window, bases, filter, groups.
struct RankingArguments: ParsableArguments {
    @Option(help: ArgumentHelp("排名指标。", valueName: "指标"))
    var by = RankingMetric.districtTaxPerM2
    @OptionGroup var basis: BasisArguments
    @Option(help: ArgumentHelp("分组排名：zone 片区，street 街道，steward 楼长，size 规模，theme 主题。", valueName: "分组"))
    var groupBy: Grouping?
    @OptionGroup var place: PlaceArguments

    /// The question these options ask.
    var question: RankingQuestion {
        var question = basis.question(asOf: place.asOf)
        question.metric = by
        question.month = place.month
        question.filter = place.filter
        question.grouping = groupBy
        return question
    }
}
