internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Workspace

/// `louyu correct tenancy 企业 楼宇 --move-out 2020-06-30 --why …`
struct CorrectTenancy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenancy", abstract: "更正一家企业在一座楼宇的入驻。面积以平方米计；“无”表示清空。")

    @Argument(help: ArgumentHelp("统一社会信用代码或企业全名。", valueName: "企业"))
    var taxpayer: String
    @Argument(help: ArgumentHelp("楼宇编号或名称。", valueName: "楼宇"))
    var building: String
    @Option(help: ArgumentHelp("有几处时：房间号。", valueName: "房间号"))
    var room: String?
    @Option(help: ArgumentHelp("有几处时：台账中的入驻日期。", valueName: "日期"))
    var movedIn: String?
    @Option(help: ArgumentHelp("租用面积。", valueName: "㎡"))
    var area: String?
    @Option(help: ArgumentHelp("入驻日期。", valueName: "日期"))
    var moveIn: String?
    @Option(help: ArgumentHelp("迁出日期；“无”表示仍在。", valueName: "日期"))
    var moveOut: String?
    @Option(help: ArgumentHelp("机构类型。", valueName: "类型"))
    var organisation: String?
    @Option(help: ArgumentHelp("注册地。", valueName: "地点"))
    var registeredPlace: String?
    @Option(help: ArgumentHelp("在地纳税。", valueName: "是|否"))
    var paysHere: String?
    @Option(help: ArgumentHelp("行业。", valueName: "行业"))
    var industry: String?
    @Option(help: ArgumentHelp("企业类型。", valueName: "类型"))
    var enterpriseType: String?
    @OptionGroup var correction: CorrectionArguments
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let day = try Day.option(movedIn, "--moved-in")
        var request = CorrectionRequest(
            .tenancy(taxpayer, building: building, room: room, movedIn: day), why: correction.why)
        request.values = try values().values
        try correction.record(request, options)
    }

    private func values() throws -> CorrectedValues {
        var values = CorrectedValues()
        try values.take(area: area, as: .rentedArea)
        try values.take(day: moveIn, as: .moveIn)
        try values.take(day: moveOut, as: .moveOut)
        try values.take(flag: paysHere, as: .paysHere)
        let texts: [(String?, CorrectedField)] = [
            (organisation, .organisation), (registeredPlace, .registeredPlace), (industry, .industry),
            (enterpriseType, .enterpriseType),
        ]
        for (text, field) in texts { try values.take(text: text, as: field) }
        return values
    }
}
