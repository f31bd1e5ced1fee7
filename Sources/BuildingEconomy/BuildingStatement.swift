/// What one row of a building register (楼宇台账) states; nil where the cell is blank or the file has no such column.
public struct BuildingStatement: Sendable, Equatable {
    /// The building's number in the ledger.
    public var building: Int32
    /// The row in its sheet, 1-based.
    public var row: Int32
    /// 楼宇名称 as written, trimmed.
    public var name: String?
    /// 楼宇群
    public var group: String?
    /// 片区
    public var zone: String?
    /// 街道
    public var street: String?
    /// 地址
    public var address: String?
    /// The area columns.
    public var areas = FloorAreas()
    /// 重点楼宇
    public var isKey: Bool?
    /// 楼长
    public var steward: String?
    /// 纳入日期
    public var includedFrom: Day?
    /// 退出日期
    public var includedTo: Day?

    /// A row that states nothing yet.
    public init(building: Int32, row: Int32) {
        self.building = building
        self.row = row
    }
}
