public import BuildingEconomy

/// A figure of a building's file (一楼一档) beside the ranking's metrics that can be taken apart; the raw value is its code.
public enum FileFigure: String, Sendable, CaseIterable {
    case registeredRate
    case projected
    case occupancy
    case vacancy
    case top1
    case top5
    case hhi
    case totalTaxChange
    case totalTaxJoined
    case totalTaxLeft
    case totalTaxOneOff
    case districtTaxChange
    case districtTaxJoined
    case districtTaxLeft
    case districtTaxOneOff

    /// The figure in Chinese.
    public var chineseName: String {
        switch self {
        case .registeredRate: "注册在地率"
        case .projected: "预计全年全口径税收"
        case .occupancy: "使用率"
        case .vacancy: "空置率"
        case .top1: "第一大企业占比"
        case .top5: "前五大企业占比"
        case .hhi: "集中度 HHI"
        case .totalTaxChange: "税收增减（全口径）"
        case .totalTaxJoined: "新入驻（全口径）"
        case .totalTaxLeft: "迁出（全口径）"
        case .totalTaxOneOff: "一次性税收（全口径）"
        case .districtTaxChange: "税收增减（区级）"
        case .districtTaxJoined: "新入驻（区级）"
        case .districtTaxLeft: "迁出（区级）"
        case .districtTaxOneOff: "一次性税收（区级）"
        }
    }

    /// What stands behind it.
    public enum Kind: Sendable, Equatable {
        /// One of the four parts of the growth, at a level.
        case growth(GrowthPart, TaxLevel)
        /// Σ|全口径| of the largest taxpayers over that of all; nil for the sum of all squares.
        case concentration(largest: Int?)
        /// Three sums of months.
        case projection
        /// Rows of the roster.
        case registration
        /// Two areas of the register.
        case space
    }

    /// Whether others than the office see it taken apart: counts and areas, never a part of a building's tax.
    public var isForMeetings: Bool { kind == .registration || kind == .space }

    /// A part of the growth.
    public enum GrowthPart: Sendable, Equatable {
        case taxChange, joined, left, oneOff

        /// Where the growth's parts stand.
        public var path: KeyPath<GrowthSplit, Money> {
            switch self {
            case .taxChange: \.taxChange
            case .joined: \.joined
            case .left: \.left
            case .oneOff: \.oneOff
            }
        }
    }

    /// What stands behind it.
    public var kind: Kind {
        switch self {
        case .registeredRate: .registration
        case .projected: .projection
        case .occupancy, .vacancy: .space
        case .top1: .concentration(largest: 1)
        case .top5: .concentration(largest: 5)
        case .hhi: .concentration(largest: nil)
        case .totalTaxChange: .growth(.taxChange, .total)
        case .totalTaxJoined: .growth(.joined, .total)
        case .totalTaxLeft: .growth(.left, .total)
        case .totalTaxOneOff: .growth(.oneOff, .total)
        case .districtTaxChange: .growth(.taxChange, .district)
        case .districtTaxJoined: .growth(.joined, .district)
        case .districtTaxLeft: .growth(.left, .district)
        case .districtTaxOneOff: .growth(.oneOff, .district)
        }
    }
}
