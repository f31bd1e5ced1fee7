internal import ArgumentParser
internal import BuildingEconomy
internal import Ledger
internal import Reports
internal import Workspace

/// `louyu history`
struct History: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: "台账历史：每一批的时间、文件与行数。")

    @OptionGroup var standing: AsOfArguments
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        let batches = try workspace.ledger.read { try $0.history(asOf: standing.asOf) }
        let report = HistoryReport(batches.map { HistoryReport.Entry($0, for: media.profile) }, profile: media.profile)
        try media.deliver(report.report, from: workspace) { report.json }
    }
}

extension HistoryReport.Entry {
    /// A correction or a note may hold an amount: only the office reads their words.
    fileprivate init(_ batch: Batch, for profile: Profile) {
        let counts = batch.files.flatMap(\.sheets).reduce(into: SheetCounts()) { $0 += $1.counts }
        let told: [BatchKind] = profile == .internal ? [.alias, .correction, .note, .indicator, .purge] : [.indicator]
        let summary =
            batch.kind == .import
            ? "新增 \(counts.new)，更新 \(counts.updated)，未变 \(counts.unchanged)，拒绝 \(counts.rejected)，跳过 \(counts.skipped)"
            : batch.target.map { "批次 \($0)" }
                ?? (told.contains(batch.kind) ? batch.detail : "")
        self.init(
            batch: batch.number, time: batch.recordedAt, kind: batch.kind.chineseName, user: batch.author,
            files: batch.files.map(\.name), counts: summary, state: batch.isInForce ? "有效" : "已撤销",
            isUndone: !batch.isInForce)
    }
}
