internal import Analytics
public import BuildingEconomy
internal import Ledger
public import Reports
public import Workspace

extension ConflictsReport {
    /// The report of what contradicts what (数据冲突).
    public init(_ outcome: ConflictOutcome, profile: Profile) {
        self.init(
            outcome.list, parties: outcome.taxpayers.mapValues { Party(code: $0.code, name: $0.name) },
            places: outcome.origins.mapValues { origins in
                origins.map(Place.init)
            }, buildings: outcome.buildings, commands: outcome.commands)
        self.profile = profile
    }
}
