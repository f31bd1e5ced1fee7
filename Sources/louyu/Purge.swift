internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Workspace

/// `louyu purge`
struct Purge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge", abstract: "清除：永久删除一家企业，或某月以前的数据；不能撤销。",
        discussion: "删除的内容被覆盖，台账文件重写；历史里只记清除了多少，不记内容。此后 --as-of 不能再指清除以前的批次。")

    @Option(help: ArgumentHelp("统一社会信用代码或企业全名。", valueName: "企业"))
    var taxpayer: String?
    @Option(help: ArgumentHelp("清除这个月以前的税收与填报，以及只在此前入驻和纳税的企业。", valueName: "月份"))
    var before: Month?
    @Flag(help: "只看会清除多少，什么也不删。")
    var dryRun = false
    @Flag(help: "确认清除。")
    var yes = false
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        guard (taxpayer == nil) != (before == nil) else { throw ValidationError("--taxpayer 与 --before 用且只用一个") }
        guard dryRun != yes else {
            throw ValidationError("清除不能撤销：先用 --dry-run 看会清除多少，再用 --yes 确认")
        }
    }

    func run() throws {
        let subject = before.map(PurgeSubject.before) ?? .taxpayer(taxpayer ?? "")
        let outcome = try options.open().purge(subject, isDryRun: dryRun, origin: .here)
        if dryRun { return Output.print("将清除 \(outcome.counts.summary)；什么也没有删除") }
        guard let batch = outcome.batch else { return Output.print("没有可清除的，台账未变") }
        Output.print("已清除 \(outcome.counts.summary)（记为批次 \(batch)，不能撤销）")
        Output.print("批次 \(batch) 以前的 --as-of 不再可用")
        for copy in outcome.copies { Output.print("工作区里的 \(copy) 可能还有被清除的内容：请自行删除") }
        Output.print("别处的备份、导出文件和原始表格也可能还有，请一并处理")
    }
}
