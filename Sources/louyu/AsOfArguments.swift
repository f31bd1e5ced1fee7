internal import ArgumentParser
internal import BuildingEconomy

/// `--as-of`: the batch after which what is read stood.
struct AsOfArguments: ParsableArguments {
    @Option(help: ArgumentHelp("按批次 N 之后的台账与政策。", valueName: "N"))
    var asOf: Int?
}

/// `--month`: the last month of what is read.
struct MonthArguments: ParsableArguments {
    @Option(help: ArgumentHelp("截止月份，如 2020-12；缺省为已载入的最新月份。", valueName: "月份"))
    var month: Month?
}
