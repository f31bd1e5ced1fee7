internal import Analytics
internal import BuildingEconomy

/// The month in the words Beijing's offices use: 当月, 其中区级, 截至本月累计, each with 占比 and 同比; then ranks and goals.
public struct Bulletin: Sendable {
    private let report: MonthReport

    /// A bulletin of a report.
    public init(_ report: MonthReport) { self.report = report }

    /// Tax, ranks and goals, a paragraph each.
    public var paragraphs: [String] { [tax, BulletinRanks(report.table).text, tenants].filter { !$0.isEmpty } }

    /// As a file: title, paragraphs, basis.
    public var markdown: String {
        let basis = report.ranking.report.basis.map { "- \(markdownText($0.label))：\(markdownText($0.text))\n" }
        return "# \(markdownText(report.title))（\(report.period)）\n\n"
            + paragraphs.map { markdownText($0) + "\n\n" }.joined() + "口径与范围：\n\n" + basis.joined()
    }

    private var tax: String {
        let month = clauses(of: report.month, verb: "实现")
        let head = "\(report.period)，\(subject)\(report.month.buildings)座楼宇\(month)。"
        return report.date.monthOfYear == 1
            ? head + "本月为一月，累计与当月相同。" : head + "截至本月，累计\(clauses(of: report.yearToDate, verb: "实现"))。"
    }

    private var subject: String {
        let filter = report.table.options.filter
        let place = [filter.zone, filter.street].compactMap { $0 }.joined(separator: "、")
        return (report.ranking.district ?? "全区") + place + (filter.keyOnly ? "重点" : "纳入统计的")
    }

    private func clauses(of totals: WindowTotals, verb: String) -> String {
        let words = TaxWords(totals.period, report.entered)
        return verb + words.clause(totals.tax.total, .total) + "；其中" + words.clause(totals.tax.district, .district)
    }

    private var tenants: String {
        let (set, tenants) = (report.table.totals, report.table.totals.assessment.tenants)
        guard let rate = tenants.inPlaceRate else { return "" }
        var text =
            "截至\(report.table.period.window.to.chineseText)末，入驻企业\(groupedThousands("\(tenants.counted)"))户，在地纳税率\(rate.percentText)%"
        if let goal = tenants.goal, let meets = tenants.meetsGoal {
            let target = Figure.rate(goal).text
            text += meets ? "，已达\(target)%的目标" : "，距\(target)%的目标还差\(groupedThousands("\(tenants.toGoal ?? 0)"))户"
        } else if !tenants.isComplete {
            text += "（月份不全，不作达标判断）"
        }
        return text + (set.yiyuanReached.map { "；本年已达亿元楼宇\($0)座" } ?? "") + "。"
    }
}

/// Text that Markdown takes as it is: no tag, no emphasis, no link.
func markdownText(_ text: String) -> String {
    var plain = ""
    for scalar in inertText(text).unicodeScalars {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": plain += "\\" + String(scalar)
        case "<": plain += "&lt;"
        case ">": plain += "&gt;"
        case "&": plain += "&amp;"
        default: plain.unicodeScalars.append(scalar)
        }
    }
    return plain
}
