internal import Analytics
internal import BuildingEconomy
public import Reports
public import Workspace

extension ShowReport {
    /// The report of everything known of one building (一楼一档).
    public init(_ outcome: BuildingFileOutcome) {
        self.init(
            outcome.file, parties: outcome.taxpayers.mapValues(ExplainReport.Party.init),
            oneOffTaxKinds: outcome.oneOffTaxKinds)
    }
}
