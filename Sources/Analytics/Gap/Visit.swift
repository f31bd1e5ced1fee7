public import BuildingEconomy

/// A tenant that does not count as paying here: one line of the list of service visits (走访).
public struct Visit: Sendable, Equatable {
    /// The taxpayer's position.
    public let taxpayer: Int
    /// The positions of the buildings in question that it sits in, ascending.
    public let buildings: [Int]
    /// The ledger's numbers of its tenancies there.
    public let tenancies: [Int64]
    /// Why it does not count, as far as the ledger tells.
    public let visitClass: VisitClass
    /// Whether it moved in, into any building, within the last three months and has no receipt row (刚入驻).
    public let isNew: Bool
    /// What it leases there; nil where one of its rows states no area.
    public let area: FloorArea?
    /// By all it leases in the register's buildings; nil where one of its rows states no area.
    public let size: TenantSize?
    /// The position of its industry in ``Portfolio/industries``; −1 where the roster is blank.
    public let industry: Int32
    /// 注册地; nil where blank.
    public let isRegisteredHere: Bool?
    /// 在地纳税 as the roster marks it; nil where blank.
    public let paysHereByRoster: Bool?
    /// The earliest move-in there; nil where one is blank.
    public let since: Day?
    /// Its 全口径 of the twelve months, wherever attributed.
    public let received: Money
    /// Whom it is compared with; nil without an industry or a size.
    public let peers: PeerFigures?
    /// What it may bring.
    public let potential: Potential
}

extension Visit {
    /// The order of visits: what the roster alone settles, then by potential, those that have only just moved in last.
    static func precedes(_ left: Visit, _ right: Visit) -> Bool {
        if left.turn != right.turn { return left.turn < right.turn }
        if left.worth != right.worth { return left.worth > right.worth }
        if left.visitClass != right.visitClass { return left.visitClass.order < right.visitClass.order }
        let (leftArea, rightArea) = (left.area?.cm2 ?? 0, right.area?.cm2 ?? 0)
        return leftArea == rightArea ? left.taxpayer < right.taxpayer : leftArea > rightArea
    }

    private var turn: Int { visitClass == .unmarked ? 0 : isNew ? 2 : 1 }
    private var worth: Int64 { potential.amount?.fen ?? 0 }
}

extension VisitClass {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self)! }
}
