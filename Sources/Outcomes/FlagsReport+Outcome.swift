internal import Analytics
public import BuildingEconomy
public import Reports
public import Workspace

extension FlagsReport {
    /// The report of what a workspace found (预警).
    public init(_ outcome: WatchOutcome, profile: Profile) {
        self.init(
            outcome.watchlist,
            notes: outcome.notes.mapValues { Note(text: $0.text, day: $0.day, author: $0.author) },
            names: outcome.taxpayers.compactMapValues { $0.name ?? $0.code }, profile: profile)
    }
}
