internal import ArgumentParser
internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Outcomes
internal import Reports
internal import Spreadsheets
internal import Workspace

/// `louyu import FILE…`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入文件：一次命令是一批，要么全部存入，要么一行不存。")

    @Argument(help: ArgumentHelp("文件，可以多个；也可以是文件夹。", valueName: "文件"))
    var files: [String]
    @OptionGroup var reading: ReadingArguments
    @Flag(name: .customLong("replace"), help: "该月已载入的税收让位于这次的文件。")
    var replaces = false
    @Flag(name: .customLong("append"), help: "作为该月的补充文件追加。")
    var appends = false
    @Flag(name: .customLong("dry-run"), help: "只读不存：看会怎样。")
    var isDryRun = false
    @Flag(name: .customLong("allow-rejects"), help: "存入好的行，其余写到 文件.rejects.csv（工作簿写到 .rejects.xlsx）。")
    var allowsRejects = false
    @Option(help: ArgumentHelp("名册是这一天的全量名册：不在其上的记为前一天迁出（推定）。", valueName: "日期"))
    var completeOn: String?
    @Option(help: ArgumentHelp("输出形式。", valueName: "形式"))
    var format = TextOrJSON.text
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if replaces, appends { throw ValidationError("--replace 与 --append 只能用一个") }
        if completeOn != nil, allowsRejects {
            throw ValidationError("--complete-on 不能与 --allow-rejects 同用：被退回的企业会被当作已迁出")
        }
        _ = try Day.option(completeOn, "--complete-on")
    }

    func run() throws {
        let workspace = try options.open()
        var request = ImportRequest(files: try FileArguments.expanded(files), origin: .here)
        request.filesOfFolders = try FileArguments.ofFolders(files)
        request.options = try reading.options()
        request.sheet = reading.sheet
        request.encoding = try reading.textEncoding()
        request.mode = replaces ? .replace : appends ? .append : nil
        request.isDryRun = isDryRun
        request.allowsRejects = allowsRejects
        request.completeOn = try Day.option(completeOn, "--complete-on")
        let progress = ProgressLine.ifSeen()
        if let progress { request.onProgress = { progress.show($0) } }
        defer { progress?.clear() }
        let outcome = try workspace.importFiles(request, writingRejectsBy: RejectedRows.write)
        progress?.clear()
        let report = ImportReport(outcome)
        switch format {
        case .text: Output.print(report.text)
        case .json: Output.print(String(decoding: JSONDocument(report.json).bytes, as: UTF8.self))
        }
        for line in report.problems { Output.printError(line) }
        if !outcome.isAccepted { throw ExitCode(1) }
    }
}

/// The form of a report that is text or JSON.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
