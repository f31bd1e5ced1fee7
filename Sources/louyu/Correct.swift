internal import ArgumentParser
internal import Ledger
internal import Reports
internal import Workspace

/// `louyu correct …`
struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "人工更正：在文件所说的之上另记一层，写明理由；以后的导入不会改掉它，直到 --release。",
        subcommands: [CorrectBuilding.self, CorrectTenancy.self, CorrectReceipt.self, CorrectionList.self])
}

/// What every correction takes: why, and whether it is released.
struct CorrectionArguments: ParsableArguments {
    @Option(help: ArgumentHelp("理由（必填）。", valueName: "理由"))
    var why: String
    @Flag(help: "解除更正：恢复文件所说的；不带其他选项时解除全部。")
    var release = false

    /// Records a correction and says what was done.
    func record(_ request: CorrectionRequest, _ options: WorkspaceOptions) throws {
        var request = request
        request.isRelease = release
        let outcome = try options.open().correct(request, origin: .here)
        Output.print("已记为批次 \(outcome.batch)：\(outcome.subject)")
        for value in outcome.values { Output.print("  \(value)") }
    }
}

/// `louyu correct list`
struct CorrectionList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出现行的更正。")

    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        try OfficeOnly.hold("人工更正", media)
        let workspace = try options.open()
        let list = ListReport(
            "更正", schema: "louyu.corrections/1",
            [
                .init("批次", "batch"), .init("更正的是", "subject"), .init("字段", "field"), .init("值", "value"),
                .init("理由", "why"),
            ],
            try workspace.corrections(asOf: standing.asOf).map { subject, correction in
                [
                    .count(correction.batch), .text(subject), .text(correction.field.chineseName),
                    .text(correction.value.chineseText), .text(correction.why),
                ]
            })
        try media.deliver(list.report, from: workspace) { list.json }
    }
}
