public import Analytics
public import BuildingEconomy

/// The plan as a table (`louyu goals`): baseline, target, actual, gap, share reached, pace and the growth still needed.
public struct GoalsReport: Sendable {
    /// What is reported.
    public let board: GoalBoard

    /// Who it is for.
    public let profile: Profile

    /// A report of a board.
    public init(_ board: GoalBoard, profile: Profile = .internal) { (self.board, self.profile) = (board, profile) }

    /// The report as people read it.
    public var report: Report {
        let window = Window(.ttm, endingWith: board.month)
        var basis =
            profile == .internal ? [] : [Note("用途", "\(profile.chineseName)：会推算出一座楼宇或一户企业税额的合计不列")]
        basis += [
            Note(
                "口径",
                "近12个月，\(window.from.text) 至 \(window.to.text)（税收按入库月份）；亿元楼宇与增速按本年 1 月至 \(board.month.monthOfYear) 月")
        ]
        if !board.missingMonths.isEmpty {
            basis.append(Note("窗口不完整", "缺 \(monthRunsText(board.missingMonths))；相关目标不作判断", tone: .caution))
        }
        basis.append(Note("数据", "最新批次：第 \(board.batch) 批"))
        return Report(title: "目标进度", basis: basis, tables: [table], footnotes: footnotes)
    }

    private var footnotes: [String] {
        var lines = [
            "序时进度：按规划逐年均匀、年内按上年同月累计占全年的比例折算，不按 m/12。年均还需：从实际到目标，每年至少增长多少。",
            "“填报”为人工填报（louyu indicator set），其余由台账计算。",
            "目标带口径；换一种口径算出的数不与目标比较。",
        ]
        let tiers = board.yiyuanTiers.filter { $0.buildings > 0 }
        if tiers.contains(where: { $0.yi > 1 }) {
            lines.append(
                "亿元楼宇按本年已入库分档："
                    + tiers.map { "≥\($0.yi)亿 \($0.buildings) 座" }.joined(separator: "，") + "（各座只列最高一档）。")
        }
        if board.projectedYiyuan > 0 { lines.append("另有 \(board.projectedYiyuan) 座楼宇预计年内达到亿元（推算），不计入实际。") }
        return lines
    }

    private var table: Table {
        Table(
            columns: [
                Column("指标"), Column("单位"), Column("口径", yields: 4), .figures("基期", yields: 2), .figures("目标"),
                .figures("目标年", yields: 3), .figures("实际"), .figures("差距"), .figures("完成度", unit: "%"),
                .figures("序时进度", yields: 1), .figures("年均还需", unit: "%", yields: 2), Column("达标"), Column("说明"),
            ], rows: board.rows.map(row))
    }

    private func row(_ row: GoalRow) -> Row {
        let verdict = row.isReached
        func value(_ ratio: Ratio?) -> Cell { Cell(.value(ratio, isWhole: row.isWhole)) }
        return Row([
            Cell(.text(row.name)), Cell(.text(row.unit)), Cell(.text(row.basis)),
            value(row.baseline), value(row.target),
            Cell(.text("\(row.year)")), value(row.actual),
            value(row.gap), Cell(.rate(orNone: row.share)),
            Cell(.value(row.pace)),
            Cell(.value(row.growthNeeded(from: board.month.year).map { $0 * Ratio(100, over: 1)! })),
            Cell(.verdict(orNone: verdict), tone: verdict.map { $0 ? .good : .bad } ?? .plain),
            Cell(.text(remarks(row)), tone: .muted),
        ])
    }

    private func remarks(_ row: GoalRow) -> String {
        var parts = row.isEntered ? ["填报" + (row.actualYear.map { "（\($0)年）" } ?? "")] : []
        if let count = row.tenantsToGoal, count > 0 { parts.append("还差 \(count) 户") }
        if let points = row.pointsNeeded(from: board.month.year) {
            parts.append("每年还需提高 \(points.text(decimals: 2)) 个百分点")
        }
        parts += row.remarks.map(\.chineseName)
        return parts.joined(separator: "；")
    }
}

extension GoalRow {
    /// What the row is called.
    var name: String {
        switch subject {
        case .goal(let goal): (goal.set == .key ? "重点楼宇" : "") + goal.metric.chineseName
        case .indicator(let indicator): indicator.name
        }
    }

    /// The unit of its values.
    var unit: String {
        guard case .goal(let goal) = subject else {
            if case .indicator(let indicator) = subject { return indicator.unit }
            return ""
        }
        switch goal.metric {
        case .inPlaceRate, .districtTaxGrowth, .totalTaxGrowth: return "%"
        case .districtTaxPerM2, .totalTaxPerM2: return "元/㎡/年"
        case .districtTax, .totalTax: return "亿元"
        }
    }

    /// What the figure was computed on.
    var basis: String {
        if let areaBasis { return areaBasis.chineseName }
        if let inPlaceBasis { return inPlaceBasis.chineseName }
        if isEntered { return "填报" }
        return "台账"
    }

    /// Whether its values are counts of things.
    var isWhole: Bool { ["座", "家", "件", "户"].contains(unit) }
}

extension Figure {
    /// A value in its row's unit, without decimals for a count; or absent.
    fileprivate static func value(_ ratio: Ratio?, isWhole: Bool = false) -> Figure {
        ratio.map { .decimal($0, places: isWhole ? 0 : 2) } ?? .none
    }
}
