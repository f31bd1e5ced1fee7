import Foundation
import Testing

/// A page of the repository and the commands in its fenced blocks.
///
/// In a block marked `sh` every line is run but those that build the program (make, git, swift, cd). A line
/// of any other block counts too if it begins with `louyu`. `# 退出码 1` at the end says that it ends with that status.
struct DocumentedPage: CustomTestStringConvertible, Sendable {
    struct Command: Sendable {
        /// The line's number in the page.
        let number: Int
        /// The line, without a prompt.
        let line: String
        /// How it has to end.
        let status: Int32
    }

    /// The path from the repository's top.
    let path: String
    /// The commands, in order.
    let commands: [Command]

    /// Whether the page makes its workspace itself; otherwise it starts from one that holds the sample.
    var beginsByItself: Bool {
        guard let first = commands.first?.line else { return true }
        return ["louyu init", "louyu demo"].contains { first.hasPrefix($0) }
    }

    var testDescription: String { path }

    /// Every page that quotes a command.
    static let all: [DocumentedPage] = {
        let docs = Sample.repository.appending(path: "Docs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []
        let paths =
            ["README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md"]
            + names.filter { $0.hasSuffix(".md") }.sorted().map { "Docs/\($0)" }
        return paths.compactMap(DocumentedPage.init).filter { !$0.commands.isEmpty }
    }()

    /// Reads the page at `path`; nil where there is none.
    init?(path: String) {
        guard let text = try? String(contentsOf: Sample.repository.appending(path: path), encoding: .utf8) else {
            return nil
        }
        var commands: [Command] = []
        var language: Substring?
        for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("```") {
                language = language == nil ? line.dropFirst(3) : nil
            } else if let language, Self.isRun(line, in: language) {
                commands.append(Command(number: offset + 1, line: String(line), status: Self.status(of: line)))
            }
        }
        self.path = path
        self.commands = commands
    }

    private static func isRun(_ line: Substring, in language: Substring) -> Bool {
        guard let word = line.split(separator: " ").first, !line.hasPrefix("#") else { return false }
        if word == "louyu" { return true }
        return language == "sh" && !["make", "git", "swift", "cd"].contains(word)
    }

    private static func status(of line: Substring) -> Int32 {
        line.components(separatedBy: "# 退出码 ").dropFirst().first.flatMap { Int32($0) } ?? 0
    }
}
