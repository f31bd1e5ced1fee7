internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy

/// Which buildings a reading command is about.
struct FilterArguments: ParsableArguments {
    @Option(help: ArgumentHelp("只看一个片区。", valueName: "片区"))
    var zone: String?
    @Option(help: ArgumentHelp("只看一个街道。", valueName: "街道"))
    var street: String?
    @ArgumentParser.Flag(help: "只看重点楼宇。")
    var keyOnly = false

    /// The buildings meant.
    var filter: BuildingFilter { BuildingFilter(zone: zone, street: street, keyOnly: keyOnly) }
}
