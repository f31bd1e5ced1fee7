internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu history`
struct History: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: "台账历史：每一批的时间、文件与行数。")

    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        let batches = try workspace.ledger.read { try $0.history(asOf: standing.asOf) }
        let report = HistoryReport(batches, profile: media.profile)
        try media.deliver(report.report, from: workspace) { report.json }
    }
}
