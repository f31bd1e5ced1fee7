/// One assessed building (楼宇, 评定单元).
public struct Building: Sendable, Equatable {
    /// 楼宇编号; without one, the normalised name.
    public var key: String
    /// 楼宇名称, as the register writes it.
    public var name: String
    /// 楼宇群 or 园区, if it belongs to one.
    public var group: String?
    /// 片区
    public var zone: String?
    /// 街道
    public var street: String?
    /// 地址
    public var address: String?
    /// The register's area columns.
    public var areas: FloorAreas
    /// 重点楼宇: whether the plan's per-m² goal applies.
    public var isKey: Bool
    /// 楼长
    public var steward: String?
    /// 纳入日期: the first day it is assessed; nil means always.
    public var includedFrom: Day?
    /// 退出日期: the last day it is assessed; nil means still.
    public var includedTo: Day?

    /// A building of which only the key and the name are known.
    public init(key: String, name: String) {
        self.key = key
        self.name = name
        areas = FloorAreas()
        isKey = false
    }

    /// Whether the building is ranked and totalled in a window that ends on `day`; both dates are inclusive.
    public func isIncluded(on day: Day) -> Bool {
        if let includedFrom, day < includedFrom { return false }
        if let includedTo, day > includedTo { return false }
        return true
    }

    /// The size class by 建筑面积, or nil without one.
    public var sizeClass: SizeClass? {
        guard let gross = areas.gross, gross.cm2 > 0 else { return nil }
        return SizeClass(gross: gross)
    }
}

/// The areas a register may state, each nil where it states none.
public struct FloorAreas: Sendable, Equatable {
    /// 建筑面积
    public var gross: FloorArea?
    /// 地上面积
    public var aboveGround: FloorArea?
    /// 商务面积
    public var commercial: FloorArea?
    /// 可出租面积
    public var leasable: FloorArea?
    /// 已用面积
    public var occupied: FloorArea?
    /// 空置面积
    public var vacant: FloorArea?

    /// No area known.
    public init() {}

    /// The area of one basis.
    public subscript(basis: AreaBasis) -> FloorArea? {
        switch basis {
        case .gross: gross
        case .aboveGround: aboveGround
        case .commercial: commercial
        case .leasable: leasable
        case .occupied: occupied
        }
    }
}

/// The plan's size classes of section 四·(六), by 建筑面积.
public enum SizeClass: String, Sendable, CaseIterable {
    /// Under 30,000 ㎡.
    case small
    /// 30,000 to 150,000 ㎡, both inclusive.
    case medium
    /// Above 150,000 ㎡.
    case large

    /// The class of a building of this gross area.
    public init(gross: FloorArea) {
        self =
            gross.cm2 < 300_000_000 ? .small : gross.cm2 <= 1_500_000_000 ? .medium : .large
    }

    /// 3万㎡以下, 3万至15万㎡ or 15万㎡以上.
    public var chineseName: String {
        switch self {
        case .small: "3万㎡以下"
        case .medium: "3万至15万㎡"
        case .large: "15万㎡以上"
        }
    }
}
