internal import Analytics
public import BuildingEconomy
internal import Ledger
public import Reports
public import Workspace

extension ExplainReport {
    /// The report of one figure taken apart (说明).
    ///
    /// - Parameter subject: what a set or a bucket is called.
    public init(_ outcome: ExplainOutcome, depth: Depth, subject: String, profile: Profile) {
        self.init(
            outcome.explanation, depth: depth, parties: outcome.taxpayers.mapValues(Party.init),
            origins: outcome.origins.mapValues {
                Origin(batch: $0.batch, file: $0.file, sheet: $0.sheet, row: $0.row)
            }, subject: subject, profile: profile)
    }
}

extension ExplainReport.Party {
    /// A taxpayer by its name, where it has none by its code.
    init(_ identity: TaxpayerIdentity) {
        self.init(name: identity.name ?? identity.code ?? "", code: identity.code)
    }
}
