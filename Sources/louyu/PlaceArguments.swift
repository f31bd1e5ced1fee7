internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy

/// The options of a reading command that looks at buildings at a month: month, filter, batch.
struct PlaceArguments: ParsableArguments {
    @OptionGroup var time: MonthArguments
    @OptionGroup var buildings: FilterArguments
    @OptionGroup var standing: AsOfArguments

    /// The last month; nil for the newest.
    var month: Month? { time.month }
    /// The buildings meant.
    var filter: BuildingFilter { buildings.filter }
    /// The batch; nil for now.
    var asOf: Int? { standing.asOf }
}

/// The same of a list of companies: of one building, or of the buildings chosen.
struct CompanyListArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("楼宇编号或名称；不写则看全部。", valueName: "楼宇"))
    var building: String?
    @OptionGroup var place: PlaceArguments
    @OptionGroup var media: MediaOptions

    func validate() throws {
        if media.profile == .public { throw ValidationError("清单列出企业名称，不能公开：用 --profile meeting 或 internal") }
        if building != nil, place.filter != BuildingFilter() {
            throw ValidationError("已指明一座楼宇，不能再用 --zone、--street、--key-only")
        }
    }
}
