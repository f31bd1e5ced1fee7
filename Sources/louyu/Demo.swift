internal import ArgumentParser
internal import BuildingEconomy
internal import Glibc
internal import Ingestion
internal import Reports
internal import Workspace

/// `louyu demo`: the sample from import to ranking in one go.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "demo", abstract: "演示：在新的工作区里导入示例数据并排名。")

    @Argument(help: ArgumentHelp("工作区文件夹；缺省新建一个临时文件夹。", valueName: "文件夹"))
    var directory: String?
    @Option(help: ArgumentHelp("示例数据所在的文件夹；缺省自动寻找。", valueName: "文件夹"))
    var samples: String?

    func run() throws {
        guard let samples = samples ?? SampleFolder.found else { throw MissingSamples() }
        let folder = try directory ?? Self.temporaryFolder()
        let (workspace, isNew) = try Workspace.create(in: folder)
        guard isNew else { throw ValidationError("\(folder) 里已有工作区：演示请用新的文件夹") }
        let outcome = try workspace.importFiles(
            ImportRequest(files: try FileArguments.expanded([samples]), origin: .here))
        for finding in outcome.allFindings where finding.severity == .error {
            Output.printError("\(finding.severity.chineseName)：\(finding.sentence)")
        }
        guard outcome.isAccepted else { throw ExitCode(1) }
        Output.print("工作区：\(folder)\n" + ImportReport.sum(outcome.counts, prefix: "导入 \(outcome.files.count) 个文件"))
        var question = RankingQuestion()
        question.window = .year
        let report = RankingReport(try workspace.ranking(question), district: workspace.policy.district)
        let style = TerminalStyle(usesColour: Output.wantsColour, width: Output.width)
        Output.print("\n" + TerminalReport(report.report, style: style).text)
        let path = "\(folder)/排名.csv"
        try OutputFile.write(CSVDocument.byteOrderMark + report.csv.bytes, to: path)
        Output.print("排名表：\(path)")
    }

    private static func temporaryFolder() throws -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/louyu-demo-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw UnwritableFile(path: base) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Where the sample data lie: beside the sources, or where `make install` put them.
enum SampleFolder {
    static var found: String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        var candidates = ["SampleData"]
        if length > 0 {
            var parts = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .split(separator: "/", omittingEmptySubsequences: false)
            while parts.count > 1 {
                parts.removeLast()
                let folder = parts.joined(separator: "/")
                candidates += ["\(folder)/share/louyu/SampleData", "\(folder)/SampleData"]
            }
        }
        return candidates.first { access("\($0)/.", F_OK) == 0 }
    }
}

/// The sample data are not where they are looked for.
struct MissingSamples: Error, CustomStringConvertible {
    var description: String { "找不到示例数据 SampleData：请在源码目录里运行，或用 --samples 指明" }
}
