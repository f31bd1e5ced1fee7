internal import Analytics
internal import BuildingEconomy
public import Ingestion
internal import Ledger
internal import Spreadsheets

/// What `louyu roster-diff` found.
public struct RosterDiffOutcome: Sendable {
    /// The changes; nil where a file could not be read as a roster.
    public var difference: RosterChanges?
    /// What was found in the files.
    public var findings: [Finding] = []
}

/// Compares two rosters that are full lists, without storing anything.
public enum RosterDiff {
    /// Reads both files in full and compares them; buildings are known by what the files call them, and by aliases.
    public static func compare(
        _ earlier: String, _ later: String, request: ImportRequest, workspace: Workspace?
    ) throws -> RosterDiffOutcome {
        var outcome = RosterDiffOutcome()
        let policy = workspace?.policy ?? .plan
        var reading = try TwoRosters.begin(policy: policy, workspace)
        let before = try reading.read(earlier, request, &outcome)
        let after = try reading.read(later, request, &outcome)
        guard let before, let after else { return outcome }
        outcome.difference = reading.difference(before, after)
        return outcome
    }
}

/// Two rosters read against the same directories, so that their numbers agree.
private struct TwoRosters: ~Copyable {
    private let policy: Policy
    /// What other names mean, normalised: the policy's aliases and the ledger's.
    private let meant: [String: String]
    private var buildings: BuildingDirectory
    private var taxpayers: TaxpayerDirectory

    struct Roster {
        var statements: [TenancyStatement] = []
        var hasRooms = true
    }

    private init(policy: Policy, meant: [String: String], buildings: BuildingDirectory) {
        self.policy = policy
        self.meant = meant
        self.buildings = buildings
        taxpayers = TaxpayerDirectory()
    }

    /// Nothing read yet; names mean what the policy and the workspace, if there is one, say.
    static func begin(policy: Policy, _ workspace: Workspace?) throws -> TwoRosters {
        let aliases = try workspace?.aliases().map { ($0.aliasKey, $0.nameKey) } ?? []
        let buildings = try workspace?.ledger.write { writing in
            (try Directories.buildings(in: writing, policy: policy), false)
        }
        return TwoRosters(
            policy: policy, meant: policy.aliases.merging(aliases) { first, _ in first },
            buildings: buildings ?? BuildingDirectory(aliases: policy.aliases))
    }

    mutating func read(
        _ file: String, _ request: ImportRequest, _ outcome: inout RosterDiffOutcome
    ) throws -> Roster? {
        var request = request
        request.files = [file]
        request.options.kind = .tenants
        let plan = ImportPlan(request, policy: policy, isGlance: false)
        outcome.findings += plan.files.flatMap { $0.findings + $0.sheets.flatMap(\.findings) }
        guard !outcome.findings.contains(where: { $0.severity == .error }), !plan.jobs.isEmpty else { return nil }
        var roster = Roster()
        for job in plan.jobs {
            guard let spreadsheet = plan.spreadsheets[job.file] else { continue }
            try buildings.admitBuildings(of: spreadsheet, sheet: job.sheet, layout: job.layout)
            if job.layout.column(.room) == nil { roster.hasRooms = false }
            let reading = try TenantReader(layout: job.layout, file: file, policy: policy).read(
                spreadsheet, sheet: job.sheet, taxpayers: &taxpayers, buildings: buildings
            ) { block, _ in
                roster.statements += block
                return true
            }
            outcome.findings += reading.findings
        }
        return roster
    }

    func difference(_ before: Roster, _ after: Roster) -> RosterChanges {
        let identities = Dictionary(uniqueKeysWithValues: taxpayers.newIdentities.map { ($0.number, $0) })
        let numberOf = numbers(of: identities)
        let hasRooms = before.hasRooms && after.hasRooms
        func entries(_ roster: Roster) -> [ListedStay] {
            roster.statements.filter { $0.moveOut == nil }.map { statement in
                let identity = identities[statement.identity]
                return ListedStay(
                    taxpayer: numberOf[statement.identity] ?? statement.identity, name: identity?.name ?? "",
                    nameKey: identity?.nameKey.map { meant[$0] ?? $0 } ?? "", building: statement.building,
                    room: hasRooms ? statement.room : ""
                )
            }
        }
        let codes = identities.values.reduce(into: [Int32: String]()) { codes, identity in
            if let code = identity.code { codes[numberOf[identity.number] ?? identity.number] = code }
        }
        return RosterChanges(
            RosterComparison(before: entries(before), after: entries(after)), codes: { codes[$0] },
            building: { buildings[$0].key })
    }

    /// The same code, or a name without a code that one code alone has.
    private func numbers(of identities: [Int32: TaxpayerIdentity]) -> [Int32: Int32] {
        var bearers: [String: Set<Int32>] = [:]
        for identity in identities.values where identity.code != nil {
            if let key = identity.nameKey { bearers[meant[key] ?? key, default: []].insert(identity.sameCodeAs) }
        }
        return identities.mapValues { identity in
            guard identity.code == nil, let key = identity.nameKey, let same = bearers[meant[key] ?? key],
                same.count == 1
            else {
                return identity.sameCodeAs
            }
            return same.first!
        }
    }
}
