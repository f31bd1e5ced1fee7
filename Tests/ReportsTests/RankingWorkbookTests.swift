import Testing

@testable import Analytics
@testable import Reports

@Suite("Ranking by itself as a workbook")
struct RankingWorkbookTests {
    @Test("cover, ranking, charts, 亿元楼宇 and explanations have a sheet each; grouped, the groups too")
    func sheets() {
        let workbook = RankingReport(RankingFixture.threeBuildings, district: "东城区").workbook
        #expect(workbook.title == "东城区 楼宇排名：单位面积区级税收")
        #expect(workbook.sheets.map(\.name) == ["封面", "排名", "图表", "亿元楼宇", "说明"])
        let grouped = RankingReport(RankingFixture.grouped).workbook
        #expect(grouped.sheets.map(\.name) == ["封面", "排名", "分组", "图表", "亿元楼宇", "说明"])
    }
}
