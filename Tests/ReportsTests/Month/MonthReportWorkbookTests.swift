import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("The month's workbook")
struct MonthReportWorkbookTests {
    private func list(_ name: String, of workbook: Workbook) throws -> Table {
        let sheet = try #require(workbook.sheets.first { $0.name == name })
        guard case .list(let table, _) = sheet.content else { throw NotAList() }
        return table
    }

    private struct NotAList: Error {}

    private func texts(_ table: Table, column: Int) -> [String] { table.rows.map { $0.cells[column].figure.plainText } }

    @Test("cover, ranking, charts, warnings, goals, groups, 亿元楼宇, check and explanations have a sheet each")
    func sheets() {
        let workbook = MonthFixture.report().workbook
        #expect(workbook.title == "东城区楼宇经济月报 2020年12月 内部资料 注意保密")
        #expect(workbook.sheets.map(\.name) == ["封面", "排名", "图表", "预警", "目标", "片区", "亿元楼宇", "对账", "说明"])
    }

    @Test("the cover has title, period, basis, data date and the headline figures")
    func cover() throws {
        guard case .page(let cover) = MonthFixture.report().workbook.sheets[0].content else { throw NotAList() }
        #expect(cover.title == "东城区楼宇经济月报（2020年12月）")
        #expect(cover.basis.first?.text == "2020年12月；排名按全年（2020-01 至 2020-12）")
        #expect(cover.basis.contains { $0.text == "台账第 3 批（2021-01-08）" })
        #expect(cover.tables[0].rows.contains { $0.cells[0].figure == .text("在地纳税率") })
    }

    @Test("grouped, the ranking tells each row's group")
    func grouped() throws {
        let ranked = try list("排名", of: MonthFixture.report(RankingFixture.grouped).workbook)
        #expect(ranked.columns[0].header == "片区")
        #expect(texts(ranked, column: 0) == ["东二环", "雍和园", "未填", "", ""])
        #expect(texts(ranked, column: 3) == ["B02", "B01", "B03", "", ""])
    }

    @Test("groups have their totals, 亿元楼宇 their status")
    func others() throws {
        let workbook = MonthFixture.report().workbook
        #expect(texts(try list("片区", of: workbook), column: 0) == ["东二环", "雍和园", "未填"])
        #expect(texts(try list("亿元楼宇", of: workbook), column: 3) == ["已达"])
        #expect(try list("预警", of: workbook).rows.count == WatchFixture.report.report.tables[0].rows.count)
    }

    @Test("charts draw both ends of the tax per area, the rates from the lowest against the goal, and the trend")
    func charts() throws {
        let charts = RankingCharts(RankingFixture.threeBuildings).charts
        #expect(charts.map(\.title) == ["单位面积区级税收前十（元/㎡）", "单位面积区级税收后十（元/㎡）", "在地纳税率与目标（%）"])
        #expect(charts.map(\.kind) == [.bars, .bars, .dots])
        #expect(texts(charts[0].table, column: 0) == ["雍和大厦", "=𠮷祥,\u{202E}座"])
        #expect(texts(charts[1].table, column: 0) == ["=𠮷祥,\u{202E}座", "雍和大厦"])
        #expect(texts(charts[2].table, column: 1) == ["50.00", "91.67"])
        let trend = MonthFixture.report().trendCharts
        #expect(trend.map(\.kind) == [.line, .line])
        #expect(trend[0].table.rows.count == 24 && trend[0].table.rows[5].cells[1].figure == .none)
    }

    @Test("the same report gives the same bytes, and everything is in the file")
    func written() throws {
        let first = try WrittenWorkbook(MonthFixture.report().workbook)
        #expect(first.bytes == (try WrittenWorkbook(MonthFixture.report().workbook).bytes))
        #expect(first.parts.keys.count { $0.hasPrefix("xl/charts/chart") } == 5)
        #expect(first.texts.contains("=𠮷祥,\u{202E}座"))
        #expect(try first.sheet(2).contains("<v>1234567.8901</v>"))
    }
}
