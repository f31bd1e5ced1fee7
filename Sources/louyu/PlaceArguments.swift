internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy

/// The options of a reading command that looks at buildings at a month: month, filter, batch.
struct PlaceArguments: ParsableArguments {
    @Option(help: ArgumentHelp("截止月份，如 2020-12；缺省为已载入的最新月份。", valueName: "月份"))
    var month: Month?
    @Option(help: ArgumentHelp("只看一个片区。", valueName: "片区"))
    var zone: String?
    @Option(help: ArgumentHelp("只看一个街道。", valueName: "街道"))
    var street: String?
    @ArgumentParser.Flag(help: "只看重点楼宇。")
    var keyOnly = false
    @Option(help: ArgumentHelp("按批次 N 之后的台账与政策计算。", valueName: "N"))
    var asOf: Int?

    /// The buildings meant.
    var filter: BuildingFilter { BuildingFilter(zone: zone, street: street, keyOnly: keyOnly) }
}
