internal import Analytics
internal import BuildingEconomy

/// The warning of the whole workspace (未匹配 over its limit) in words; without amounts for others than the office.
struct UnmatchedSentence {
    /// What it is called.
    static let name = "未匹配偏多"

    /// The sentence with the numbers.
    let facts: String
    /// Since when it has stood.
    let since: String?
    /// What would clear it.
    let remedy: String

    init(_ list: Watchlist, _ profile: Profile) {
        let limit = "\(list.thresholds.unmatched.percentText)%"
        since = list.unmatchedSince?.chineseText
        guard profile == .internal else {
            facts = "未匹配超过全部入库的 \(limit)"
            remedy = "名册待补，各楼数字偏低"
            return
        }
        let share = Ratio(list.unmatched.fen, over: list.receipts.fen)?.percentText ?? "-"
        facts = "未匹配 \(list.unmatched.wanText(grouped: true)) 万元，占入库的 \(share)%，超过 \(limit)"
        remedy =
            "请先补名册（louyu check 列出企业），各楼数字偏低；再匹配 \(list.toMatch.wanText(grouped: true)) 万元即降到 \(limit)"
    }
}

extension WarningStart {
    /// 自 2020-03; 至少自 2020-03, where it may have begun earlier.
    var chineseText: String { (isAtLeast ? "至少自 " : "自 ") + month.text }
}
