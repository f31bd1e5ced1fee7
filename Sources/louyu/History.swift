internal import ArgumentParser
internal import Ledger
internal import Reports
internal import Workspace

/// `louyu history`
struct History: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: "台账历史：每一批的时间、文件与行数。")

    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let batches = try options.open().ledger.read { try $0.history() }
        let report = HistoryReport(batches.map(HistoryReport.Entry.init))
        try media.deliver(report.report) { report.json }
    }
}

extension HistoryReport.Entry {
    fileprivate init(_ batch: Batch) {
        let counts = batch.files.flatMap(\.sheets).reduce(into: SheetCounts()) { $0 += $1.counts }
        let summary =
            batch.kind == .import
            ? "新增 \(counts.new)，更新 \(counts.updated)，未变 \(counts.unchanged)，拒绝 \(counts.rejected)，跳过 \(counts.skipped)"
            : batch.target.map { "批次 \($0)" }
                ?? ([.alias, .correction, .note, .indicator, .purge].contains(batch.kind) ? batch.detail : "")
        self.init(
            batch: batch.number, time: batch.recordedAt, kind: batch.kind.chineseName, user: batch.author,
            files: batch.files.map(\.name), counts: summary, state: batch.isInForce ? "有效" : "已撤销",
            isUndone: !batch.isInForce)
    }
}
