import BuildingEconomy

@testable import Analytics
@testable import Reports

/// Month's reports made by hand for the tests.
enum MonthFixture {
    static func month(_ text: String) -> Month { Month(text: text)! }

    /// Totals of one window; growths are given as parts of ten thousand.
    static func totals(
        _ kind: WindowKind, _ month: String = "2020-12", buildings: Int = 3, total: Int64? = 75_200_000_000,
        district: Int64? = 18_400_000_000, growth: Growth = .ratio(Ratio(312, over: 10_000)!),
        missing: [String] = []
    ) -> WindowTotals {
        let figures = [total, district].map {
            RankingFixture.tax($0, area: 500_000_000, growth: growth, isComplete: missing.isEmpty)
        }
        let whole = RankingFixture.assessment(
            total: figures[0], district: figures[1], area: 500_000_000,
            tenants: RankingFixture.tenants(10, paying: 5))
        let ranking = Ranking(
            period: RankingFixture.period(kind, month, missing: missing),
            options: RankingOptions(window: Window(kind, endingWith: Self.month(month))), batch: 3,
            totals: RankingFixture.set(buildings, whole),
            outside: RankingFixture.outside(afterMoveOut: 0, unmatched: 0, notIncluded: 0), rows: [], groups: [])
        return WindowTotals(ranking)
    }

    static func report(
        _ ranking: Ranking = RankingFixture.threeBuildings, month: WindowTotals = totals(.month),
        yearToDate: WindowTotals = totals(.ytd, total: 900_000_000_000, district: 220_000_000_000),
        entered: [EnteredFigure] = []
    ) -> MonthReport {
        let trend = (0..<24).map { offset in
            let sum = offset == 5 ? nil : Money(fen: Int64(offset) * 1_000_000_000)
            return MonthlyTax(month: Self.month("2019-01").advanced(by: offset), tax: PerLevel(repeating: sum))
        }
        let line = ReconciliationLine(
            month: Self.month("2020-12"), level: .total, buildings: Money(fen: 90), afterMoveOut: .zero,
            unmatched: Money(fen: 10), receipts: Money(fen: 100))
        let stray = CheckReport.Stray(
            party: .init(code: nil, name: "秘密公司"),
            entry: StrayTax.Entry(
                taxpayer: 1, month: Self.month("2020-12"), bucket: .unmatched, tax: PerLevel(repeating: Money(fen: 10)))
        )
        return MonthReport(
            ranking: RankingReport(ranking, district: "东城区"), month: month, yearToDate: yearToDate,
            groups: [RankingFixture.grouped], trend: trend, flags: WatchFixture.report,
            goals: GoalsReport(
                GoalBoard(
                    month: Self.month("2020-12"), rows: [GoalRow(.goal(Policy.plan.goals[0]))], missingMonths: [],
                    batch: 3, yiyuanTiers: [], projectedYiyuan: 0)),
            check: CheckReport(lines: [line], strays: [stray], nameMatches: [], batch: 3), entered: entered,
            dataDate: "2021-01-08")
    }
}
