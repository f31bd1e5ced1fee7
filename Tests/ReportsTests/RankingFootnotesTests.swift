import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Footnotes of a ranking")
struct RankingFootnotesTests {
    @Test("without gaps only the way of summing and of comparing is explained")
    func bare() {
        let whole = RankingFixture.contractExample
        let ranking = Ranking(
            period: RankingFixture.period(.ytd, "2020-01"), options: whole.options, batch: 3,
            totals: RankingFixture.set(
                0,
                RankingFixture.assessment(
                    total: RankingFixture.tax(0, area: nil), district: RankingFixture.tax(0, area: nil), area: nil,
                    tenants: RankingFixture.tenants(0, paying: 0))),
            outside: whole.outside, rows: [], groups: [])
        #expect(
            RankingFootnotes(ranking).lines == [
                "合计的单位面积税收和比率是总量之比，不是各楼宇比率的平均；中位数为各楼宇自身数值的中位数。",
                "变化：本窗口没有上一期，不列位次变化。",
            ])
    }

    @Test("a month is compared with the month before")
    func month() {
        let whole = RankingFixture.contractExample
        let ranking = Ranking(
            period: RankingFixture.period(.month, "2020-12"), options: whole.options, batch: 3, totals: whole.totals,
            outside: whole.outside, rows: [], groups: [])
        #expect(RankingFootnotes(ranking).lines.last?.hasPrefix("变化：与上一期（2020-11）的排名相比") == true)
    }
}
