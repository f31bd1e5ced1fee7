public import BuildingEconomy

/// What buildings are put together by, so that each group is ranked within itself.
public enum Grouping: String, Sendable, CaseIterable {
    /// 片区
    case zone
    /// 街道
    case street
    /// 楼长
    case steward
    /// The plan's size classes by 建筑面积 (规模).
    case size
    /// What makes it a theme building (主题楼宇).
    case theme

    /// 片区, 街道, 楼长, 规模 or 主题.
    public var chineseName: String {
        switch self {
        case .zone: "片区"
        case .street: "街道"
        case .steward: "楼长"
        case .size: "规模"
        case .theme: "主题"
        }
    }

    /// The group of every building, by position; `themes` is needed for ``theme`` alone.
    func names(of portfolio: Portfolio, _ themes: Themes?) -> [GroupName] {
        portfolio.buildings.enumerated().map { position, building in
            switch self {
            case .zone: GroupName(text: building.zone)
            case .street: GroupName(text: building.street)
            case .steward: GroupName(text: building.steward)
            case .size: building.sizeClass.map(GroupName.size) ?? .unstated
            case .theme: themes?.themes[position].map { .text(portfolio.industries[$0.industry]) } ?? .noTheme
            }
        }
    }
}

/// What a group of buildings is called.
public enum GroupName: Sendable, Hashable, Comparable {
    /// A size class of the plan.
    case size(SizeClass)
    /// A 片区, a 街道, a 楼长 or an industry, as register or roster write it.
    case text(String)
    /// No theme building.
    case noTheme
    /// The register states none.
    case unstated

    init(text: String?) {
        self = text.map(GroupName.text) ?? .unstated
    }

    /// The name on a table; 未填 where the register states none.
    public var chineseName: String {
        switch self {
        case .size(let size): size.chineseName
        case .text(let text): text
        case .noTheme: "无主题"
        case .unstated: "未填"
        }
    }

    /// Small before medium before large; text by Unicode scalar; what has or states none last.
    public static func < (left: GroupName, right: GroupName) -> Bool {
        switch (left, right) {
        case (.size(let left), .size(let right)): left.order < right.order
        case (.text(let left), .text(let right)): left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        default: left.kindOrder < right.kindOrder
        }
    }

    private var kindOrder: Int {
        switch self {
        case .size: 0
        case .text: 1
        case .noTheme: 2
        case .unstated: 3
        }
    }
}

extension SizeClass {
    fileprivate var order: Int {
        switch self {
        case .small: 0
        case .medium: 1
        case .large: 2
        }
    }
}
