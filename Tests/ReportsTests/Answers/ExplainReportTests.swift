import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("A figure taken apart, for people and programs")
struct ExplainReportTests {
    private func report(_ depth: ExplainReport.Depth) -> ExplainReport {
        func part(_ receipt: Int64, _ taxpayer: Int?, _ month: String, _ fen: Int64) -> ReceiptPart {
            ReceiptPart(
                receipt: receipt, taxpayer: taxpayer, month: Month(text: month)!, total: Money(fen: fen),
                district: .zero)
        }
        let figure = RankingFixture.tax(60_000, area: 100_000)
        let options = RankingOptions(metric: .totalTax, window: Window(.ttm, endingWith: Month(text: "2020-12")!))
        let explanation = Explanation(
            building: Building(key: "B1", name: "甲楼"), options: options,
            assessment: RankingFixture.assessment(
                total: figure, district: figure, area: 100_000, tenants: RankingFixture.tenants(2, paying: 1)),
            parts: [part(1, 0, "2020-05", 20_000), part(2, 1, "2020-05", 30_000), part(3, 1, "2020-06", 10_000)],
            earlierParts: [], tenants: [], missingMonths: [], batch: 3)
        return ExplainReport(
            explanation, depth: depth, parties: [0: .init(name: "小公司", code: "X"), 1: .init(name: "大公司", code: nil)],
            origins: [3: .init(batch: 2, file: "税收.xlsx", sheet: "六月", row: 12)])
    }

    private func text(_ depth: ExplainReport.Depth) -> String { TerminalReport(report(depth).report).text }

    @Test("The last line is the sum of the parts, at any depth", arguments: ExplainReport.Depth.allCases)
    func lastLine(depth: ExplainReport.Depth) {
        let rows = report(depth).report.tables[0].rows
        #expect(rows.last?.cells[3].figure == .money(Money(fen: 60_000), .yuan))
        #expect(rows.last?.part == .total)
    }

    @Test("Companies, largest first; then months; then rows with batch, file, sheet and row")
    func depths() {
        #expect(!text(.formula).contains("大公司"))
        let companies = report(.taxpayers).report.tables[0].rows.map { $0.cells[1].figure.text }
        #expect(companies.firstIndex(of: "大公司")! < companies.firstIndex(of: "小公司")!)
        #expect(!text(.taxpayers).contains("2020-06 "))
        #expect(text(.months).contains("2020-06"))
        #expect(!text(.months).contains("税收.xlsx"))
        #expect(text(.rows).contains("第 2 批 税收.xlsx［六月］ 第 12 行"))
    }

    @Test("JSON: the figure, whether it adds up, and the origin of every row")
    func json() {
        let json = String(decoding: report(.rows).json.bytes, as: UTF8.self)
        for text in [
            "louyu.explain/1", "\"addsUp\": true", "\"partsFen\": 60000", "\"file\": \"税收.xlsx\"", "\"row\": 12",
        ] {
            #expect(json.contains(text), "\(text)")
        }
    }
}
