import Foundation
import Testing

@Suite("Every command that the pages quote works")
struct DocumentedCommandsTests {
    @Test("Each is run in order, in a folder of the page's own beside the sample", arguments: DocumentedPage.all)
    func commandsWork(page: DocumentedPage) throws {
        let scratch = try page.beginsByItself ? ScratchWorkspace() : ScratchWorkspace.withSample()
        try FileManager.default.copyItem(at: Sample.folder, to: scratch.folder.appending(path: "SampleData"))
        for command in page.commands {
            let outcome = try scratch.shell(command.line)
            #expect(
                outcome.status == command.status,
                "\(page.path):\(command.number): \(command.line)\n\(outcome.text)\(outcome.complaint)")
        }
    }

    @Test("The pages for people quote commands at all")
    func pagesQuoteCommands() {
        for path in ["README.md", "README.zh-CN.md", "Docs/使用手册.md"] {
            let page = DocumentedPage.all.first { $0.path == path }
            #expect((page?.commands.count ?? 0) >= 3, "\(path)")
        }
    }

    @Test("The handbook shows every command that the program has")
    func handbookIsComplete() throws {
        let page = try #require(DocumentedPage.all.first { $0.path == "Docs/使用手册.md" })
        let shown = Set(page.commands.compactMap { $0.line.split(separator: " ").dropFirst().first.map(String.init) })
        let known = try subcommands()
        #expect(known.count >= 10)
        #expect(known.subtracting(shown) == [])
    }

    /// The names in the list of subcommands that `louyu --help` prints.
    private func subcommands() throws -> Set<String> {
        let help = try ScratchWorkspace().must("--help")
        let list = help.components(separatedBy: "子命令：").last ?? ""
        let words = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        let names = words.filter { $0.allSatisfy { $0 == "-" || $0.isLetter && $0.isASCII } }
        return Set(names).subtracting(["help", "louyu"])
    }
}
