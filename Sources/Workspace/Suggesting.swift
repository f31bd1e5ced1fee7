internal import Analytics
internal import BuildingEconomy
internal import Ingestion
internal import Ledger

extension Workspace {
    /// For what stays unmatched: candidates by the likeness of names, each with the command that would accept it.
    ///
    /// - Throws: ``LedgerError``.
    public func suggestions() throws -> [Suggestion] {
        let outcome = try check()
        return try ledger.read { reading in
            let stays = try reading.stays(policyAliases: policy.aliases)
            let tenants = try Tenants(stays, in: reading)
            let unmatched = outcome.strayTotals.filter { !tenants.contains($0.taxpayer) }
            let companies = unmatched.compactMap { stray in
                outcome.taxpayers[stray.taxpayer].map { tenants.suggestion(for: $0, in: reading) }
            }
            let names = try outcome.ambiguousNames.map { try Self.suggestion(forName: $0, in: reading) }
            let buildings = try buildingSuggestions(
                for: try reading.unknownBuildings().map(\.name), among: try BuildingNames(policy, in: reading))
            return (companies + names + buildings).filter { !$0.candidates.isEmpty }
        }
    }

    private static func suggestion(forName identity: TaxpayerIdentity, in reading: LedgerReading) throws -> Suggestion {
        let bearers = try reading.identities(named: identity.nameKey ?? "").filter { $0.code != nil }
        let name = identity.name ?? ""
        var seen: Set<String> = []
        let candidates = bearers.compactMap { bearer -> Suggestion.Candidate? in
            guard let code = bearer.code, seen.insert(code).inserted else { return nil }
            return Suggestion.Candidate(
                name: bearer.name ?? name, code: code, score: 100,
                command: "louyu alias \(ShellWord.quoted(name)) \(ShellWord.quoted(code))")
        }
        return Suggestion(subject: .ambiguousName, name: name, code: nil, candidates: candidates)
    }

    /// Candidates for names that no building has.
    func buildingSuggestions(for names: [String], among known: BuildingNames) throws -> [Suggestion] {
        guard !names.isEmpty else { return [] }
        let index = NameIndex(known.texts, as: .building)
        return names.compactMap { name in
            guard !known.knows(name) else { return nil }
            let candidates = index.closest(to: name).map { position, score in
                let (key, text) = (known.keys[position], known.texts[position])
                return Suggestion.Candidate(
                    name: key == text ? text : "\(key) \(text)", code: nil, score: score,
                    command: "louyu alias \(ShellWord.quoted(name)) \(ShellWord.quoted(key == text ? text : key))")
            }
            return Suggestion(subject: .unknownBuilding, name: name, code: nil, candidates: candidates)
        }
    }
}

/// The register's buildings as names to propose.
struct BuildingNames {
    /// Key by key…
    private(set) var keys: [String] = []
    /// …and name by name.
    private(set) var texts: [String] = []
    private var known: Set<String> = []

    init(_ policy: Policy, in reading: LedgerReading) throws {
        let stored = try reading.portfolio(policy: policy)
        for building in stored.portfolio.buildings {
            keys.append(building.key)
            texts.append(building.name)
            known.formUnion([building.key, NameKey.of(building.name) ?? ""])
        }
        known.formUnion(try reading.aliases().map(\.aliasKey))
        known.formUnion(policy.aliases.keys)
    }

    /// Whether a name means a building by now.
    func knows(_ name: String) -> Bool { known.contains(name) || known.contains(NameKey.of(name) ?? "") }
}

/// The taxpayers that have a tenancy, as names to propose.
private struct Tenants {
    private var identities: [TaxpayerIdentity] = []
    private var buildings: [String] = []
    private var numbers: Set<Int32> = []
    private let index: NameIndex

    init(_ stays: [Stay], in reading: LedgerReading) throws {
        let keys = try reading.buildingKeys()
        var last: [Int32: Stay] = [:]
        for stay in stays { last[stay.taxpayer] = stay }
        let known = try reading.identities(Set(last.values.map(\.identity)).sorted())
        var coded: [Int32: TaxpayerIdentity] = [:]
        for (taxpayer, stay) in last.sorted(by: { $0.key < $1.key }) {
            guard let identity = known[stay.identity] else { continue }
            coded[taxpayer] = identity
            identities.append(identity)
            buildings.append(keys[stay.building] ?? "")
        }
        numbers = Set(last.keys)
        index = NameIndex(identities.map { $0.name ?? "" }, as: .company)
    }

    /// Two companies with readable codes of their own are proposed only where their names are all but the same.
    private static let leastBetweenCodes = 90

    func contains(_ taxpayer: Int) -> Bool { numbers.contains(Int32(taxpayer)) }

    func suggestion(for stray: TaxpayerIdentity, in reading: LedgerReading) -> Suggestion {
        let candidates = index.closest(to: stray.name ?? "").compactMap { position, score -> Suggestion.Candidate? in
            let tenant = identities[position]
            let isDoubtful = stray.code != nil && tenant.code != nil && score < Self.leastBetweenCodes
            guard !isDoubtful else { return nil }
            return Suggestion.Candidate(
                name: tenant.name ?? "", code: tenant.code, score: score,
                command: command(stray, tenant, building: buildings[position]))
        }
        return Suggestion(
            subject: .receiptsWithoutTenancy, name: stray.name ?? "", code: stray.code, candidates: candidates)
    }

    /// Two readable codes never match: then only the building of the receipts can be said.
    private func command(_ stray: TaxpayerIdentity, _ tenant: TaxpayerIdentity, building: String) -> String {
        let (strayName, tenantName) = (ShellWord.quoted(stray.name ?? ""), ShellWord.quoted(tenant.name ?? ""))
        if stray.code == nil { return "louyu alias \(strayName) \(tenantName)" }
        if tenant.code == nil { return "louyu alias \(tenantName) \(strayName)" }
        let why = ShellWord.quoted("与\(tenant.name ?? "")（\(tenant.code ?? "")）是一家")
        return
            "louyu correct receipt \(ShellWord.quoted(stray.code ?? "")) --building \(ShellWord.quoted(building)) --why \(why)"
    }
}

extension CheckOutcome {
    /// The taxpayers with unmatched tax, the largest 全口径 first.
    fileprivate var strayTotals: [(taxpayer: Int, fen: Int64)] {
        var sums: [Int: Int64] = [:]
        for entry in reconciliation.strayTax where entry.bucket == .unmatched {
            if let taxpayer = entry.taxpayer { sums[taxpayer, default: 0] += entry.tax.total.fen }
        }
        return sums.sorted { left, right in
            left.value.magnitude == right.value.magnitude
                ? left.key < right.key : left.value.magnitude > right.value.magnitude
        }.map { ($0.key, $0.value) }
    }
}
