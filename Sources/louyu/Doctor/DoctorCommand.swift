internal import ArgumentParser
internal import Reports

/// `louyu doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "体检：版本、台账、政策、缺少的工具、语言环境，以及怎么办。")

    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let report = DoctorReport(
            LibraryDiagnosis.entries + WorkspaceDiagnosis(folder: options.folder).entries + ToolDiagnosis.entries)
        try media.deliver(report.report, from: nil) { report.json }
        if !report.isFine { throw ExitCode(1) }
    }
}
