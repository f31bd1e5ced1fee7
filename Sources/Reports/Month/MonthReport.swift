public import Analytics
public import BuildingEconomy

/// A month's report (`louyu report`): ranking, bulletin, trend, goals, warnings, groups, 亿元楼宇 and the proof, in every form.
public struct MonthReport: Sendable {
    /// The ranking that the report is about.
    public let ranking: RankingReport
    /// The month by itself.
    public let month: WindowTotals
    /// January to the month.
    public let yearToDate: WindowTotals
    /// The ranking by 片区 and by size.
    public let groups: [Ranking]
    /// 24 months, month by month.
    public let trend: [MonthlyTax]
    /// The warnings.
    public let flags: FlagsReport
    /// The plan.
    public let goals: GoalsReport
    /// The proof.
    public let check: CheckReport
    /// What people entered, the district's own tax among it.
    public let entered: [EnteredFigure]
    /// The day of the newest batch, ISO; nil of an empty ledger.
    public let dataDate: String?

    /// A report.
    public init(
        ranking: RankingReport, month: WindowTotals, yearToDate: WindowTotals, groups: [Ranking], trend: [MonthlyTax],
        flags: FlagsReport, goals: GoalsReport, check: CheckReport, entered: [EnteredFigure], dataDate: String?
    ) {
        self.ranking = ranking
        self.month = month
        self.yearToDate = yearToDate
        self.groups = groups
        self.trend = trend
        self.flags = flags
        self.goals = goals
        self.check = check
        self.entered = entered
        self.dataDate = dataDate
    }

    var table: Ranking { ranking.ranking }
    /// Who the report is for.
    public var profile: Profile { table.profile }
    var date: Month { month.period.month }

    /// 东城区楼宇经济月报, with the part of the district where it is about one.
    public var title: String {
        let place = [table.options.filter.zone, table.options.filter.street].compactMap { $0 }.joined(separator: "、")
        return (ranking.district ?? "") + place + (table.options.filter.keyOnly ? "重点楼宇" : "楼宇经济") + "月报"
    }

    /// 2020年12月
    public var period: String { date.chineseText }

    /// What the ranking covers: 近12个月（2020-01 至 2020-12）.
    var window: String {
        let window = table.period.window
        return window.from == window.to
            ? "\(window.kind.chineseName)（\(window.from.text)）"
            : "\(window.kind.chineseName)（\(window.from.text) 至 \(window.to.text)）"
    }

    /// The state of the ledger: 第 3 批（2021-01-08）.
    var data: String { "第 \(table.batch) 批" + (dataDate.map { "（\($0)）" } ?? "") }

    /// 内部资料 注意保密, or whom the report is for.
    var mark: String { profile == .internal ? Profile.internalMark : profile.chineseName }

    /// Title, month and mark, as they stand on every printed page.
    var running: String { "\(title)　\(period)　\(mark)" }
}
