internal import Analytics
internal import BuildingEconomy

/// The lines of an explanation: what is divided by what, the parts, and on the last line their sum.
struct ExplainLines {
    private let report: ExplainReport
    private var explanation: Explanation { report.explanation }
    private var level: TaxLevel { explanation.level }

    init(_ report: ExplainReport) { self.report = report }

    var rows: [Row] {
        guard report.metric.level != nil else { return rate }
        var rows = head
        if report.depth != .formula {
            rows += lines(of: explanation.parts)
            if !explanation.earlierParts.isEmpty {
                rows.append(line("二", "其中上年同期", nil, .money(explanation.earlierSum, .yuan), "元", part: .median))
                rows += lines(of: explanation.earlierParts)
            }
        }
        rows.append(line("合计", "本期各部分之和", nil, .money(explanation.sum, .yuan), "元", part: .total))
        return rows
    }

    private var head: [Row] {
        let figure = report.figure
        let numerator = line(
            "一", "分子：\(level.chineseName)", nil, figure.amount.map { .money($0, .yuan) } ?? .none, "元")
        switch report.metric {
        case .districtTaxPerM2, .totalTaxPerM2:
            return [
                numerator,
                line(
                    "一", "分母：\(report.options.areaBasis.chineseName)（台账）", nil,
                    .area(orNone: explanation.assessment.area), "㎡"),
                line("一", "结果", nil, .perSquareMetre(orNone: figure.perArea), "元/㎡"),
            ]
        case .districtTaxGrowth, .totalTaxGrowth:
            return [
                numerator,
                line("一", "分母：上年同期", nil, .money(explanation.earlierSum, .yuan), "元"),
                line("一", "结果", nil, .growth(figure.yearOnYear.growth), "%"),
            ]
        default: return [numerator]
        }
    }

    private var rate: [Row] {
        let tenants = explanation.assessment.tenants
        var rows = [
            line("一", "分子：在地纳税企业", nil, .count(orNone: tenants.paying), "户"),
            line("一", "分母：入驻企业（\(report.options.window.to.lastDay.text)）", nil, .count(tenants.counted), "户"),
            line("一", "结果", nil, .rate(orNone: tenants.inPlaceRate), "%"),
        ]
        if report.depth != .formula {
            for standing in TenantEvidence.Standing.allCases {
                for tenant in explanation.tenants where tenant.standing == standing {
                    rows.append(
                        line(
                            "二", "\(standing.chineseName)：\(report.name(tenant.taxpayer))", nil,
                            .money(tenant.received, .yuan), "元"))
                    rows += inner(explanation.parts.filter { $0.taxpayer == tenant.taxpayer })
                }
            }
        }
        let paying = explanation.tenants.count { $0.standing == .paying }
        rows.append(line("合计", "上列在地纳税企业", nil, .count(paying), "户", part: .total))
        return rows
    }

    /// The parts company by company, largest first.
    private func lines(of parts: [ReceiptPart]) -> [Row] {
        let groups = Dictionary(grouping: parts) { $0.taxpayer ?? -1 }.map { taxpayer, own in
            (taxpayer: taxpayer, sum: sum(own), own: own)
        }
        return groups.sorted { ($1.sum, $0.taxpayer) < ($0.sum, $1.taxpayer) }.flatMap { group in
            [
                line(
                    "二", report.name(group.taxpayer < 0 ? nil : group.taxpayer), nil, .money(group.sum, .yuan), "元")
            ] + inner(group.own)
        }
    }

    /// A company's months, and their rows.
    private func inner(_ parts: [ReceiptPart]) -> [Row] {
        guard report.depth == .months || report.depth == .rows else { return [] }
        return Dictionary(grouping: parts, by: \.month).sorted { $0.key < $1.key }.flatMap { month, own in
            var rows = [line("三", "", month, .money(sum(own), .yuan), "元")]
            if report.depth == .rows {
                rows += own.map { part in
                    line(
                        "四", "", month, .money(part.amount(at: level), .yuan), "元",
                        origin: report.origins[part.receipt]?.text)
                }
            }
            return rows
        }
    }

    private func sum(_ parts: [ReceiptPart]) -> Money { parts.reduce(.zero) { $0 + $1.amount(at: level) } }

    private func line(
        _ depth: String, _ name: String, _ month: Month?, _ value: Figure, _ unit: String, origin: String? = nil,
        part: Row.Part = .item
    ) -> Row {
        Row(
            [
                Cell(.text(depth)), Cell(.text(name)), Cell(.text(month?.text ?? "")), Cell(value), Cell(.text(unit)),
                Cell(.text(origin ?? "")),
            ], part: part)
    }
}
