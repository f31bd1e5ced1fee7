internal import ArgumentParser
internal import Glibc
internal import Workspace

/// `louyu`: the command line, thin over the rooms below.
@main
struct Louyu: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "louyu",
        abstract: "楼宇经济台账：导入楼宇、企业与税收表，排名、核对、说明每一个数。",
        discussion: "一个工作区是一个文件夹：louyu.yaml（政策）与 louyu.sqlite（台账）。从 louyu demo 或 louyu init 开始。",
        version: Version.text,
        subcommands: [
            Init.self, Import.self, Inspect.self, TemplateCommand.self, Rank.self, Show.self, Compare.self,
            ReportCommand.self, Flags.self, NoteCommand.self, Goals.self, IndicatorCommand.self, Explain.self,
            GapCommand.self, ConflictsCommand.self, Check.self, History.self, Undo.self, Redo.self, LogCommand.self,
            Alias.self, Correct.self, RosterDiffCommand.self, ExportCommand.self, Backup.self, Restore.self, Purge.self,
            Serve.self, DoctorCommand.self, Demo.self,
        ])

    static func main() {
        signal(SIGPIPE, SIG_DFL)
        umask(0o077)
        do {
            var command = try parsedAlone(Array(CommandLine.arguments.dropFirst())) ?? parseAsRoot()
            do {
                try command.run()
            } catch {
                Exit.leave(afterRunning: error)
            }
        } catch {
            Exit.leave(afterParsing: error)
        }
    }

    /// The command that the first word names, parsed without a look at the thirty others, which takes milliseconds.
    ///
    /// Nil for whatever is not plain and right: then the whole is parsed, and says what is wrong in its own words.
    private static func parsedAlone(_ arguments: [String]) -> (any ParsableCommand)? {
        guard let name = arguments.first,
            let kind = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
            kind.configuration.subcommands.isEmpty,
            let command = try? kind.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == kind
        else { return nil }
        return command
    }
}
