internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu flags`
struct Flags: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "flags", abstract: "预警：哪些楼宇要看，为什么，自何时起，怎样解除。")

    @OptionGroup var reading: PlaceArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        var question = WatchQuestion()
        question.month = reading.month
        question.filter = reading.filter
        question.asOf = reading.asOf
        question.profile = media.profile
        let workspace = try options.open()
        let report = FlagsReport(try workspace.watch(question), profile: media.profile)
        try media.deliver(report.report, from: workspace, csv: { report.csv }, json: { report.json })
    }
}
