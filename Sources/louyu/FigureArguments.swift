internal import ArgumentParser
internal import BuildingEconomy
internal import Workspace

/// The options of a command about figures of one building: metric, month, window, bases, batch.
struct FigureArguments: ParsableArguments {
    @Option(help: ArgumentHelp("名次和历史所按的指标。", valueName: "指标"))
    var by = RankingMetric.districtTaxPerM2
    @OptionGroup var time: MonthArguments
    @OptionGroup var basis: BasisArguments
    @OptionGroup var standing: AsOfArguments

    /// The question these options ask.
    var question: RankingQuestion {
        var question = basis.question(asOf: standing.asOf)
        question.metric = by
        question.month = time.month
        return question
    }
}
