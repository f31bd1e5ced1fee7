import Foundation

/// A folder of its own for one test, removed with it.
final class ScratchWorkspace: Sendable {
    /// The folder.
    let folder: URL

    /// An empty folder, no workspace yet.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "louyu-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A workspace with nothing in it.
    static func empty() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace()
        try scratch.must("init")
        return scratch
    }

    /// A workspace that holds the whole sample, as one batch.
    static func withSample() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace()
        for name in [ledger, policy] {
            try FileManager.default.copyItem(
                at: Sample.workspace.folder.appending(path: name), to: scratch.folder.appending(path: name))
        }
        return scratch
    }

    static let ledger = "louyu.sqlite"
    static let policy = "louyu.yaml"

    /// Runs `louyu` with `arguments` here.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(arguments, in: folder, environment: environment)
    }

    /// Runs `louyu` with `arguments` here, which has to succeed, and gives its standard output.
    @discardableResult
    func must(_ arguments: String...) throws -> String { try must(arguments) }

    /// Runs `louyu` with `arguments` here, which has to succeed, and gives its standard output.
    @discardableResult
    func must(_ arguments: [String]) throws -> String {
        let outcome = try BuiltProgram.run(arguments, in: folder)
        guard outcome.status == 0 else { throw UnexpectedStatus(arguments: arguments, outcome: outcome) }
        return outcome.text
    }

    /// Runs a line of shell here.
    func shell(_ line: String, environment: [String: String] = [:]) throws -> BuiltProgram.Outcome {
        try BuiltProgram.shell(line, in: folder, environment: environment)
    }

    /// Writes a file here and gives its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let path = folder.appending(path: name)
        try Data(text.utf8).write(to: path)
        return path.path
    }

    /// The bytes of a file here, or nil.
    func bytes(of name: String) -> Data? { try? Data(contentsOf: folder.appending(path: name)) }

    /// The names of the files here.
    var names: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []) }

    /// Everything the ledger can be asked, as text: two ledgers that agree on it stand alike.
    func standing() throws -> String {
        try must("rank", "--format", "json") + must("check", "--format", "json") + must("history", "--format", "json")
    }
}

/// A command that had to succeed and did not.
struct UnexpectedStatus: Error, CustomStringConvertible {
    let arguments: [String]
    let outcome: BuiltProgram.Outcome

    var description: String {
        "louyu \(arguments.joined(separator: " ")) ended with \(outcome.status):\n\(outcome.text)\(outcome.complaint)"
    }
}
