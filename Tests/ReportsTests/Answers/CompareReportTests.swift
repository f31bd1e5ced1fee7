import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Two periods side by side, for people and programs")
struct CompareReportTests {
    private let report = ShowFixture.compare
    private var text: String { TerminalReport(report.report).text }
    private var json: String { String(decoding: report.json.bytes, as: UTF8.self) }

    @Test("Totals, gains, losses and who left have their tables; what is empty has none")
    func tables() {
        let titles = report.report.tables.map { $0.title ?? "" }
        #expect(titles == ["合计", "增加最多（区级税收）", "减少最多（区级税收）", "退出楼宇"])
        #expect(text.contains("本期 1 座（2020-12-31），对比期 2 座（2019-12-31）"))
        #expect(text.contains("各楼（含新纳入、退出）拉动之和等于合计增速"))
    }

    @Test("CSV has a line for every building of either period")
    func csv() {
        let lines = String(decoding: report.csv.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("楼宇编号,楼宇名称,状态,2020-12区级税收(万元),2019-12区级税收(万元),增减(万元),增速(%),拉动(百分点)"))
        #expect(lines[1] == "B1,甲楼,两期都在,50.00,25.00,25.00,100.00,71.43,50.00,25.00,1,1,0")
        #expect(lines[2] == "B2,乙楼,退出,,10.00,-10.00,,-28.57,,,,,")
    }

    @Test("JSON gives changes in fen and contributions as fractions")
    func exact() {
        for words in [
            "\"schema\": \"louyu.compare/1\"", "\"level\": \"districtTax\"", "\"changeFen\": 15000000",
            "\"growth\": \"0.4286\"", "\"contribution\": \"0.714286\"", "\"contribution\": \"-0.285714\"",
            "\"left\": [\"B2\"]", "\"gains\": [\"B1\"]", "\"losses\": [\"B2\"]", "\"standing\": \"left\"",
        ] {
            #expect(json.contains(words), "\(words)")
        }
    }
}
