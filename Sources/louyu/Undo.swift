internal import ArgumentParser
internal import Ledger
internal import Outcomes
internal import Reports
internal import Workspace

/// `louyu undo N`
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "撤销一批：它写入的不再有效，它取代的恢复；逐行说明撤销了、保留了还是为什么没动。")

    @Argument(help: ArgumentHelp("批次号，见 louyu history。", valueName: "批次"))
    var batch: Int
    @Flag(help: "只看会怎样，什么也不改。")
    var dryRun = false
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let outcome = try options.open().undo(batch, isDryRun: dryRun, origin: .here)
        let title =
            dryRun
            ? "撤销批次 \(outcome.target) 会这样：\(outcome.reversed) 行不再有效（什么也没有改）"
            : "已撤销批次 \(outcome.target)（记为批次 \(outcome.batch)）：\(outcome.reversed) 行不再有效"
        try media.deliver(UndoReport(outcome, title: title, isDryRun: dryRun))
    }
}

/// `louyu redo N`
struct Redo: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "redo", abstract: "重做一批：恢复被撤销的批次，逐行说明。")

    @Argument(help: ArgumentHelp("被撤销的批次号。", valueName: "批次"))
    var batch: Int
    @Flag(help: "只看会怎样，什么也不改。")
    var dryRun = false
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let outcome = try options.open().redo(batch, isDryRun: dryRun, origin: .here)
        let title =
            dryRun
            ? "重做批次 \(outcome.target) 会这样：\(outcome.reversed) 行重新有效（什么也没有改）"
            : "已重做批次 \(outcome.target)（记为批次 \(outcome.batch)）：\(outcome.reversed) 行重新有效"
        try media.deliver(UndoReport(outcome, title: title, isDryRun: dryRun))
    }
}

extension MediaOptions {
    fileprivate func deliver(_ report: UndoReport) throws {
        try deliver(
            text: { TerminalReport(report.report, style: $0).text }, csv: { CSVDocument(report.table) },
            json: { report.json }, from: nil)
    }
}
