public import BuildingEconomy

/// How much a figure grew against an earlier window (同比 or 环比), or why that cannot be said.
public enum Growth: Sendable, Equatable {
    /// Window ÷ base − 1; print with `fractionText` or times 100.
    case ratio(Ratio)
    /// Not to be said, and why.
    case absent(GrowthAbsence)

    /// The growth, or nil.
    public var ratio: Ratio? {
        if case .ratio(let ratio) = self { ratio } else { nil }
    }

    /// Why there is none, or nil where there is one.
    public var absence: GrowthAbsence? {
        if case .absent(let absence) = self { absence } else { nil }
    }
}

/// Why a growth is not given; the raw value is its code.
public enum GrowthAbsence: String, Sendable, CaseIterable {
    /// The earlier window is complete and came to zero.
    case baseZero
    /// The earlier window is complete and came to less than zero.
    case baseNegative
    /// No month of the earlier window is loaded, or there is no earlier window (本年累计 of January has none before).
    case noBase
    /// A month of the window, or of the earlier one, is not loaded.
    case windowIncomplete
    /// Not for the table's readers: it would give a hidden figure away (会议版, 公开版).
    case withheld

    /// The reason in Chinese.
    public var chineseName: String {
        switch self {
        case .baseZero: "基期为零"
        case .baseNegative: "基期为负"
        case .noBase: "无基期数据"
        case .windowIncomplete: "窗口有月份未导入"
        case .withheld: "不公开"
        }
    }
}

/// A tax figure against the one of an earlier window.
public struct Change: Sendable, Equatable {
    /// The window's tax minus the earlier window's, whenever both are complete.
    public let difference: Money?
    /// The growth, or why there is none.
    public let growth: Growth

    /// A change that cannot be given.
    init(absent reason: GrowthAbsence) {
        difference = nil
        growth = .absent(reason)
    }

    /// A change between two complete windows.
    init(from base: Money, to current: Money) {
        difference = current - base
        if base == .zero {
            growth = .absent(.baseZero)
        } else {
            growth = Ratio((current - base).fen, over: base.fen).map(Growth.ratio) ?? .absent(.baseNegative)
        }
    }
}
