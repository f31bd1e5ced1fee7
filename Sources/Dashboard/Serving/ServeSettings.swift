public import Workspace

/// What `louyu serve` is told.
public struct ServeSettings: Sendable {
    /// The workspace's folder.
    public var folder: String
    /// Where it listens, and under which names.
    public var site: Site
    /// Who may come in; empty where only this machine can reach it and everybody is the steward.
    public var accounts: [Account]
    /// Who changes the ledger, now; the argument is a visitor's name, nil for whoever started the program.
    public var origin: @Sendable (String?) -> Origin

    /// One visitor of each kind that may come.
    var usualVisitors: [Visitor] {
        guard !accounts.isEmpty else { return [.local] }
        let roles = Role.allCases.filter { role in accounts.contains { $0.role == role } }
        return roles.map { Visitor(role: $0, name: nil) }
    }

    /// Settings for a workspace, without accounts.
    public init(
        folder: String, site: Site, accounts: [Account] = [],
        origin: @escaping @Sendable (String?) -> Origin = Origin.here
    ) {
        self.folder = folder
        self.site = site
        self.accounts = accounts
        self.origin = origin
    }
}
