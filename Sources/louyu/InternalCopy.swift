internal import BuildingEconomy
internal import Glibc
internal import Workspace

/// A file for the office's eyes only: entered into the ledger's log before it is written, with a reminder on standard error.
enum InternalCopy {
    /// Registers the bytes that are about to go to `path`; nil for standard output sent to a file.
    static func register(_ bytes: [UInt8], path: String?, in workspace: Workspace) throws {
        try workspace.registerInternalFile(
            bytes, name: path ?? "-", command: CommandLine.arguments.dropFirst().joined(separator: " "), origin: .here)
        Output.printError("\(Profile.internalMark)：内部工作版，已登记（louyu log）；给会议或公开用，请加 --profile meeting 或 public")
    }
}
