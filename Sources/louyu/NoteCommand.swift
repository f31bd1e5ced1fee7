internal import ArgumentParser
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// `louyu note`
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "给楼宇的预警加备注；有关数字变化以前一直显示。不带参数时列出所有备注。")

    @Argument(help: ArgumentHelp("楼宇编号或名称。", valueName: "楼宇"))
    var building: String?
    @Argument(help: ArgumentHelp("备注，例如 \"3月起整层改造，预计9月完成\"。", valueName: "备注"))
    var text: String?
    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard (building == nil) == (text == nil) else { throw ValidationError("缺少备注：写作 louyu note 楼宇 \"备注\"") }
        if building != nil, standing.asOf != nil { throw ValidationError("--as-of 只用于列出备注") }
        if let text, text.isEmpty || text.count > 500 { throw ValidationError("备注应为 1 至 500 字") }
    }

    func run() throws {
        let workspace = try options.open()
        guard let building, let text else { return try list(workspace) }
        let outcome = try workspace.note(text, on: building, origin: .here)
        Output.print("已记入批次 \(outcome.batch)：\(outcome.building.key) \(outcome.building.name)")
    }

    private func list(_ workspace: Workspace) throws {
        try OfficeOnly.hold("备注", media)
        let list = ListReport(
            "备注", schema: "louyu.notes/1",
            [
                .init("批次", "batch"), .init("日期", "date"), .init("操作人", "author"), .init("楼宇", "building"),
                .init("备注", "text"),
            ],
            try workspace.recordedNotes(asOf: standing.asOf).map {
                [
                    .count($0.note.batch), .text($0.note.day), .text($0.note.author), .text($0.building),
                    .text($0.note.text),
                ]
            })
        try media.deliver(list.report, from: workspace) { list.json }
    }
}
