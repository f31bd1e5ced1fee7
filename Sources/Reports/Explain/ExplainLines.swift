internal import Analytics
internal import BuildingEconomy

/// The lines of an explanation: what is divided by what, the parts, and on the last line their sum.
struct ExplainLines {
    let report: ExplainReport
    var explanation: Explanation { report.explanation }
    var level: TaxLevel { explanation.level }

    init(_ report: ExplainReport) { self.report = report }

    var rows: [Row] {
        guard report.metric.level != nil else { return explanation.isSet ? setRate : rate }
        var rows = head
        if report.depth != .formula {
            rows += explanation.isSet ? buildings(\.sum, explanation.parts) : lines(of: explanation.parts)
            if report.metric.isGrowthMetric, explanation.isSet || !explanation.earlierParts.isEmpty {
                rows.append(line("二", "其中上年同期", nil, .money(explanation.earlierSum, .yuan), "元"))
                rows +=
                    explanation.isSet
                    ? buildings(\.earlierSum, explanation.earlierParts) : lines(of: explanation.earlierParts)
            }
        }
        rows.append(line("合计", "本期各部分之和", nil, .money(explanation.sum, .yuan), "元", part: .total))
        return rows
    }

    private var head: [Row] {
        let figure = report.figure
        let numerator = line(
            "一", "分子：\(level.chineseName)", nil, report.numerator.map { .money($0, .yuan) } ?? .none, "元")
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

    private var rateHead: [Row] {
        let tenants = explanation.assessment.tenants
        return [
            line("一", "分子：在地纳税企业", nil, .count(orNone: tenants.paying), "户"),
            line("一", "分母：入驻企业（\(report.options.window.to.lastDay.text)）", nil, .count(tenants.counted), "户"),
            line("一", "结果", nil, .rate(orNone: tenants.inPlaceRate), "%"),
        ]
    }

    private var rate: [Row] {
        var rows = rateHead
        if report.depth != .formula { rows += tenants }
        let paying = explanation.tenants.count { $0.standing == .paying }
        rows.append(line("合计", "上列在地纳税企业", nil, .count(paying), "户", part: .total))
        return rows
    }

    private var tenants: [Row] {
        TenantEvidence.Standing.allCases.flatMap { standing in
            explanation.tenants.filter { $0.standing == standing }.flatMap { tenant in
                [
                    line(
                        "二", "\(standing.chineseName)：\(report.name(tenant.taxpayer))", nil,
                        report.own(tenant.received), "元")
                ] + inner(report.partsOf[tenant.taxpayer] ?? [], from: .months)
            }
        }
    }

    /// A set's rate: its buildings, less what they count twice; deeper, its tenants.
    private var setRate: [Row] {
        var rows = rateHead
        guard report.depth == .formula || report.depth == .parts else {
            rows += tenants
            let paying = explanation.tenants.count { $0.standing == .paying }
            return rows + [line("合计", "上列在地纳税企业", nil, .count(paying), "户", part: .total)]
        }
        var sum = explanation.assessment.tenants.paying ?? 0
        if report.depth == .parts {
            sum = 0
            for member in explanation.members {
                let paying = member.tenants.paying ?? 0
                rows.append(
                    line("二", "\(name(member))（入驻 \(member.tenants.counted) 户）", nil, .count(paying), "户"))
                sum += paying
            }
            let repeated = explanation.repeated.paying
            if repeated > 0 {
                rows.append(line("二", "减：同时在几座楼的企业只计一次", nil, .count(-repeated), "户"))
                sum -= repeated
            }
        }
        rows.append(line("合计", "上列在地纳税企业", nil, .count(sum), "户", part: .total))
        return rows
    }

    private func name(_ member: ExplainedMember) -> String { "\(member.building.key) \(member.building.name)" }

    /// A set's buildings, largest first; deeper, each one's companies.
    private func buildings(_ sum: KeyPath<ExplainedMember, Money>, _ parts: [ReceiptPart]) -> [Row] {
        let byBuilding = Dictionary(grouping: parts) { $0.building ?? -1 }
        let sorted = explanation.members.sorted {
            ($0.isLeftOut ? 1 : 0, $1[keyPath: sum], $0.position)
                < ($1.isLeftOut ? 1 : 0, $0[keyPath: sum], $1.position)
        }
        return sorted.flatMap { member in
            let text = member.isLeftOut ? "（无面积，两边都不计入）" : ""
            let amount: Figure = .money(member[keyPath: sum], .yuan)
            return [line("二", name(member) + text, nil, amount, "元")] + companies(byBuilding[member.position] ?? [])
        }
    }

    private func companies(_ parts: [ReceiptPart]) -> [Row] {
        guard report.depth == .months || report.depth == .rows else { return [] }
        return groups(parts).flatMap { group in
            [line("三", report.name(group.taxpayer), nil, .money(group.sum, .yuan), "元")]
                + inner(group.own, from: .rows)
        }
    }

    /// The parts company by company, largest first.
    private func lines(of parts: [ReceiptPart]) -> [Row] {
        groups(parts).flatMap { group in
            [line("二", report.name(group.taxpayer), nil, .money(group.sum, .yuan), "元")]
                + inner(group.own, from: .months)
        }
    }

    private func groups(_ parts: [ReceiptPart]) -> [(taxpayer: Int?, sum: Money, own: [ReceiptPart])] {
        Dictionary(grouping: parts) { $0.taxpayer ?? -1 }
            .map { taxpayer, own in (taxpayer < 0 ? nil : taxpayer, sum(own), own) }
            .sorted { ($1.sum, $0.taxpayer ?? -1) < ($0.sum, $1.taxpayer ?? -1) }
    }

    /// A company's months, and their rows, as far as the depth goes; `shallowest` is where they begin.
    private func inner(_ parts: [ReceiptPart], from shallowest: ExplainReport.Depth) -> [Row] {
        guard report.depth.rawValue >= shallowest.rawValue else { return [] }
        return Dictionary(grouping: parts, by: \.month).sorted { $0.key < $1.key }.flatMap { month, own in
            var rows = shallowest == .rows ? [] : [line("三", "", month, .money(sum(own), .yuan), "元")]
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
        ExplainLayout.line(depth, name, value, unit, month: month, origin: origin, part: part)
    }
}
