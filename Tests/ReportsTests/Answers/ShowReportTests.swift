import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("A building's file, for people and programs")
struct ShowReportTests {
    private let report = ShowFixture.show
    private var text: String { TerminalReport(report.report).text }
    private var json: String { String(decoding: report.json.bytes, as: UTF8.self) }

    private func table(_ title: String) throws -> Table {
        try #require(report.report.tables.first { $0.title?.hasPrefix(title) ?? false })
    }

    @Test("Every part has its table, and the basis says what the figures stand on")
    func parts() throws {
        for title in [
            "台账", "本期指标", "同组比较", "增长分解", "空间使用", "单位建筑面积 =", "行业构成", "主要企业", "集中度", "企业：注册在地", "近 24 个月",
        ] {
            #expect(try !table(title).rows.isEmpty, "\(title)")
        }
        for words in ["单位面积按建筑面积", "2020-01 至 2020-12", "最新批次：第 4 批", "土地增值税"] { #expect(text.contains(words)) }
    }

    @Test("The four parts of the growth stand between a year earlier and now")
    func growth() throws {
        let totals = try table("增长分解").rows.map { $0.cells[2].figure.text }
        #expect(totals == ["100.00", "20.00", "30.00", "0.00", "50.00", "100.00", "+20.00", "200.00"])
        let pulls = try table("增长分解").rows.map { $0.cells[3].figure.text }
        #expect(pulls == ["", "+20.00", "+30.00", "0.00", "+50.00", "+100.00", "", ""])
    }

    @Test("A theme building is called one, with what makes it one")
    func theme() throws {
        #expect(try table("行业构成").title == "行业构成：主题楼宇：软件信息（按面积和税收）")
        #expect(try table("行业构成").rows.map { $0.cells[0].figure.text } == ["软件信息", "未填行业"])
    }

    @Test("Companies stand with their names, in one table and one key of JSON")
    func companies() throws {
        #expect(try table("主要企业").rows.map { $0.cells[0].figure.text } == ["大公司", "小公司"])
        let halves = json.split(separator: "\"taxpayers\"")
        #expect(halves.count == 2)
        #expect(!halves[0].contains("大公司"))
        #expect(halves[1].contains("\"totalTaxFen\": 170000000"))
    }

    @Test("JSON gives every part exactly")
    func exact() {
        for words in [
            "\"schema\": \"louyu.show/1\"", "\"taxChangeFen\": 20000000", "\"joinedFen\": 30000000", "\"leftFen\": 0",
            "\"oneOffFen\": 50000000", "\"comparableGrowth\": \"0.2000\"", "\"occupancy\": \"80.00\"",
            "\"totalTaxPerGrossM2\": \"200.00\"", "\"totalTaxPerOccupiedM2\": \"250.00\"", "\"isTheme\": true",
            "\"themeBasis\": \"areaAndTax\"", "\"contributors\": 2", "\"hhi\": \"0.7450\"", "\"group\": \"zone\"",
        ] {
            #expect(json.contains(words), "\(words)")
        }
    }

    @Test("CSV is a figure a line: part, row, column, unit, number")
    func csv() {
        let lines = String(decoding: report.csv.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.first == "部分,项目,列,单位,数值")
        #expect(lines.contains("增长分解（与上年同期比，可比口径）,新入驻,全口径税收,万元,30.00"))
        #expect(lines.contains { $0.hasSuffix(",2020-05,全口径税收,万元,120.00") })
    }
}
