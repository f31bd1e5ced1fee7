internal import Analytics
internal import BuildingEconomy
internal import Ledger
internal import Reports
internal import Workspace

extension FlagsReport {
    /// The report of what was asked of a workspace.
    init(_ outcome: WatchOutcome, for profile: Profile) {
        self.init(
            outcome.watchlist, notes: outcome.notes.mapValues { Note(text: $0.text, day: $0.day, author: $0.author) },
            names: outcome.taxpayers.compactMapValues { $0.name ?? $0.code }, profile: profile)
    }
}

extension ExplainReport {
    /// The report of what was asked of a workspace.
    ///
    /// - Parameter subject: what a set or a bucket is called.
    init(_ outcome: ExplainOutcome, depth: Depth, subject: String = "合计", for profile: Profile) {
        self.init(
            outcome.explanation, depth: depth,
            parties: outcome.taxpayers.mapValues { Party(name: $0.name ?? $0.code ?? "", code: $0.code) },
            origins: outcome.origins.mapValues {
                Origin(batch: $0.batch, file: $0.file, sheet: $0.sheet, row: $0.row)
            }, subject: subject, profile: profile)
    }
}

extension CheckReport {
    /// The report of what was asked of a workspace.
    init(_ outcome: CheckOutcome) {
        func party(_ identity: TaxpayerIdentity) -> Party { Party(code: identity.code, name: identity.name) }
        self.init(
            lines: outcome.reconciliation.lines,
            strays: outcome.reconciliation.strayTax.map { entry in
                Stray(party: entry.taxpayer.flatMap { outcome.taxpayers[$0] }.map(party), entry: entry)
            },
            nameMatches: outcome.matchedByName.map { NameMatch(written: party($0.written), taken: party($0.taxpayer)) },
            ambiguousNames: outcome.ambiguousNames.map(party), batch: outcome.batch)
    }
}

extension HistoryReport.Entry {
    /// A batch as the history lists it.
    ///
    /// A correction or a note may hold an amount: only the office reads their words.
    init(_ batch: Batch, for profile: Profile) {
        let told: [BatchKind] = profile == .internal ? [.alias, .correction, .note, .indicator, .purge] : [.indicator]
        let counts = batch.files.flatMap(\.sheets).reduce(into: SheetCounts()) { $0 += $1.counts }
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

extension ShowReport {
    /// The report of what was asked of a workspace.
    init(_ outcome: BuildingFileOutcome) {
        self.init(
            outcome.file,
            parties: outcome.taxpayers.mapValues { ExplainReport.Party(name: $0.name ?? $0.code ?? "", code: $0.code) },
            oneOffTaxKinds: outcome.oneOffTaxKinds)
    }
}
