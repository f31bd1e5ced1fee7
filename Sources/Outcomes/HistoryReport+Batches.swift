public import BuildingEconomy
public import Ledger
public import Reports

extension HistoryReport {
    /// The report of the ledger's batches (台账历史).
    public init(_ batches: [Batch], profile: Profile) {
        self.init(batches.map { Entry($0, for: profile) }, profile: profile)
    }
}

extension HistoryReport.Entry {
    /// A batch as the history lists it.
    ///
    /// A correction or a note may hold an amount: only the office reads their words.
    public init(_ batch: Batch, for profile: Profile) {
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
