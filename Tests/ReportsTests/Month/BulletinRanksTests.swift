import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Ranks in words")
struct BulletinRanksTests {
    private func text(
        _ rises: [(rank: Int?, before: Int?)], window: WindowKind = .ttm, month: String = "2020-12"
    ) -> String {
        let base = RankingFixture.threeBuildings
        let rows = rises.enumerated().map { position, rise in
            RankingRow(
                rank: rise.rank, previousRank: rise.before, unrankedReason: nil, position: position,
                building: RankingFixture.building("B\(position)", "楼\(position)"), assessment: base.rows[0].assessment,
                flags: [])
        }
        return BulletinRanks(
            Ranking(
                period: RankingFixture.period(window, month),
                options: RankingOptions(window: Window(window, endingWith: MonthFixture.month(month))), batch: 1,
                totals: base.totals, outside: base.outside, rows: rows, groups: [])
        ).text
    }

    @Test("the leaders, then who rose and who fell, the furthest first")
    func changes() {
        #expect(
            text([(1, 2), (2, 5), (3, 1), (4, 4), (5, 3)])
                == "按近12个月单位面积区级税收排名，楼0、楼1、楼2居前三位。与上一期（2019-12 至 2020-11）相比，"
                + "位次上升的有楼1（升3位）、楼0（升1位）；位次下降的有楼2（降2位）、楼4（降2位）。")
    }

    @Test("of many only three are named")
    func many() {
        let text = text([(1, 9), (2, 9), (3, 9), (4, 9), (5, 9)])
        #expect(text.contains("位次上升的有楼0（升8位）、楼1（升7位）、楼2（升6位）等5座。"))
    }

    @Test("nothing changed, nothing to compare with, no window before, nobody ranked")
    func none() {
        #expect(text([(1, 1), (2, 2)]).hasSuffix("楼0、楼1居前两位。与上一期（2019-12 至 2020-11）相比，各楼位次不变。"))
        #expect(text([(1, nil)]).hasSuffix("楼0居首位。上一期或本期数据不全，不列位次变化。"))
        #expect(text([(1, nil)], window: .ytd, month: "2020-01").hasSuffix("本窗口没有上一期，不列位次变化。"))
        #expect(text([(nil, nil)]) == "")
    }
}
