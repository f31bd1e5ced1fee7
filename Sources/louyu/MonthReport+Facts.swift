internal import BuildingEconomy
internal import Reports
internal import Workspace

extension MonthReport {
    /// A report of what the ledger answered.
    init(_ facts: MonthFacts, _ workspace: Workspace) {
        self.init(
            ranking: RankingReport(facts.ranking, district: workspace.policy.district), month: facts.month,
            yearToDate: facts.yearToDate, groups: facts.groups, trend: facts.trend, flags: FlagsReport(facts.watch),
            goals: GoalsReport(facts.goals), check: CheckReport(facts.check), entered: facts.entered,
            dataDate: facts.dataDate, disclosure: facts.disclosure)
    }
}
