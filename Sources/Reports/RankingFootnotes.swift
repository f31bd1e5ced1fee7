internal import Analytics
internal import BuildingEconomy

/// What the reader of a ranking should know: how sums are made, who is left out, why a figure is absent.
struct RankingFootnotes {
    private let ranking: Ranking

    init(_ ranking: Ranking) { self.ranking = ranking }

    var lines: [String] {
        ["合计的单位面积税收和比率是总量之比，不是各楼宇比率的平均；中位数为各楼宇自身数值的中位数。"]
            + [withoutArea, unranked, unknown, notCounted, yiyuan, growth].compactMap { $0 } + [rankChange]
            + disclosure
    }

    private var disclosure: [String] {
        guard let disclosure = ranking.disclosure else { return [] }
        return DisclosureNotes(ranking.profile, disclosure.rule).rules
    }

    private var withoutArea: String? {
        let count = ranking.totals.buildingsWithoutArea
        guard count > 0 else { return nil }
        return "\(count) 座楼宇无\(ranking.options.areaBasis.chineseName)：不计算单位面积税收，合计的单位面积税收不含其税收；税收合计仍包含。"
    }

    private var unranked: String? {
        let reasons = counted(UnrankedReason.allCases, of: ranking.rows.compactMap(\.unrankedReason)) {
            $0.chineseName
        }
        return reasons.map { "未排名的楼宇列在最后，原因：\($0)。" }
    }

    private var unknown: String? {
        let tenants = ranking.totals.assessment.tenants
        guard tenants.unknown > 0, let low = tenants.inPlaceRate, let high = tenants.inPlaceRateWithUnknown else {
            return nil
        }
        return "近三个月新入驻、尚无入库记录的企业 \(tenants.unknown) 户暂不计为在地纳税；"
            + "合计在地纳税率在 \(low.percentText)% 与 \(high.percentText)% 之间。"
    }

    private var notCounted: String? {
        let count = ranking.totals.assessment.tenants.notCounted
        guard count > 0 else { return nil }
        return "办事处、代表处、机关、社会团体和非独立核算分支机构共 \(count) 户，不计入入驻企业。"
    }

    private var yiyuan: String? {
        let statuses = ranking.rows.compactMap(\.assessment.yiyuan)
        guard statuses.contains(where: { $0 == .projected || $0 == .atRisk }) else { return nil }
        return "亿元楼宇的“预计达到”“有跌出风险”含推算：本年累计 ×（上年全年 ÷ 上年同期累计），不是实际数。"
    }

    private var growth: String? {
        let absences = ranking.rows.flatMap { row in
            [row.assessment.tax.total, row.assessment.tax.district].compactMap(\.yearOnYear.growth.absence)
        }
        let reasons = counted(GrowthAbsence.allCases, of: absences, unit: "处") { $0.chineseName }
        return reasons.map { "同比为“-”的原因：\($0)。" }
    }

    private var rankChange: String {
        guard let previous = ranking.period.window.previous else { return "变化：本窗口没有上一期，不列位次变化。" }
        let months = previous.from == previous.to ? previous.from.text : "\(previous.from.text) 至 \(previous.to.text)"
        return "变化：与上一期（\(months)）的排名相比，▲上升、▼下降；“-”为任一期数据不完整或未排名。"
    }

    private func counted<Reason: Equatable>(
        _ all: [Reason], of reasons: [Reason], unit: String = "座", name: (Reason) -> String
    ) -> String? {
        let parts = all.compactMap { reason -> String? in
            let count = reasons.count { $0 == reason }
            return count == 0 ? nil : "\(name(reason)) \(count) \(unit)"
        }
        return parts.isEmpty ? nil : parts.joined(separator: "，")
    }
}
