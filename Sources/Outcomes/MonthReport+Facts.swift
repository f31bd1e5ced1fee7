internal import Analytics
internal import BuildingEconomy
public import Reports
public import Workspace

extension MonthReport {
    /// The month's report of what the ledger answered (月报).
    public init(_ facts: MonthFacts, _ workspace: Workspace) {
        let profile = facts.ranking.profile
        var check = CheckReport(facts.check)
        check.profile = profile
        self.init(
            ranking: RankingReport(facts.ranking, district: workspace.policy.district), month: facts.month,
            yearToDate: facts.yearToDate, groups: facts.groups, trend: facts.trend,
            flags: FlagsReport(facts.watch, profile: profile),
            goals: GoalsReport(facts.goals, profile: profile), check: check, entered: facts.entered,
            dataDate: facts.dataDate)
    }
}
