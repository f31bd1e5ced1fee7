internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
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
        try media.deliver(report.report, from: workspace) { report.json }
    }
}

extension FlagsReport {
    /// A report of what was found.
    init(_ outcome: WatchOutcome, profile: Profile) {
        self.init(
            outcome.watchlist,
            notes: outcome.notes.mapValues { Note(text: $0.text, day: $0.day, author: $0.author) },
            names: outcome.taxpayers.compactMapValues { $0.name ?? $0.code }, profile: profile)
    }
}

/// `louyu note`
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "给楼宇的预警加备注；有关数字变化以前一直显示。")

    @Argument(help: ArgumentHelp("楼宇编号或名称。", valueName: "楼宇"))
    var building: String
    @Argument(help: ArgumentHelp("备注，例如 \"3月起整层改造，预计9月完成\"。", valueName: "备注"))
    var text: String
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        guard !text.isEmpty, text.count <= 500 else { throw ValidationError("备注应为 1 至 500 字") }
        let outcome = try options.open().note(text, on: building, origin: .here)
        Output.print("已记入批次 \(outcome.batch)：\(outcome.building.key) \(outcome.building.name)")
    }
}
