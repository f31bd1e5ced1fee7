internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Reports
internal import Workspace

/// `louyu alias 旧名 新名`
struct Alias: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias", abstract: "别名：记下一个写法就是另一个名称（企业或楼宇）；可用 louyu undo 撤销。不带参数时列出别名（没有批次的写在 louyu.yaml 里）。")

    @Argument(help: ArgumentHelp("文件里的写法。", valueName: "旧名"))
    var alias: String?
    @Argument(help: ArgumentHelp("它就是：企业名称、统一社会信用代码、楼宇名称或楼宇编号。", valueName: "新名"))
    var name: String?
    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard (alias == nil) == (name == nil) else { throw ValidationError("缺少新名：写作 louyu alias \"旧名\" \"新名\"") }
        if alias != nil, standing.asOf != nil { throw ValidationError("--as-of 只用于列出别名") }
    }

    func run() throws {
        let workspace = try options.open()
        guard let alias, let name else { return try list(workspace) }
        let outcome = try workspace.addAlias(alias, meaning: name, origin: .here)
        Output.print(
            outcome.batch.map { "已记为批次 \($0)：“\(alias)”就是“\(name)”" } ?? "“\(alias)”就是“\(name)”：以前已记下，台账未变")
        for meaning in outcome.meanings { Output.print("  现在指 \(meaning)") }
        if outcome.meanings.isEmpty { Output.printError("提示：台账里还没有名为“\(name)”的企业或楼宇，有了以后才起作用") }
    }

    private func list(_ workspace: Workspace) throws {
        try OfficeOnly.hold("别名", media)
        let recorded = try workspace.aliases(asOf: standing.asOf).map { alias -> [ListReport.Field] in
            [.count(alias.batch), .text(alias.alias), .text(alias.name)]
        }
        let ofPolicy = try workspace.policyAliases(asOf: standing.asOf).sorted { $0.key < $1.key }
        let list = ListReport(
            "别名", schema: "louyu.aliases/1", [.init("批次", "batch"), .init("写法", "alias"), .init("就是", "name")],
            recorded + ofPolicy.map { [.count(nil), .text($0.key), .text($0.value)] })
        try media.deliver(list.report, from: workspace) { list.json }
    }
}
