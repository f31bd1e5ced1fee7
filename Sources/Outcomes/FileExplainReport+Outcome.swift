internal import Analytics
public import BuildingEconomy
internal import Ledger
public import Reports
public import Workspace

extension FileExplainReport {
    /// The report of one figure of a building's file taken apart (说明).
    public init(_ outcome: FileExplainOutcome, depth: ExplainReport.Depth, profile: Profile) {
        var sources = Sources(
            receipts: outcome.receipts.mapValues {
                ExplainReport.Origin(batch: $0.batch, file: $0.file, sheet: $0.sheet, row: $0.row)
            }, tenancies: outcome.tenancies.mapValues(Place.init))
        sources.gross = outcome.origin(of: .gross).map(Place.init)
        sources.occupied = outcome.origin(of: .occupied).map(Place.init)
        sources.vacant = outcome.origin(of: nil).map(Place.init)
        self.init(
            outcome.explanation, depth: depth, parties: outcome.taxpayers.mapValues(ExplainReport.Party.init),
            sources: sources, profile: profile)
    }
}

extension ConflictsReport.Place {
    /// Where the ledger says that a fact stands.
    init(_ origin: FactOrigin) {
        self.init(batch: origin.batch, file: origin.file, sheet: origin.sheet, row: origin.row)
    }
}
