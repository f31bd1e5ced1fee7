internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Workspace

/// `louyu correct receipt 企业 2020-12 --building B07 --why …`
struct CorrectReceipt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "更正税收归入的楼宇，或标为一次性税收。一家企业、一个月、一个税种或文件中的一行。")

    @Argument(help: ArgumentHelp("统一社会信用代码或企业全名。", valueName: "企业"))
    var taxpayer: String
    @Argument(help: ArgumentHelp("入库月份，如 2020-12；缺省为全部月份。", valueName: "月份"))
    var month: Month?
    @Option(help: ArgumentHelp("只更正这个税种。", valueName: "税种"))
    var kind: String?
    @Option(help: ArgumentHelp("只更正文件中的这一行。", valueName: "行号"))
    var row: Int?
    @Option(help: ArgumentHelp("归入这座楼宇；“无”表示不指明，按入驻归入。", valueName: "楼宇"))
    var building: String?
    @Flag(help: "标为一次性税收（股权转让、土地增值税、查补等）。")
    var oneOff = false
    @OptionGroup var correction: CorrectionArguments
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        var request = CorrectionRequest(.receipts(taxpayer, month: month, taxKind: kind, row: row), why: correction.why)
        if oneOff { request.values[.oneOff] = .flag(true) }
        if let building { request.receiptBuilding = building == "无" ? "" : building }
        try correction.record(request, options)
    }
}
