public import Analytics
public import BuildingEconomy
public import Ledger

extension ConflictSums: MergeableSum {}

/// What `louyu conflicts` is asked; nil stands for the newest, or for everything.
public struct ConflictQuestion: Sendable {
    /// The last of the twelve months.
    public var month: Month?
    /// The building's key or name; nil for every one.
    public var building: String?
    /// What chooses the buildings, where none is named.
    public var filter = BuildingFilter()
    /// What to look for.
    public var kinds = ConflictKind.allCases
    /// How many of each kind are listed; nil lists all.
    public var limit: Int?
    /// The batch after which the figures stood; nil for now.
    public var asOf: Int?

    /// The defaults.
    public init() {}
}

/// The contradictions found, with names and places.
public struct ConflictOutcome: Sendable {
    /// The contradictions.
    public let list: ConflictList
    /// The taxpayers and identities they name, by number.
    public let taxpayers: [Int: TaxpayerIdentity]
    /// Where the figures stand.
    public let origins: [ConflictSource: [FactOrigin]]
    /// The register's buildings, by position.
    public let buildings: [Building]
    /// For each contradiction listed, the command lines that settle it once it was checked.
    public let commands: [[String]]
}

extension Workspace {
    /// Looks for contradictions in the ledger.
    ///
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``LedgerError``.
    public func conflicts(_ question: ConflictQuestion) throws -> ConflictOutcome {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            guard let month = question.month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
            let sums = try ReceiptSum.sum(
                ConflictSums(portfolio: stored.portfolio, month: month), of: stored,
                months: ConflictSums.monthsNeeded(for: month), in: reading, ledger: ledger)
            var list = ConflictList.make(
                of: stored.portfolio, sums, try facts(question, stored, policy, in: reading), policy: policy,
                kinds: question.kinds, members: try members(question, stored.portfolio, month))
            if let limit = question.limit { list = list.limited(to: limit) }
            let named = Set(list.conflicts.flatMap { $0.taxpayers.map(Int32.init) + $0.evidence.identities })
            let known = try reading.identities(named.sorted())
            let origins = try origins(of: Set(list.conflicts.flatMap(\.sources)), question, in: reading)
            let commands = try ConflictCommands(for: list.conflicts, asOf: question.asOf, policy, in: reading)
            let buildings = stored.portfolio.buildings
            return ConflictOutcome(
                list: list, taxpayers: Dictionary(uniqueKeysWithValues: known.map { (Int($0.key), $0.value) }),
                origins: origins, buildings: buildings,
                commands: list.conflicts.map { commands.lines($0, buildings, origins) })
        }
    }

    private func members(_ question: ConflictQuestion, _ portfolio: Portfolio, _ month: Month) throws -> [Int]? {
        if let building = question.building { return [try portfolio.position(of: building)] }
        guard question.filter != BuildingFilter() else { return nil }
        return portfolio.buildings.indices.filter {
            portfolio.buildings[$0].isIncluded(on: month.lastDay) && question.filter.admits(portfolio.buildings[$0])
        }
    }

    private func facts(
        _ question: ConflictQuestion, _ stored: StoredPortfolio, _ policy: Policy, in reading: LedgerReading
    ) throws -> ConflictFacts {
        var facts = ConflictFacts()
        if question.kinds.contains(.codeSeveralNames) {
            facts.sharedCodes = try reading.identitiesSharingCode(
                asOf: question.asOf, policyAliases: policy.aliases)
        }
        if question.kinds.contains(.nameSeveralCodes) {
            facts.sharedNames = try reading.identitiesSharingName(
                asOf: question.asOf, policyAliases: policy.aliases)
        }
        facts.areas = try stored.statedAreas(asOf: question.asOf, in: reading)
        return facts
    }

    private func origins(
        of sources: Set<ConflictSource>, _ question: ConflictQuestion, in reading: LedgerReading
    ) throws -> [ConflictSource: [FactOrigin]] {
        var marked: Set<Int64> = []
        var registered: Set<Int64> = []
        var identities: Set<Int32> = []
        var statements: Set<Int64> = []
        var months: Set<Month> = []
        for source in sources {
            switch source {
            case .tenancy(let number, .paysHere): marked.insert(number)
            case .tenancy(let number, .registeredPlace): registered.insert(number)
            case .identity(let number): identities.insert(number)
            case .register(let number): statements.insert(number)
            case .month(let month): months.insert(month)
            }
        }
        let byMark = try reading.origins(ofTenancies: marked, stating: .paysHere, asOf: question.asOf)
        let byPlace = try reading.origins(ofTenancies: registered, stating: .registeredPlace, asOf: question.asOf)
        let byIdentity = try reading.origins(ofIdentities: identities)
        let byStatement = try reading.origins(ofRegister: statements)
        let byMonth = try reading.origins(ofMonths: months, asOf: question.asOf)
        return Dictionary(
            uniqueKeysWithValues: sources.map { source in
                let found: [FactOrigin] =
                    switch source {
                    case .tenancy(let number, .paysHere): byMark[number].map { [$0] } ?? []
                    case .tenancy(let number, .registeredPlace): byPlace[number].map { [$0] } ?? []
                    case .identity(let number): byIdentity[number].map { [$0] } ?? []
                    case .register(let number): byStatement[number].map { [$0] } ?? []
                    case .month(let month): byMonth[month] ?? []
                    }
                return (source, found)
            })
    }
}

extension StoredPortfolio {
    /// What the registers' rows in force say of the areas of these buildings, oldest first.
    func statedAreas(asOf batch: Int?, in reading: LedgerReading) throws -> [AreaStatement] {
        let positions = Dictionary(uniqueKeysWithValues: buildingNumbers.enumerated().map { ($1, $0) })
        return try reading.statedAreas(asOf: batch).compactMap { stated in
            positions[stated.building].map {
                AreaStatement(
                    number: stated.statement, batch: stated.batch, building: $0, areas: stated.areas)
            }
        }
    }
}
