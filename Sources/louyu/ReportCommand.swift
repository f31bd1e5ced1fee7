internal import ArgumentParser
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Spreadsheets
internal import Workspace

/// `louyu report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "月报：一个文件夹，内有网页、工作簿、排名表、通报和清单。")

    @OptionGroup var ranking: RankingArguments
    @Option(name: .shortAndLong, help: ArgumentHelp("写入的文件夹；没有时新建。", valueName: "文件夹"))
    var output: String
    @Option(help: ArgumentHelp("给谁看：internal 内部，meeting 会议，public 公开。", valueName: "用途"))
    var profile = Profile.meeting
    @ArgumentParser.Flag(help: "另用本机的 Chromium 把网页印成 PDF（A4 横向）。")
    var pdf = false
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let chromium = pdf ? try Chromium() : nil
        let workspace = try options.open()
        var question = ranking.question
        question.profile = profile
        let report = MonthReport(try workspace.monthFacts(question), workspace)
        let folder = try OutputFolder(path: output, last: "manifest.json", optional: ["report.pdf"])
        do {
            try write(report, to: folder, chromium, workspace)
            try folder.finish()
        } catch {
            folder.abandon()
            throw error
        }
        Output.printError(
            "\(report.title)（\(report.period)，\(profile.chineseName)）已写入 \(output)：\(folder.names.joined(separator: "、"))"
        )
    }

    private func write(
        _ report: MonthReport, to folder: OutputFolder, _ chromium: Chromium?, _ workspace: Workspace
    ) throws {
        try folder.write("report.html", report.page(version: Version.text).html.bytes)
        try folder.write("workbook.xlsx") { path in try report.workbook.write(to: path) }
        try folder.write("ranking.csv", CSVDocument.byteOrderMark + report.ranking.csv.bytes)
        try folder.write("bulletin.md", Array(Bulletin(report).markdown.utf8))
        if let chromium {
            try folder.write("report.pdf") { path in try chromium.print(folder.path(of: "report.html"), to: path) }
        }
        let files = try folder.names.map { name in
            let bytes = try folder.bytes(of: name)
            return MonthManifest.File(name: name, byteCount: bytes.count, sha256: sha256Text(of: bytes))
        }
        let manifest = MonthManifest(report, version: Version.text, files: files).json.bytes
        if profile == .internal { try InternalCopy.register(manifest, path: "\(output)/manifest.json", in: workspace) }
        try folder.write("manifest.json", manifest)
    }
}
