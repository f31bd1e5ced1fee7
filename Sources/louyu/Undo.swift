internal import ArgumentParser
internal import Ledger
internal import Workspace

/// `louyu undo N`
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "undo", abstract: "撤销一批：它写入的不再有效，它取代的恢复。")

    @Argument(help: ArgumentHelp("批次号，见 louyu history。", valueName: "批次"))
    var batch: Int
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let outcome = try options.open().undo(batch, origin: .here)
        Output.print("已撤销批次 \(outcome.target)（记为批次 \(outcome.batch)）：\(outcome.reversed) 行不再有效")
        if outcome.keptAsConfirmed > 0 { Output.print("保留 \(outcome.keptAsConfirmed) 行：后来的批次有相同的内容") }
        if outcome.keptAsNeeded > 0 { Output.print("保留 \(outcome.keptAsNeeded) 行楼宇：其他批次的企业或税收仍在其中") }
        if outcome.alreadyReplaced > 0 { Output.print("\(outcome.alreadyReplaced) 行税收此前已被后来的批次取代") }
    }
}

/// `louyu redo N`
struct Redo: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "redo", abstract: "重做一批：恢复被撤销的批次。")

    @Argument(help: ArgumentHelp("被撤销的批次号。", valueName: "批次"))
    var batch: Int
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let outcome = try options.open().redo(batch, origin: .here)
        Output.print("已重做批次 \(outcome.target)（记为批次 \(outcome.batch)）：\(outcome.reversed) 行重新有效")
        if outcome.alreadyReplaced > 0 { Output.print("\(outcome.alreadyReplaced) 行税收已被后来的批次取代，不计入") }
    }
}
