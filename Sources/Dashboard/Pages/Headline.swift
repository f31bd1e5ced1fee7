internal import Analytics
internal import BuildingEconomy
internal import Reports

/// The headline figures: what was reached, beside what the plan wants, each leading to what it is made of.
struct Headline {
    private let ranking: Ranking
    private let board: GoalBoard
    private let query: Query

    init(_ ranking: Ranking, _ board: GoalBoard, _ query: Query) {
        (self.ranking, self.board, self.query) = (ranking, board, query)
    }

    var html: HTML {
        let (set, whole) = (ranking.totals, ranking.totals.assessment)
        let (tenants, total, district) = (whole.tenants, whole.tax.total, whole.tax.district)
        return """
            <dl class="figures">
            \(figure("全口径税收", money(total.amount), "亿元", growth(total), by: .totalTax))\
            \(figure("区级税收", money(district.amount), "亿元", growth(district), by: .districtTax))\
            \(figure("单位面积区级税收", district.perArea?.yuanPerSquareMetreText, "元/㎡", perArea(district), by: .districtTaxPerM2))\
            \(figure("在地纳税率", tenants.inPlaceRate?.percentText, "%", rate(tenants), by: .inPlaceRate))\
            \(figure("已达亿元楼宇", set.yiyuanReached.map { "\($0)" }, "座", yiyuan, by: .totalTax))\
            \(figure("楼宇", "\(set.buildings)", "座", "入驻企业 \(grouped(tenants.counted)) 户", by: nil))\
            </dl>

            """
    }

    private func figure(_ name: String, _ value: String?, _ unit: String, _ beside: HTML, by metric: RankingMetric?)
        -> HTML
    {
        let address =
            metric.map { "/ranking" + query.setting("by", $0.rawValue).text } ?? "/buildings" + query.text
        let shown: HTML = value.map { "\(groupedText($0))<small>\(unit)</small>" } ?? "<span class=\"muted\">–</span>"
        return """
            <div><dt>\(name)</dt><dd class="value"><a href="\(url: address)">\(shown)</a></dd>\
            <dd class="beside">\(beside)</dd></div>

            """
    }

    private func money(_ money: Money?) -> String? { money?.yiText() }

    private func growth(_ figure: TaxFigure) -> HTML {
        switch figure.yearOnYear.growth {
        case .ratio(let ratio):
            "同比 <span class=\"\(ratio.numerator < 0 ? "bad" : "good")\">\(Figure.growth(ratio).text)%</span>"
        case .absent(let absence): "同比 –（\(absence.chineseName)）"
        }
    }

    /// The whole's figure is of all buildings; the goal is of the key ones, whose own figure stands beside it.
    private func perArea(_ figure: TaxFigure) -> HTML {
        for row in board.rows {
            guard case .goal(let goal) = row.subject, goal.metric == .districtTaxPerM2 else { continue }
            return "重点楼宇 \(text(row.actual)) · \(verdict(row, unit: ""))"
        }
        return ""
    }

    private func rate(_ tenants: TenantFigures) -> HTML {
        for row in board.rows {
            guard case .goal(let goal) = row.subject, goal.metric == .inPlaceRate else { continue }
            let more: HTML = tenants.toGoal.map { $0 > 0 ? "，还差 \($0) 户" : "" } ?? ""
            return "\(verdict(row, unit: "%"))\(more)"
        }
        return ""
    }

    private var yiyuan: HTML {
        for row in board.rows {
            guard case .indicator(let indicator) = row.subject, indicator.measure == .yiyuanBuildings,
                let baseline = row.baseline
            else { continue }
            return "基期 \(baseline.text(decimals: 0)) 座"
        }
        return ""
    }

    private func verdict(_ row: GoalRow, unit: String) -> HTML {
        guard let target = row.target else { return "" }
        let goal =
            "\(row.year) 年目标 \(groupedText(target.text(decimals: target.text(decimals: 2).hasSuffix(".00") ? 0 : 2)))\(unit)"
        switch row.isReached {
        case true?: return "\(goal) <span class=\"good\">√ 已达</span>"
        case false?: return "\(goal) <span class=\"bad\">× 未达</span>"
        case nil: return "\(goal)"
        }
    }

    private func text(_ ratio: Ratio?) -> String { ratio.map { groupedText($0.text(decimals: 2)) } ?? "–" }

    private func grouped(_ count: Int) -> String { Figure.count(count).text }

    /// Commas between thousands: text only.
    private func groupedText(_ number: String) -> String {
        let whole = number.prefix { $0 != "." }
        guard let count = Int(whole) else { return number }
        return Figure.count(count).text + number.dropFirst(whole.count)
    }
}
