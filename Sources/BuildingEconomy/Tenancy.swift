/// One taxpayer in one building and room from a move-in to a move-out day (入驻), both inclusive, as the sums need it.
///
/// Taxpayer, building and industry are positions in their ``Portfolio``; the room and the rest of the roster stay in the ledger.
public struct Tenancy: Sendable, Equatable {
    /// The ledger's number of the tenancy, for explanations.
    public var id: Int64
    /// The taxpayer's position, 0 to `taxpayerCount − 1`.
    public var taxpayer: Int32
    /// The building's position in ``Portfolio/buildings``.
    public var building: Int32
    /// 租用面积; nil where the roster gives none or one ≤ 0.
    public var area: FloorArea?
    /// 入驻日期; nil counts as always.
    public var moveIn: Day?
    /// 迁出日期; nil means still there.
    public var moveOut: Day?
    /// Whether it counts in the in-place rate (机构类型).
    public var organisation: OrganisationKind
    /// 注册地: whether the taxpayer is registered in the district; nil where the roster is blank.
    public var isRegisteredHere: Bool?
    /// 在地纳税 as the roster marks it; nil where blank.
    public var paysHereByRoster: Bool?
    /// 行业: the position in ``Portfolio/industries``; −1 where the roster is blank.
    public var industry: Int32 = -1

    /// A tenancy of which only the parties are known: no area, no dates.
    public init(id: Int64, taxpayer: Int32, building: Int32) {
        self.id = id
        self.taxpayer = taxpayer
        self.building = building
        organisation = .filesOwnTax
    }

    /// Whether the tenancy is active on `day`.
    @inlinable
    public func isActive(on day: Day) -> Bool {
        if let moveIn, moveIn > day { return false }
        if let moveOut, moveOut < day { return false }
        return true
    }
}
