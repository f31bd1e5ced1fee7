internal import Analytics
internal import BuildingEconomy

/// What a ranking was computed on (口径), line by line.
struct RankingBasis {
    private let ranking: Ranking

    init(_ ranking: Ranking) { self.ranking = ranking }

    var notes: [Note] { audience + [method, period] + missing + otherBasis + [set, batch] }

    /// A goal compared on another basis than its own says so.
    private var otherBasis: [Note] {
        var notes: [Note] = []
        if let own = ranking.otherGoalArea {
            let used = ranking.options.areaBasis.chineseName
            notes.append(
                Note("目标口径", "单位面积区级目标按\(own.chineseName)定，本表按\(used)，达标只作参考", tone: .caution))
        }
        if let own = ranking.otherGoalInPlace {
            let used = ranking.options.inPlaceBasis.chineseName
            notes.append(Note("目标口径", "在地纳税率目标\(own.chineseName)定，本表\(used)，达标只作参考", tone: .caution))
        }
        return notes
    }

    private var audience: [Note] {
        guard ranking.profile != .internal, let rule = ranking.disclosure?.rule else { return [] }
        return [DisclosureNotes(ranking.profile, rule).basis]
    }

    private var method: Note {
        let options = ranking.options
        return Note(
            "口径",
            "按\(options.metric.chineseName)排名；单位面积按\(options.areaBasis.chineseName)；"
                + "在地纳税率\(options.inPlaceBasis.chineseName)（\(inPlaceMonths)）")
    }

    private var inPlaceMonths: String {
        guard ranking.options.inPlaceBasis == .receipts else { return "名册“在地纳税”为是" }
        let months = ranking.period.window.payingMonths
        return "\(months.lowerBound.text) 至 \(months.upperBound.text) 全口径入库合计大于零"
    }

    private var period: Note {
        let window = ranking.period.window
        let months = window.from == window.to ? window.from.text : "\(window.from.text) 至 \(window.to.text)"
        return Note("时间", "\(window.kind.chineseName)，\(months)（税收按入库月份）")
    }

    /// One line for each thing that lacks months; none where nothing does.
    private var missing: [Note] {
        let period = ranking.period
        var notes: [Note] = []
        if period.missing.total == period.missing.district {
            notes += incomplete("窗口不完整", period.missing.total)
        } else {
            notes += incomplete("全口径窗口不完整", period.missing.total)
            notes += incomplete("区级窗口不完整", period.missing.district)
        }
        if ranking.options.inPlaceBasis == .receipts, period.missingForInPlaceRate != period.missing.total {
            notes += incomplete("在地纳税率不完整", period.missingForInPlaceRate)
        }
        return notes
    }

    private func incomplete(_ label: String, _ months: [Month]) -> [Note] {
        guard !months.isEmpty else { return [] }
        return [Note(label, "缺 \(monthRunsText(months))；数值照列，相关的达标、同比和位次变化不作判断", tone: .caution)]
    }

    private var set: Note {
        let name = FilterText(ranking.options.filter).text
        let grouping = ranking.options.grouping.map { "；按\($0.chineseName)分组，组内排名" } ?? ""
        return Note(
            "范围", "\(name) \(ranking.totals.buildings) 座（以 \(ranking.period.window.to.lastDay.text) 为准）\(grouping)")
    }

    private var batch: Note {
        Note("数据", ranking.batch == 0 ? "台账为空" : "最新批次：第 \(ranking.batch) 批")
    }
}
