/// Who a table is made for (保密级别), and so what of it may be seen; the raw value is its code.
public enum Profile: String, Sendable, CaseIterable {
    /// 内部工作版: everything, companies and their amounts too.
    case `internal`
    /// 会议版: no company's amount, nor a building's that would give one away.
    case meeting
    /// 公开版: counts, bands and totals only.
    case `public`

    /// 内部工作版, 会议版 or 公开版.
    public var chineseName: String {
        switch self {
        case .internal: "内部工作版"
        case .meeting: "会议版"
        case .public: "公开版"
        }
    }

    /// What an internal file says of itself.
    public static let internalMark = "内部资料 注意保密"
}
