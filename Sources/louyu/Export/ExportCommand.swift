internal import ArgumentParser
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// `louyu export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出台账的事实：楼宇、企业、入驻、税收各一个 CSV，附 datapackage.json。")

    @Argument(help: ArgumentHelp("写入的文件夹；没有时新建。", valueName: "文件夹"))
    var directory: String
    @OptionGroup var standing: AsOfArguments
    @Option(
        name: .customLong("profile"),
        help: ArgumentHelp("给谁看；事实里有企业金额，只能是 internal。", valueName: "用途"))
    var profile = Profile.internal
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        guard profile == .internal else {
            throw ValidationError(
                "导出的是逐户逐笔的事实，不能去掉企业金额：给会议或公开用的，请用 louyu report 或 louyu rank --profile \(profile.rawValue)")
        }
        let workspace = try options.open()
        let folder = try OutputFolder(path: directory, last: "datapackage.json")
        do {
            let package = try workspace.withFacts(asOf: standing.asOf) { facts in
                DataPackage(
                    district: workspace.policy.district, batch: facts.portfolio.batch, version: Version.text,
                    resources: try FactsWriting(facts, into: folder).writeAll())
            }
            let bytes = package.json.bytes
            try folder.write("datapackage.json", bytes)
            try InternalCopy.register(bytes, path: "\(directory)/datapackage.json", in: workspace)
            try folder.finish()
            let counts = package.resources.map { "\($0.table.chineseName) \($0.rowCount)" }
            Output.printError("批次 \(package.batch) 的事实已写入 \(directory)：\(counts.joined(separator: "，"))")
        } catch {
            folder.abandon()
            throw error
        }
    }
}
