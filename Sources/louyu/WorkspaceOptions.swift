internal import ArgumentParser
internal import Glibc
internal import Ledger
internal import Workspace

/// `--workspace`: which folder a command works in.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("工作区文件夹（也可用环境变量 LOUYU_WORKSPACE；缺省为当前文件夹）。", valueName: "文件夹"))
    var workspace: String?

    /// The folder named by the option, the environment, or the current one.
    var folder: String {
        if let workspace { return workspace }
        if let environment = getenv("LOUYU_WORKSPACE"), environment.pointee != 0 { return String(cString: environment) }
        return "."
    }

    /// Opens the workspace; says so when another process holds it.
    func open() throws -> Workspace {
        try Workspace(folder: folder, onWait: waiting) { pages in
            Output.printError("台账有 \(pages) 页被别的程序写过：已逐行与封存核对无误，并重写页校验和")
        }
    }

    /// Says who holds the ledger, once, while a writer waits.
    var waiting: @Sendable () -> Void {
        let folder = folder
        return {
            let holder = Workspace.lockHolder(in: folder).map(\.description) ?? "另一个 louyu 进程"
            Output.printError("台账正被\(holder)写入，正在等待……")
        }
    }
}
