internal import ArgumentParser
internal import BuildingEconomy
internal import Workspace

/// `louyu init [DIR]`
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "建立工作区：文件夹、政策文件与空台账。")

    @Argument(help: ArgumentHelp("文件夹；没有则新建。缺省为 --workspace 或当前文件夹。", valueName: "文件夹"))
    var directory: String?
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let folder = directory ?? options.folder
        let (workspace, isNew) = try Workspace.create(in: folder)
        let state = isNew ? "已建立工作区" : "工作区已存在，保持不变"
        Output.print("\(state)：\(folder)")
        Output.print("政策文件：\(Workspace.policyName)（\(workspace.policy.district)）；台账：\(Workspace.ledgerName)")
    }
}
