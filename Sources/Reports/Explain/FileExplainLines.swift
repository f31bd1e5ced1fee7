internal import Analytics
internal import BuildingEconomy

/// The lines of an explanation of a building's file: the terms, the parts, and on the last line what they come to.
struct FileExplainLines {
    let report: FileExplainReport
    private var explanation: FileExplanation { report.explanation }

    init(_ report: FileExplainReport) { self.report = report }

    var rows: [Row] {
        switch report.figure.kind {
        case .registration: registration
        case .space: space
        case .projection: terms(of: explanation.projection) + parts + [last("本年至今各部分之和", .yearToDate)]
        case .concentration(let largest): concentration(largest)
        case .growth(let part, let level): growth(part, level)
        }
    }

    private var registration: [Row] {
        let tenants = report.file.assessment.tenants
        var rows = [
            ExplainLayout.line("一", "分子：注册在地企业", .count(tenants.registered), "户"),
            ExplainLayout.line(
                "一", "分母：入驻企业（\(report.file.options.window.to.lastDay.text)）", .count(tenants.counted), "户"),
            ExplainLayout.line("一", "结果", .rate(orNone: tenants.registeredRate), "%"),
        ]
        guard report.depth != .formula else { return rows }
        for answer in TenantTable.Answer.allCases {
            for tenant in explanation.registrations where tenant.answer == answer {
                rows.append(
                    ExplainLayout.line("二", "\(Self.word(for: answer))：\(report.name(tenant.taxpayer))", .text(""), ""))
                guard report.depth == .rows else { continue }
                rows += tenant.tenancies.compactMap { number in
                    report.sources.tenancies[number].map { ExplainLayout.line("四", "", .text(""), "", origin: $0.text) }
                }
            }
        }
        let registered = explanation.registrations.count { $0.answer == .yes }
        return rows + [ExplainLayout.line("合计", "上列注册在地企业", .count(registered), "户", part: .total)]
    }

    private static func word(for answer: TenantTable.Answer) -> String {
        switch answer {
        case .yes: "注册在地"
        case .no: "注册在外"
        case .unknown: "注册地未填"
        }
    }

    private var space: [Row] {
        let (areas, isVacancy) = (report.file.space.areas, report.figure == .vacancy)
        let area = isVacancy ? areas.vacant : areas.occupied
        let origin = isVacancy ? report.sources.vacant : report.sources.occupied
        return [
            ExplainLayout.line(
                "一", "分子：\(isVacancy ? "空置面积" : "已用面积")", .area(orNone: area), "㎡", origin: origin?.text),
            ExplainLayout.line("一", "分母：建筑面积", .area(orNone: areas.gross), "㎡", origin: report.sources.gross?.text),
            ExplainLayout.line(
                "合计", "结果", .rate(orNone: isVacancy ? report.file.space.vacancy : report.file.space.occupancy), "%",
                part: .total),
        ]
    }

    private func terms(of projection: Projection?) -> [Row] {
        func money(_ amount: Money?) -> Figure { amount.map { .money($0, .yuan) } ?? .none }
        return [
            ExplainLayout.line("一", "本年至今", money(projection?.yearToDate), "元"),
            ExplainLayout.line("一", "上年全年", money(projection?.lastYear), "元"),
            ExplainLayout.line("一", "上年同月为止", money(projection?.lastYearToDate), "元"),
            ExplainLayout.line("一", "结果（推算）", money(projection?.amount), "元"),
        ]
    }

    private func concentration(_ largest: Int?) -> [Row] {
        let concentration = report.file.concentration
        var rows: [Row] = []
        if let largest {
            let sum = concentration.map { $0.largest.prefix(largest).reduce(Money.zero) { $0 + $1.magnitude } }
            rows.append(ExplainLayout.line("一", "分子：最大的 \(largest) 户", sum.map { .money($0, .yuan) } ?? .none, "元"))
        } else {
            rows.append(ExplainLayout.line("一", "有入库的企业", .count(orNone: concentration?.count), "户"))
        }
        rows.append(
            ExplainLayout.line("一", "分母：全部企业入库绝对值之和", concentration.map { .money($0.whole, .yuan) } ?? .none, "元"))
        if let largest {
            rows.append(ExplainLayout.line("一", "结果", .rate(orNone: concentration?.share(ofLargest: largest)), "%"))
        } else {
            let points = concentration?.squares.map { Figure.decimal($0 * Ratio(10_000, over: 1)!, places: 0) }
            rows.append(ExplainLayout.line("一", "结果", points ?? .none, ""))
        }
        return rows + parts + [last(largest == nil ? "各企业之和" : "最大的 \(largest!) 户之和", .now)]
    }

    private func growth(_ part: FileFigure.GrowthPart, _ level: TaxLevel) -> [Row] {
        let difference = explanation.sum(.now) - explanation.sum(.yearEarlier)
        let told = report.file.growth[level].map { Figure.money($0[keyPath: part.path], .yuan) }
        let terms = [
            ExplainLayout.line("一", "本期", .money(explanation.sum(.now), .yuan), "元"),
            ExplainLayout.line("一", "上年同期", .money(explanation.sum(.yearEarlier), .yuan), "元"),
            ExplainLayout.line("一", "结果", told ?? .absent("窗口不完整"), "元"),
        ]
        return terms + parts + [
            ExplainLayout.line("合计", "本期各部分之和 − 上年同期各部分之和", .money(difference, .yuan), "元", part: .total)
        ]
    }

    private func last(_ name: String, _ role: FileExplanation.Group.Role) -> Row {
        ExplainLayout.line("合计", name, .money(explanation.sum(role), .yuan), "元", part: .total)
    }

    /// The groups, company by company; deeper, their months and rows.
    private var parts: [Row] {
        guard report.depth != .formula else { return [] }
        return explanation.groups.flatMap { group in
            // Not a sum at the table's foot: it stands above its companies.
            let heading =
                explanation.groups.count > 1
                ? [
                    ExplainLayout.line(
                        "二", "其中\(group.role.chineseName)", .money(explanation.sum(group.role), .yuan), "元")
                ] : []
            return heading + companies(group.parts)
        }
    }

    private func companies(_ parts: [ReceiptPart]) -> [Row] {
        Dictionary(grouping: parts) { $0.taxpayer ?? -1 }
            .map { taxpayer, own in (taxpayer: taxpayer, sum: sum(own), own: own) }
            .sorted { ($1.sum, $0.taxpayer) < ($0.sum, $1.taxpayer) }
            .flatMap { company in
                [
                    ExplainLayout.line(
                        "二", report.name(company.taxpayer < 0 ? nil : company.taxpayer), .money(company.sum, .yuan), "元"
                    )
                ] + months(company.own)
            }
    }

    private func months(_ parts: [ReceiptPart]) -> [Row] {
        guard report.depth.rawValue >= ExplainReport.Depth.months.rawValue else { return [] }
        return Dictionary(grouping: parts, by: \.month).sorted { $0.key < $1.key }.flatMap { month, own in
            let rows =
                report.depth == .rows
                ? own.map { part in
                    ExplainLayout.line(
                        "四", "", .money(explanation.amount(of: part), .yuan), "元", month: month,
                        origin: report.sources.receipts[part.receipt]?.text)
                } : []
            return [ExplainLayout.line("三", "", .money(sum(own), .yuan), "元", month: month)] + rows
        }
    }

    private func sum(_ parts: [ReceiptPart]) -> Money { parts.reduce(.zero) { $0 + explanation.amount(of: $1) } }
}
