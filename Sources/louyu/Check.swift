internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// `louyu check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "对账：逐月逐级证明 楼宇 + 迁出后入库 + 未匹配 = 入库，并列出未落到楼宇的税收。")

    @Option(help: ArgumentHelp("按批次 N 之后的台账计算。", valueName: "N"))
    var asOf: Int?
    @ArgumentParser.Flag(name: .customLong("suggest"), help: "为没有匹配上的列出候选、相似度和可用的命令；什么也不合并。")
    var suggests = false
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if suggests, asOf != nil { throw ValidationError("--suggest 只看现在的台账，不能与 --as-of 同用") }
    }

    func run() throws {
        let workspace = try options.open()
        if suggests { return try suggest(workspace) }
        let outcome = try workspace.check(asOf: asOf)
        var report = CheckReport(outcome)
        report.profile = media.profile
        try media.deliver(report.report(), from: workspace) { report.json }
        if !report.isProven { throw ExitCode(1) }
    }

    private func suggest(_ workspace: Workspace) throws {
        let lines = SuggestionLines(try workspace.suggestions())
        try media.deliver(
            text: { _ in lines.text + (lines.text.hasSuffix("\n") ? "" : "\n") }, csv: { CSVDocument(lines.table) },
            json: { JSONDocument(lines.json) }, from: workspace)
    }
}

extension CheckReport {
    /// A report of what was found.
    init(_ outcome: CheckOutcome) {
        self.init(
            lines: outcome.reconciliation.lines,
            strays: outcome.reconciliation.strayTax.map { entry in
                Stray(party: entry.taxpayer.flatMap { outcome.taxpayers[$0] }.map(Party.init), entry: entry)
            },
            nameMatches: outcome.matchedByName.map { NameMatch(written: Party($0.written), taken: Party($0.taxpayer)) },
            ambiguousNames: outcome.ambiguousNames.map(Party.init), differingPacks: outcome.differingPacks,
            batch: outcome.batch)
    }
}

extension CheckReport.Party {
    fileprivate init(_ identity: TaxpayerIdentity) { self.init(code: identity.code, name: identity.name) }
}
