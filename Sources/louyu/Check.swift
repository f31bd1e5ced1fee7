internal import Analytics
internal import ArgumentParser
internal import BuildingEconomy
internal import Reports
internal import Workspace

/// `louyu check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "对账：逐月逐级证明 楼宇 + 迁出后入库 + 未匹配 = 入库，并列出未落到楼宇的税收。")

    @Option(help: ArgumentHelp("按批次 N 之后的台账计算。", valueName: "N"))
    var asOf: Int?
    @OptionGroup var media: MediaOptions
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let outcome = try options.open().check(asOf: asOf)
        let report = CheckReport(outcome)
        try media.deliver(
            text: { TerminalReport(report.report(), style: $0).text }, csv: { CSVDocument(report.report().tables[0]) },
            json: { report.json })
        if !report.isProven { throw ExitCode(1) }
    }
}

extension CheckReport {
    fileprivate init(_ outcome: CheckOutcome) {
        self.init(
            lines: outcome.reconciliation.lines,
            strays: outcome.reconciliation.strayTax.map { entry in
                Stray(party: entry.taxpayer.flatMap { outcome.taxpayers[$0] }.map(Party.init), entry: entry)
            },
            nameMatches: outcome.matchedByName.map { NameMatch(written: Party($0.written), taken: Party($0.taxpayer)) },
            ambiguousNames: outcome.ambiguousNames.map(Party.init), batch: outcome.batch)
    }
}

extension CheckReport.Party {
    fileprivate init(_ identity: TaxpayerIdentity) { self.init(code: identity.code, name: identity.name) }
}
