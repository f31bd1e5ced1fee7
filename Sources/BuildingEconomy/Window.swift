/// How the months of a figure are chosen.
public enum WindowKind: String, Sendable, CaseIterable {
    /// One month (当月).
    case month
    /// January to the month (本年累计).
    case ytd
    /// The twelve months that end with the month (近12个月).
    case ttm
    /// January to December of the month's year (全年).
    case year

    /// 当月, 本年累计, 近12个月 or 全年.
    public var chineseName: String {
        switch self {
        case .month: "当月"
        case .ytd: "本年累计"
        case .ttm: "近12个月"
        case .year: "全年"
        }
    }
}

/// A run of months that a figure covers.
public struct Window: Sendable, Hashable {
    /// How the months were chosen.
    public let kind: WindowKind
    /// The first month.
    public let from: Month
    /// The last month.
    public let to: Month

    /// The window of `kind` for `month`; of `year`, the last month is December.
    public init(_ kind: WindowKind, endingWith month: Month) {
        self.kind = kind
        let january = month.advanced(by: 1 - month.monthOfYear)
        switch kind {
        case .month: (from, to) = (month, month)
        case .ytd: (from, to) = (january, month)
        case .ttm: (from, to) = (month.advanced(by: -11), month)
        case .year: (from, to) = (january, january.advanced(by: 11))
        }
    }

    private init(_ kind: WindowKind, from: Month, to: Month) {
        (self.kind, self.from, self.to) = (kind, from, to)
    }

    /// Every month, in order.
    public var months: ClosedRange<Month> { from...to }
    /// How many months.
    public var monthCount: Int { from.distance(to: to) + 1 }
    /// Whether the window covers twelve months, so that goals per year apply.
    public var isWholeYear: Bool { kind == .ttm || kind == .year }

    /// The window before: a month earlier, of `year` a year earlier; nil for `ytd` in January.
    public var previous: Window? {
        switch kind {
        case .month, .ttm: Window(kind, endingWith: to.advanced(by: -1))
        case .ytd: to.monthOfYear == 1 ? nil : Window(.ytd, endingWith: to.advanced(by: -1))
        case .year: yearEarlier
        }
    }

    /// The same months a year earlier (上年同期).
    public var yearEarlier: Window {
        Window(kind, from: from.advanced(by: -12), to: to.advanced(by: -12))
    }

    /// The twelve months that end with the window's last month: what `paying` looks at.
    public var payingMonths: ClosedRange<Month> { to.advanced(by: -11)...to }
}
