internal import Analytics
internal import BuildingEconomy
internal import Ledger
internal import Reports
internal import Workspace

/// What a building's file shows, from one explanation of its 全口径税收.
struct BuildingFigures {
    private let outcome: ExplainOutcome
    private let query: Query
    private var explanation: Explanation { outcome.explanation }
    private let building: Building

    init(_ outcome: ExplainOutcome, _ building: Building, _ query: Query) {
        self.outcome = outcome
        self.building = building
        self.query = query
    }

    var basis: [Note] {
        let window = explanation.options.window
        var notes = [
            Note("窗口", "\(window.kind.chineseName)，\(window.from.text) 至 \(window.to.text)（税收按入库月份）"),
            Note(
                "口径",
                "单位面积按\(explanation.options.areaBasis.chineseName)；在地纳税率\(explanation.options.inPlaceBasis.chineseName)"
            ),
        ]
        if !explanation.missingMonths.isEmpty {
            let list = explanation.missingMonths.map(\.text).joined(separator: "、")
            notes.append(Note("窗口不完整", "缺 \(list)", tone: .caution))
        }
        notes.append(Note("数据", "最新批次：第 \(explanation.batch) 批"))
        return notes
    }

    private var lines: [(name: String, figure: Figure, unit: String, verdict: Bool?, metric: RankingMetric)] {
        let assessment = explanation.assessment
        let (total, district) = (assessment.tax.total, assessment.tax.district)
        func growth(_ figure: TaxFigure) -> Figure {
            switch figure.yearOnYear.growth {
            case .ratio(let ratio): .growth(ratio)
            case .absent(let absence): .absent(absence.chineseName)
            }
        }
        func money(_ figure: TaxFigure) -> Figure { figure.amount.map { .money($0, .wan) } ?? .none }
        func perArea(_ figure: TaxFigure) -> Figure { figure.perArea.map { .perSquareMetre($0) } ?? .none }
        return [
            ("单位面积区级税收", perArea(district), "元/㎡", assessment.meetsPerM2Goal, .districtTaxPerM2),
            ("单位面积全口径税收", perArea(total), "元/㎡", nil, .totalTaxPerM2),
            (
                "在地纳税率", assessment.tenants.inPlaceRate.map { .rate($0) } ?? .none, "%", assessment.meetsInPlaceGoal,
                .inPlaceRate
            ),
            ("全口径税收", money(total), "万元", nil, .totalTax), ("全口径同比", growth(total), "%", nil, .totalTaxGrowth),
            ("区级税收", money(district), "万元", nil, .districtTax),
            ("区级同比", growth(district), "%", nil, .districtTaxGrowth),
        ]
    }

    var figuresHTML: HTML {
        let cards = lines.map { line -> HTML in
            let verdict: HTML =
                line.verdict.map { $0 ? "<span class=\"good\">√ 达标</span>" : "<span class=\"bad\">× 未达标</span>" } ?? ""
            let value: HTML
            if case .absent(let reason) = line.figure {
                value = "<span class=\"muted\">–</span><small>\(reason ?? "")</small>"
            } else {
                value = "\(line.figure.text)<small>\(line.unit)</small>"
            }
            return """
                <div><dt>\(line.name)</dt><dd class="value">\
                <a href="\(url: Links.explanation(building.key, line.metric, query))">\(value)</a></dd>\
                <dd class="beside">\(verdict)</dd></div>

                """
        }
        let tenants = explanation.assessment.tenants
        let others: HTML = """
            <div><dt>入驻企业</dt><dd class="value"><a href="#tenants">\(Figure.count(tenants.counted).text)<small>户</small></a></dd>\
            <dd class="beside">\(explanation.assessment.yiyuan.map { "亿元楼宇：\($0.chineseName)" } ?? "")</dd></div>

            """
        return "<dl class=\"figures four\">\n\(cards)\(others)</dl>\n"
    }

    /// The window's months, each with what the building received.
    private var sums: [(month: Month, total: Money, district: Money)] {
        explanation.options.window.months.map { month in
            let parts = explanation.parts.filter { $0.month == month }
            return (
                month, parts.reduce(.zero) { $0 + $1.total }, parts.reduce(.zero) { $0 + $1.district }
            )
        }
    }

    private var months: Table {
        let missing = Set(explanation.missingMonths)
        return Table(
            title: "各月税收", columns: [Column("月份"), .figures("全口径税收", unit: "万元"), .figures("区级税收", unit: "万元")],
            rows: sums.map { sum in
                let isMissing = missing.contains(sum.month)
                return Row([
                    Cell(.text(sum.month.text)), Cell(isMissing ? .absent("未载入") : .money(sum.total, .wan)),
                    Cell(isMissing ? .absent("未载入") : .money(sum.district, .wan)),
                ])
            })
    }

    var chart: HTML {
        SVGChart(Chart(.line, title: "各月全口径与区级税收（万元）", table: months), id: "months").html
    }

    /// The companies behind the tax, the largest first.
    var taxpayers: Table {
        var sums: [Int?: (total: Money, district: Money)] = [:]
        for part in explanation.parts {
            let sum = sums[part.taxpayer] ?? (.zero, .zero)
            sums[part.taxpayer] = (sum.total + part.total, sum.district + part.district)
        }
        let all = explanation.assessment.tax.total.amount
        let ordered = sums.sorted { left, right in
            left.value.total == right.value.total
                ? left.key ?? .max < right.key ?? .max : left.value.total > right.value.total
        }
        return Table(
            title: "企业",
            columns: [
                Column("企业"), Column("统一社会信用代码"), .figures("全口径税收", unit: "万元"),
                .figures("区级税收", unit: "万元"), .figures("占本楼", unit: "%"),
            ],
            rows: ordered.map { taxpayer, sum in
                let party = taxpayer.flatMap { outcome.taxpayers[$0] }
                let share = all.flatMap { Ratio(sum.total.fen, over: $0.fen) }
                return Row([
                    Cell(.text(party?.name ?? "（未写企业）")), Cell(party?.code.map { .text($0) } ?? .none),
                    Cell(.money(sum.total, .wan)), Cell(.money(sum.district, .wan)),
                    Cell(share.map { .rate($0) } ?? .none),
                ])
            })
    }
}
