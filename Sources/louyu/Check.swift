internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "对账：逐月逐级证明 楼宇 + 迁出后入库 + 未匹配 = 入库，并列出未落到楼宇的税收。")

    @OptionGroup var standing: AsOfArguments
    @ArgumentParser.Flag(name: .customLong("suggest"), help: "为没有匹配上的列出候选、相似度和可用的命令；什么也不合并。")
    var suggests = false
    @ArgumentParser.Flag(name: .customLong("integrity"), help: "查台账文件有无损坏：逐页校验和、SQLite 检查、外键、各批次的封存，再对账。")
    var looksForDamage = false
    @ArgumentParser.Flag(help: "与 --integrity 同用：别的程序写过文件而内容与封存一致时，重写页校验和。")
    var mend = false
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if suggests, standing.asOf != nil { throw ValidationError("--suggest 只看现在的台账，不能与 --as-of 同用") }
        if looksForDamage, standing.asOf != nil || suggests {
            throw ValidationError("--integrity 查整个文件，不能与 --as-of、--suggest 同用")
        }
        if mend, !looksForDamage { throw ValidationError("--mend 要与 --integrity 同用") }
    }

    func run() throws {
        if looksForDamage { return try lookForDamage() }
        let workspace = try options.open()
        if suggests {
            try OfficeOnly.hold("建议", media)
            return try suggest(workspace)
        }
        let outcome = try workspace.check(asOf: standing.asOf)
        var report = CheckReport(outcome)
        report.profile = media.profile
        try media.deliver(report.report(), from: workspace) { report.json }
        if !report.isProven { throw ExitCode(1) }
    }

    private func lookForDamage() throws {
        let outcome = try Workspace.integrity(in: options.folder, mends: mend)
        let report = IntegrityReport(outcome)
        if outcome.mended != nil { Output.printError("内容与封存一致，已重写页校验和") }
        try media.deliver(
            text: { TerminalReport(report.report, style: $0).text }, csv: { CSVDocument(report.table) },
            json: { report.json }, from: nil)
        if !report.isWhole { throw ExitCode(1) }
    }

    private func suggest(_ workspace: Workspace) throws {
        let lines = SuggestionLines(try workspace.suggestions())
        try media.deliver(
            text: { _ in lines.text + (lines.text.hasSuffix("\n") ? "" : "\n") }, csv: { CSVDocument(lines.table) },
            json: { JSONDocument(lines.json) }, from: workspace)
    }
}
