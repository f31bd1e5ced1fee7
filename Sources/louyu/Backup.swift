internal import ArgumentParser
internal import Ledger
internal import Workspace

/// `louyu backup FILE`
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份台账：写成一个文件并逐页核对；其间仍可导入和查询。")

    @Argument(help: ArgumentHelp("备份文件；已有的会被替换（先写临时文件再改名）。", valueName: "文件"))
    var file: String
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let batch = try Workspace.backUp(ledgerIn: options.folder, to: file)
        Output.print("已备份到 \(file)（至批次 \(batch)，已核对）")
        Output.print("政策文件 \(Workspace.policyName) 不在其中，请一并保存")
    }
}

/// `louyu restore FILE`
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "从备份恢复台账：先核对备份，现在的台账改名留存。")

    @Argument(help: ArgumentHelp("louyu backup 写的文件。", valueName: "文件"))
    var file: String
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let time = String(Origin.here.time.prefix(19).filter { $0 != "-" && $0 != ":" })
        let waiting = options.waiting
        let outcome = try Workspace.restore(ledgerIn: options.folder, from: file, at: time, onWait: waiting)
        if outcome.isMended { Output.printError("备份被别的程序写过：已逐行与封存核对无误，并重写页校验和") }
        Output.print("已恢复：台账现在至批次 \(outcome.batch)")
        guard let aside = outcome.setAside?.split(separator: "/").last else { return }
        Output.print("原来的台账留存为 \(aside)；确认无误后可以删除")
    }
}
