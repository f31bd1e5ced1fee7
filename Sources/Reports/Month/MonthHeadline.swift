internal import Analytics
internal import BuildingEconomy

/// The figures that a report opens with.
struct MonthHeadline {
    /// One figure: what it is, its value with its unit, what stands beside it.
    struct Item {
        let label: String
        let figure: Figure
        let unit: String
        let beside: String
        var tone = Tone.plain
    }

    private let report: MonthReport

    init(_ report: MonthReport) { self.report = report }

    var items: [Item] { taxes + [perArea, rate, tenants, yiyuan] }

    private var whole: Assessment { report.table.totals.assessment }
    private var window: String { report.table.period.window.kind.chineseName }

    private var taxes: [Item] {
        [(TaxLevel.total, whole.tax.total), (.district, whole.tax.district)].map { level, figure in
            Item(
                label: "\(level.chineseName)（\(window)）", figure: figure.amount.map { .money($0, .yi) } ?? .none,
                unit: "亿元",
                beside: growth(figure.yearOnYear.growth), tone: tone(of: figure.yearOnYear.growth))
        }
    }

    private var perArea: Item {
        let median = report.table.totals.medians.perArea.district
        return Item(
            label: "单位面积区级税收", figure: .perSquareMetre(orNone: whole.tax.district.perArea), unit: "元/㎡",
            beside: median.map { "楼宇中位数 \(Figure.median($0, of: .perSquareMetre).text)" } ?? "")
    }

    private var rate: Item {
        let tenants = whole.tenants
        var beside = tenants.goal.map { "目标 \(Figure.rate($0).text)%" } ?? ""
        if let count = tenants.toGoal, count > 0 { beside += "，还差 \(Figure.count(count).text) 户" }
        return Item(
            label: "在地纳税率", figure: .rate(orNone: tenants.inPlaceRate), unit: "%", beside: beside,
            tone: tenants.meetsGoal.map { $0 ? .good : .bad } ?? .plain)
    }

    private var tenants: Item {
        let tenants = whole.tenants
        return Item(
            label: "入驻企业", figure: .count(tenants.counted), unit: "户",
            beside: tenants.paying.map { "在地纳税 \(Figure.count($0).text) 户" } ?? "")
    }

    private var yiyuan: Item {
        Item(
            label: "亿元楼宇（\(report.table.period.window.to.year)年已达）",
            figure: .count(orNone: report.table.totals.yiyuanReached), unit: "座",
            beside: "共 \(report.table.totals.buildings) 座楼宇")
    }

    private func growth(_ growth: Growth) -> String {
        switch growth {
        case .ratio(let ratio): "同比 \(Figure.growth(ratio).text)%"
        case .absent(let absence): "同比：\(absence.chineseName)"
        }
    }

    private func tone(of growth: Growth) -> Tone {
        growth.ratio.map { $0 < Ratio(0, over: 1)! ? .bad : .good } ?? .plain
    }

    /// Label, value and what stands beside it, as a list of figures.
    var html: HTML {
        let figures = items.map { item -> HTML in
            let beside: HTML =
                item.beside.isEmpty ? "" : "<dd class=\"beside \(item.tone.className)\">\(item.beside)</dd>"
            return """
                <div><dt>\(item.label)</dt><dd class="value">\(item.figure.text)<small>\(item.unit)</small></dd>\(beside)</div>

                """
        }
        return "<dl class=\"figures\">\n\(figures)</dl>\n"
    }
}
