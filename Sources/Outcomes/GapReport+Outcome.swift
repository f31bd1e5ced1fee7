internal import Analytics
public import BuildingEconomy
public import Reports
public import Workspace

extension GapReport {
    /// The report of what closes a gap (补差清单).
    public init(_ outcome: GapOutcome, profile: Profile) {
        self.init(
            outcome.gap,
            parties: outcome.taxpayers.mapValues { Party(name: $0.name ?? $0.code ?? "", code: $0.code) },
            industries: outcome.industries, rooms: outcome.rooms, buildings: outcome.buildings)
        self.profile = profile
    }
}
