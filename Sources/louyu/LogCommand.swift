internal import ArgumentParser
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu log`
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "内部资料登记：何时、何人、写出了哪个内部工作版文件及其摘要。")

    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        try OfficeOnly.hold("内部资料登记", media)
        let files = try options.open().ledger.read { try $0.internalFiles() }
        let report = InternalFilesReport(files)
        try media.deliver(report.report, from: nil) { report.json }
    }
}
