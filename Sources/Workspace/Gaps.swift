public import Analytics
public import BuildingEconomy
internal import Ledger

extension GapSums: MergeableSum {}

/// What `louyu gap` is asked; nil stands for the newest, the policy's, or the whole.
public struct GapQuestion: Sendable {
    /// The last of the twelve months.
    public var month: Month?
    /// The building's key or name; nil for a set of buildings.
    public var building: String?
    /// What chooses the set.
    public var filter = BuildingFilter()
    /// What counts a tenant as paying.
    public var inPlaceBasis: InPlaceBasis?
    /// How many visits are given names and rooms; nil for all.
    public var limit: Int?
    /// The batch after which the figures stood; nil for now.
    public var asOf: Int?

    /// The defaults.
    public init() {}
}

/// What closes a gap, with the names behind the numbers.
public struct GapOutcome: Sendable {
    /// The gap and the visits.
    public let gap: Gap
    /// The tenants to visit, by position, as many as were asked for.
    public let taxpayers: [Int: TaxpayerIdentity]
    /// The roster's industries, by position.
    public let industries: [String]
    /// 房间号, by tenancy.
    public let rooms: [Int64: String]
    /// The register's buildings, by position.
    public let buildings: [Building]
}

extension Workspace {
    /// Lists what closes the gap to the goals of a building or of a set.
    ///
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``LedgerError``.
    public func gap(_ question: GapQuestion) throws -> GapOutcome {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            let position = try question.building.map { try stored.portfolio.position(of: $0) }
            guard let month = question.month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
            let sums = try recalled("gap \(month.text)", asOf: question.asOf, in: reading) {
                let sums = try ReceiptSum.sum(
                    GapSums(portfolio: stored.portfolio, month: month), of: stored,
                    months: GapSums.monthsNeeded(for: month), in: reading, ledger: ledger)
                return (sums, stored.bytes(aTaxpayer: 64, aBuilding: 600))
            }
            let gap = Gap.make(
                of: stored.portfolio, sums, policy: policy, building: position, filter: question.filter,
                inPlaceBasis: question.inPlaceBasis)
            let listed = gap.visits.prefix(question.limit ?? .max)
            let known = try reading.identities(listed.map { Int32($0.taxpayer) })
            return GapOutcome(
                gap: gap, taxpayers: Dictionary(uniqueKeysWithValues: known.map { (Int($0.key), $0.value) }),
                industries: stored.portfolio.industries,
                rooms: try reading.rooms(ofTenancies: listed.flatMap(\.tenancies)),
                buildings: stored.portfolio.buildings)
        }
    }
}
