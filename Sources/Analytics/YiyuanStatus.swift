/// Where a building stands towards being a 亿元楼宇 in the calendar year; the raw value is its code.
public enum YiyuanStatus: String, Sendable, CaseIterable {
    /// January to the month is 1亿 or more.
    case reached
    /// The year's projection is 1亿 or more.
    case projected
    /// The calendar year before was 1亿 or more, and the last twelve months or the projection are under it.
    case atRisk
    /// The last twelve months are 0.8亿 or more.
    case potential
    /// None of these.
    case notReached = "none"

    /// The status in Chinese.
    public var chineseName: String {
        switch self {
        case .reached: "已达"
        case .projected: "预计达到"
        case .atRisk: "有跌出风险"
        case .potential: "潜力"
        case .notReached: "未达"
        }
    }
}
