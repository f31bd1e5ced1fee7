internal import Analytics
internal import BuildingEconomy

/// A warning in words: what the figures are, since when, and what would clear it.
struct WarningSentence {
    private let warning: Warning
    private let thresholds: Thresholds
    /// Others than the office see no figure of a window that the building was not judged on.
    private let isInternal: Bool
    private let name: (Int) -> String

    /// - Parameter name: what a taxpayer of a position is called.
    init(
        _ warning: Warning, _ thresholds: Thresholds, _ profile: Profile = .internal, name: @escaping (Int) -> String
    ) {
        (self.warning, self.thresholds, self.name) = (warning, thresholds, name)
        isInternal = profile == .internal
    }

    /// 自 2020-03；or 至少自 2020-03, where it may have begun earlier; what the register states, 自第 3 批台账.
    var since: String? {
        warning.sinceBatch.map { "自第 \($0) 批台账" }
            ?? warning.since?.chineseText
    }

    /// The sentence with the numbers.
    var facts: String {
        switch warning.evidence {
        case .inPlace(let tenants):
            let limit = warning.colour == .red ? "，低于红线 \(thresholds.inPlaceRed.percentText)%" : ""
            return "在地纳税率 \(rate(tenants.inPlaceRate))%（\(tenants.paying ?? 0)/\(tenants.counted) 户），"
                + "目标 \(rate(tenants.goal))%\(limit)"
        case .perM2(let value, let goal, _):
            let limit = warning.colour == .red ? "，不到目标的 \(thresholds.perM2Red.percentText)%" : ""
            return "近12个月单位面积区级税收 \(value.yuanPerSquareMetreText) 元/㎡，目标 \(goal.yuanPerSquareMetreText) 元/㎡\(limit)"
        case .fall(let growth, let from, let to, _):
            return "近12个月区级税收 \(wan(to)) 万元，上年同期 \(wan(from)) 万元，同比 \(growth.text(times: 100, decimals: 2))%"
        case .months(let pairs):
            guard isInternal else { return "区级税收连续低于上年同月：" + pairs.map(\.month.text).joined(separator: "，") }
            return "区级税收连续低于上年同月："
                + pairs.map { "\($0.month.text) \(wan($0.now)) 万元（上年 \(wan($0.yearEarlier))）" }.joined(separator: "，")
        case .yiyuan(let sums): return yiyuan(sums)
        case .vacancy(let vacant, let gross, _):
            let share = Ratio(vacant.cm2, over: gross.cm2)
            return "空置 \(vacant.squareMetresText(grouped: true)) ㎡，占建筑面积 \(gross.squareMetresText(grouped: true)) ㎡ 的 "
                + "\(rate(share))%（台账现状）"
        case .oneTaxpayer(let taxpayer, let share, _):
            return "近12个月全口径税收有 \(share.percentText)% 来自 \(name(taxpayer))"
        case .bottomQuarter(let places, let group, _):
            return "在\(group.chineseName)组内按近12个月单位面积区级税收列末四分之一，连续三个月："
                + places.map { "\($0.month.text) 第\($0.rank)/\($0.ranked)" }.joined(separator: "，")
        case .afterMoveOut(let moved, let tax):
            let share = Ratio(moved.fen, over: tax.fen).map { "，相当于本楼税收的 \($0.percentText)%" } ?? ""
            return "近12个月有 \(wan(moved)) 万元在企业迁出本楼以后入库，本楼税收 \(wan(tax)) 万元\(share)"
        }
    }

    /// In yuan, to the fen: 99,999,999.99 is not 亿元, and must not look like it.
    private func yiyuan(_ sums: YiyuanEvidence) -> String {
        let now = sums.ttm.map { "近12个月 \(yuan($0)) 元" } ?? ""
        guard isInternal else { return "上年全口径达亿元；\(now)" }
        let isOver = sums.lastYear == sums.lastYearToDate
        let projection = isOver ? nil : sums.projection.map { "，预计全年 \(yuan($0.amount)) 元（推算）" }
        return "上年全口径 \(sums.lastYear.map(yuan) ?? "-") 元，达亿元；\(now)\(projection ?? "")"
    }

    private func yuan(_ money: Money) -> String { money.yuanText(grouped: true) }

    /// What would clear it.
    var remedy: String {
        switch warning.evidence {
        case .inPlace(let tenants): "再有 \(tenants.toGoal ?? 0) 户在地纳税即达目标"
        case .perM2(_, _, let missing): "12个月区级税收再增 \(wan(missing)) 万元即达目标"
        case .fall(_, _, _, let missing):
            "12个月区级税收再增 \(wan(missing)) 万元，降幅即收窄到 \(thresholds.fallAmber.percentText)% 以内"
        case .months(let pairs):
            "有一个月不低于上年同月即解除；\(pairs.last.map { $0.month.advanced(by: 1).text } ?? "") 起按月看"
        case .yiyuan where !isInternal: "本年累计达到 1 亿元即解除"
        case .yiyuan(let sums): "本年累计还差 \(yuan(missing(sums))) 元到 1 亿元"
        case .vacancy(_, _, let toLet):
            "再去化 \(toLet.squareMetresText(grouped: true)) ㎡，空置率即到 \(thresholds.vacancyAmber.percentText)%"
        case .oneTaxpayer(_, _, let missing):
            "其他企业税收合计再增 \(wan(missing)) 万元，占比即降到 \(thresholds.oneTaxpayer.percentText)%"
        case .bottomQuarter(_, _, let place): "名次进到第 \(place) 以内"
        case .afterMoveOut: "核对名册：迁出日期是否属实，企业是否仍在楼内办公"
        }
    }

    private func missing(_ sums: YiyuanEvidence) -> Money { Money.yi - (sums.yearToDate ?? .zero) }

    private func rate(_ ratio: Ratio?) -> String { ratio?.percentText ?? "-" }

    private func wan(_ money: Money) -> String { money.wanText(grouped: true) }
}
