internal import Analytics
internal import BuildingEconomy
public import Reports
public import Workspace

extension CheckReport {
    /// The report of what a workspace proved (对账).
    public init(_ outcome: CheckOutcome) {
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
