internal import ArgumentParser
internal import Glibc
internal import Ingestion
internal import Reports
internal import Workspace

/// `louyu roster-diff A B`
struct RosterDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster-diff", abstract: "比对两份全量名册：新入驻、迁出、更名、搬迁；不存任何内容。")

    @Argument(help: ArgumentHelp("较早的名册。", valueName: "名册甲"))
    var earlier: String
    @Argument(help: ArgumentHelp("较晚的名册。", valueName: "名册乙"))
    var later: String
    @OptionGroup var reading: ReadingArguments
    @Option(help: ArgumentHelp("输出形式。", valueName: "形式"))
    var format = TextOrJSON.text
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        var request = ImportRequest(files: [], origin: .here)
        request.options = try reading.options()
        request.sheet = reading.sheet
        request.encoding = try reading.textEncoding()
        let hasLedger = access("\(options.folder)/\(Workspace.ledgerName)", F_OK) == 0
        let outcome = try RosterDiff.compare(
            earlier, later, request: request, workspace: hasLedger ? try options.open() : nil)
        for finding in outcome.findings { Output.printError("\(finding.severity.chineseName)：\(finding.sentence)") }
        guard let difference = outcome.difference else { throw ExitCode(1) }
        let lines = RosterLines(difference)
        switch format {
        case .text: Output.print(lines.text)
        case .json: Output.write(JSONDocument(lines.json).bytes, to: STDOUT_FILENO)
        }
        if outcome.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
