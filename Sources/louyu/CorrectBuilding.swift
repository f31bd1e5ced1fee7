internal import ArgumentParser
internal import Ledger
internal import Workspace

/// `louyu correct building B07 --floor-area 20000 --why …`
struct CorrectBuilding: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "building", abstract: "更正一座楼宇在台账中的内容。面积以平方米计；“无”表示清空。")

    @Argument(help: ArgumentHelp("楼宇编号或名称。", valueName: "楼宇"))
    var building: String
    @Option(help: ArgumentHelp("楼宇名称。", valueName: "名称"))
    var name: String?
    @Option(help: ArgumentHelp("楼宇群。", valueName: "名称"))
    var group: String?
    @Option(help: ArgumentHelp("片区。", valueName: "片区"))
    var zone: String?
    @Option(help: ArgumentHelp("街道。", valueName: "街道"))
    var street: String?
    @Option(help: ArgumentHelp("地址。", valueName: "地址"))
    var address: String?
    @Option(help: ArgumentHelp("建筑面积。", valueName: "㎡"))
    var floorArea: String?
    @Option(help: ArgumentHelp("地上面积。", valueName: "㎡"))
    var aboveGroundArea: String?
    @Option(help: ArgumentHelp("商务面积。", valueName: "㎡"))
    var commercialArea: String?
    @Option(help: ArgumentHelp("可出租面积。", valueName: "㎡"))
    var leasableArea: String?
    @Option(help: ArgumentHelp("已用面积。", valueName: "㎡"))
    var occupiedArea: String?
    @Option(help: ArgumentHelp("空置面积。", valueName: "㎡"))
    var vacantArea: String?
    @Option(help: ArgumentHelp("重点楼宇。", valueName: "是|否"))
    var key: String?
    @Option(help: ArgumentHelp("楼长。", valueName: "姓名"))
    var steward: String?
    @Option(help: ArgumentHelp("纳入日期。", valueName: "日期"))
    var includedFrom: String?
    @Option(help: ArgumentHelp("退出日期。", valueName: "日期"))
    var includedTo: String?
    @OptionGroup var correction: CorrectionArguments
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        var request = CorrectionRequest(.building(building), why: correction.why)
        request.values = try values().values
        try correction.record(request, options)
    }

    private func values() throws -> CorrectedValues {
        var values = CorrectedValues()
        let texts: [(String?, CorrectedField)] = [
            (name, .name), (group, .group), (zone, .zone), (street, .street), (address, .address), (steward, .steward),
        ]
        for (text, field) in texts { try values.take(text: text, as: field) }
        let areas: [(String?, CorrectedField)] = [
            (floorArea, .grossArea), (aboveGroundArea, .aboveGroundArea), (commercialArea, .commercialArea),
            (leasableArea, .leasableArea), (occupiedArea, .occupiedArea), (vacantArea, .vacantArea),
        ]
        for (text, field) in areas { try values.take(area: text, as: field) }
        try values.take(flag: key, as: .isKey)
        try values.take(day: includedFrom, as: .includedFrom)
        try values.take(day: includedTo, as: .includedTo)
        return values
    }
}
