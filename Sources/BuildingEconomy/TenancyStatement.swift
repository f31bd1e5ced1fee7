/// What one row of a roster (入驻企业名册) states; nil where the cell is blank or the file has no such column.
public struct TenancyStatement: Sendable, Equatable {
    /// The ``TaxpayerIdentity``'s number.
    public var identity: Int32
    /// ``TaxpayerIdentity/sameCodeAs`` of that identity: which taxpayer it is, as far as codes tell.
    public var sameCodeAs: Int32
    /// The building's number in the ledger.
    public var building: Int32
    /// The row in its sheet, 1-based.
    public var row: Int32
    /// 房间号, normalised; empty where none is given. Part of the tenancy's key.
    public var room = ""
    /// 租用面积; a stated zero or less is kept as stated (`cm2 ≤ 0` counts as no area).
    public var area: FloorArea?
    /// 入驻日期
    public var moveIn: Day?
    /// 迁出日期
    public var moveOut: Day?
    /// 机构类型, normalised.
    public var organisation: String?
    /// 注册地, normalised.
    public var registeredPlace: String?
    /// 在地纳税 as marked: whether the row says that the taxpayer pays in the district.
    public var paysHere: Bool?
    /// 行业
    public var industry: String?
    /// 企业类型
    public var enterpriseType: String?

    /// A row that states nothing but who and where.
    public init(identity: Int32, sameCodeAs: Int32? = nil, building: Int32, row: Int32) {
        self.identity = identity
        self.sameCodeAs = sameCodeAs ?? identity
        self.building = building
        self.row = row
    }
}
