import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Ranking as a workbook")
struct RankingWorkbookTests {
    private let ranking = RankingFixture.threeBuildings

    @Test("cover, ranking, charts, flags, 亿元楼宇 and explanations have a sheet each")
    func sheets() {
        let workbook = RankingReport(ranking, district: "东城区").workbook
        #expect(workbook.title == "东城区 楼宇排名：单位面积区级税收")
        #expect(workbook.sheets.map(\.name) == ["封面", "排名", "图表", "预警", "亿元楼宇", "说明"])
    }

    @Test("grouped, the ranking tells each row's group, and the groups have a sheet with their totals")
    func grouped() throws {
        let workbook = RankingReport(RankingFixture.grouped).workbook
        #expect(workbook.sheets.map(\.name) == ["封面", "排名", "分组", "图表", "预警", "亿元楼宇", "说明"])
        let ranked = try list("排名", of: workbook)
        #expect(ranked.columns[0].header == "片区")
        #expect(texts(ranked, column: 0) == ["东二环", "雍和园", "未填", "", ""])
        #expect(texts(ranked, column: 3) == ["B02", "B01", "B03", "", ""])
        let groups = try list("分组", of: workbook)
        #expect(groups.columns[0].header == "片区")
        #expect(texts(groups, column: 0) == ["东二环", "雍和园", "未填"])
        #expect(groups.rows[1].cells[1] == Cell(.count(1)))
    }

    @Test("every flag stands with the figures that raised it")
    func flags() throws {
        let flags = try list("预警", of: RankingReport(ranking).workbook)
        #expect(texts(flags, column: 0) == ["B02", "B02", "B03", "B03"])
        #expect(
            texts(flags, column: 4) == [
                "在地纳税率 50.00%，目标 85.00%，还差 4 户", "全口径 850.00 万元，区级 -100.00 万元", "台账未填建筑面积",
                "窗口末日没有计入的入驻企业",
            ])
    }

    @Test("charts draw both ends of the tax per area and the rates from the lowest, against the goal")
    func charts() {
        let charts = RankingCharts(ranking).charts
        #expect(charts.map(\.title) == ["单位面积区级税收前十（元/㎡）", "单位面积区级税收后十（元/㎡）", "在地纳税率与目标（%）"])
        #expect(charts.map(\.kind) == [.bars, .bars, .dots])
        #expect(texts(charts[0].table, column: 0) == ["雍和大厦", "=𠮷祥,\u{202E}座"])
        #expect(texts(charts[1].table, column: 0) == ["=𠮷祥,\u{202E}座", "雍和大厦"])
        #expect(texts(charts[2].table, column: 0) == ["=𠮷祥,\u{202E}座", "雍和大厦"])
        #expect(texts(charts[2].table, column: 1) == ["50.00", "91.67"])
        #expect(texts(charts[2].table, column: 2) == ["85.00", "85.00"])
    }

    @Test("the same ranking gives the same bytes, and everything is in the file")
    func written() throws {
        let first = try WrittenWorkbook(RankingReport(ranking).workbook)
        #expect(first.bytes == (try WrittenWorkbook(RankingReport(ranking).workbook).bytes))
        #expect(first.parts.keys.count { $0.hasPrefix("xl/charts/chart") } == 3)
        #expect(first.texts.contains("=𠮷祥,\u{202E}座"))
        #expect(try first.sheet(2).contains("<v>1234567.8901</v>"))
    }

    private func list(_ name: String, of workbook: Workbook) throws -> Table {
        let sheet = try #require(workbook.sheets.first { $0.name == name })
        guard case .list(let table, _) = sheet.content else { throw NotAList() }
        return table
    }

    private struct NotAList: Error {}

    private func texts(_ table: Table, column: Int) -> [String] { table.rows.map { $0.cells[column].figure.plainText } }
}
