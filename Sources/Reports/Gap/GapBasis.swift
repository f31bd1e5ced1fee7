internal import Analytics
internal import BuildingEconomy

/// How far it is to the goals, and what that was computed on.
struct GapBasis {
    private let gap: Gap
    private let showsAmounts: Bool

    init(_ report: GapReport) { (gap, showsAmounts) = (report.gap, report.showsAmounts) }

    var notes: [Note] {
        var notes = [rate, classes]
        if showsAmounts, let perM2 = gap.perM2 { notes += area(perM2) }
        let window = Window(.ttm, endingWith: gap.month)
        notes.append(
            Note(
                "口径",
                "近12个月，\(window.from.text) 至 \(window.to.text)（税收按入库月份）；在地纳税率\(gap.inPlaceBasis.chineseName)；"
                    + "企业以 \(gap.month.lastDay.text) 在楼为准"))
        notes += missing
        notes.append(Note("数据", "最新批次：第 \(gap.batch) 批"))
        return notes
    }

    private var rate: Note {
        let tenants = gap.tenants
        guard tenants.counted > 0 else { return Note("在地纳税率", "名册上没有计入的企业", tone: .caution) }
        guard let paying = tenants.paying, let rate = tenants.inPlaceRate else {
            return Note("在地纳税率", "12 个月的全口径税收都未导入，不能判断", tone: .caution)
        }
        let now = "\(rate.percentText)%（\(paying)/\(tenants.counted) 户）"
        guard let goal = tenants.goal else { return Note("在地纳税率", "\(now)；政策里没有这项目标") }
        guard let toGoal = tenants.toGoal else {
            return Note("在地纳税率", "\(now)；目标 \(goal.percentText)%，月份不全，不作判断", tone: .caution)
        }
        return toGoal == 0
            ? Note("在地纳税率", "\(now)，已达目标 \(goal.percentText)%", tone: .good)
            : Note("在地纳税率", "\(now)，目标 \(goal.percentText)%，最少还需 \(toGoal) 户", tone: .bad)
    }

    private var classes: Note {
        let counts = VisitClass.allCases.compactMap { one -> String? in
            let count = gap.visits.count { $0.visitClass == one }
            return count == 0 ? nil : "\(one.chineseName) \(count) 户"
        }
        let new = gap.visits.count(where: \.isNew)
        let tail = new == 0 ? "" : "（其中刚入驻、尚无记录 \(new) 户）"
        return Note("未在地纳税", counts.isEmpty ? "无" : counts.joined(separator: "，") + tail)
    }

    private func area(_ perM2: PerM2Gap) -> [Note] {
        let label = "单位面积区级"
        let goal = "目标 \(perM2.goal.yuanPerSquareMetreText) 元/㎡/年（按\(perM2.areaBasis.chineseName)）"
        guard perM2.applies || gap.building != nil else {
            return [Note(label, "\(goal)只对重点楼宇，所选楼宇中没有")]
        }
        let aside = perM2.applies ? "" : "；本楼不是重点楼宇，只作参照"
        guard perM2.area != nil else { return [Note(label, "\(goal)；台账缺面积，不能计算\(aside)", tone: .caution)] }
        guard let missing = perM2.missing, let value = perM2.value else {
            return [Note(label, "\(goal)；区级税收月份不全，不作判断\(aside)", tone: .caution)]
        }
        let set = gap.building == nil ? "\(perM2.buildings) 座，" : ""
        let now = "\(set)现 \(value.yuanPerSquareMetreText) 元/㎡，\(goal)"
        guard missing > .zero else { return [Note(label, now + "，已达到" + aside, tone: .good)] }
        return [
            Note(label, now + "，12个月区级税收还差 \(missing.wanText(grouped: true)) 万元" + aside, tone: .bad),
            potential(missing),
        ]
    }

    private func potential(_ missing: Money) -> Note {
        let known = gap.visits.count { $0.potential.amount != nil }
        let sum = "清单中 \(known) 户有潜力数，合计 \(gap.potential.wanText(grouped: true)) 万元"
        if let visits = gap.visitsToSum { return Note("潜力", "\(sum)；按从大到小，最少 \(visits) 户即可补足") }
        return Note("潜力", "\(sum)，不足以补足")
    }

    private var missing: [Note] {
        let (total, district) = (gap.missingMonths.total, gap.missingMonths.district)
        func note(_ level: String, _ months: [Month]) -> Note {
            Note("窗口不完整", "\(level)缺 \(monthRunsText(months))；相关达标、户数和潜力不作判断", tone: .caution)
        }
        if total == district { return total.isEmpty ? [] : [note("", total)] }
        return (total.isEmpty ? [] : [note("全口径", total)]) + (district.isEmpty ? [] : [note("区级", district)])
    }
}
