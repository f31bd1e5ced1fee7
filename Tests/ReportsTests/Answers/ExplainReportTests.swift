import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("A figure taken apart, for people and programs")
struct ExplainReportTests {
    private func report(_ depth: ExplainReport.Depth) -> ExplainReport {
        func part(_ receipt: Int64, _ taxpayer: Int?, _ month: String, _ fen: Int64) -> ReceiptPart {
            ReceiptPart(
                receipt: receipt, taxpayer: taxpayer, building: 0, month: Month(text: month)!,
                total: Money(fen: fen), district: .zero)
        }
        let figure = RankingFixture.tax(60_000, area: 100_000)
        let options = RankingOptions(metric: .totalTax, window: Window(.ttm, endingWith: Month(text: "2020-12")!))
        let explanation = Explanation(
            place: .building(0), building: Building(key: "B1", name: "甲楼"), options: options,
            assessment: RankingFixture.assessment(
                total: figure, district: figure, area: 100_000, tenants: RankingFixture.tenants(2, paying: 1)),
            members: [],
            parts: [part(1, 0, "2020-05", 20_000), part(2, 1, "2020-05", 30_000), part(3, 1, "2020-06", 10_000)],
            earlierParts: [], tenants: [], missingMonths: [], batch: 3, hasParts: true)
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
        let companies = report(.parts).report.tables[0].rows.map { $0.cells[1].figure.text }
        #expect(companies.firstIndex(of: "大公司")! < companies.firstIndex(of: "小公司")!)
        #expect(!text(.parts).contains("2020-06 "))
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

    /// A total of two buildings and one without an area, of which one taxpayer sits in two.
    private func total(_ metric: RankingMetric, _ depth: ExplainReport.Depth) -> ExplainReport {
        func member(_ position: Int, _ fen: Int64, paying: Int, isLeftOut: Bool = false) -> ExplainedMember {
            ExplainedMember(
                position: position, building: Building(key: "B\(position)", name: "楼\(position)"),
                sum: Money(fen: fen), earlierSum: .zero, tenants: RankingFixture.tenants(3, paying: paying),
                area: nil, isLeftOut: isLeftOut)
        }
        let figure = RankingFixture.tax(60_000, area: 100_000)
        let isPerArea = metric == .totalTaxPerM2
        let explanation = Explanation(
            place: .set([0, 1, 2]), building: nil,
            options: RankingOptions(metric: metric, window: Window(.ttm, endingWith: Month(text: "2020-12")!)),
            assessment: RankingFixture.assessment(
                total: figure, district: figure, area: 100_000, tenants: RankingFixture.tenants(8, paying: 5)),
            members: [
                member(0, 20_000, paying: 1), member(1, 30_000, paying: 3),
                member(2, 10_000, paying: 2, isLeftOut: isPerArea),
            ],
            parts: depth == .rows || depth == .months
                ? [
                    ReceiptPart(
                        receipt: 3, taxpayer: 1, building: 1, month: Month(text: "2020-06")!,
                        total: Money(fen: 30_000), district: .zero)
                ] : [], earlierParts: [], tenants: [], missingMonths: [], batch: 3, hasParts: depth == .rows)
        return ExplainReport(
            explanation, depth: depth, parties: [1: .init(name: "大公司", code: nil)],
            origins: [3: .init(batch: 2, file: "税收.xlsx", sheet: "六月", row: 12)], subject: "合计：片区 东片")
    }

    @Test("A total names its buildings, largest first, and its last line is their sum")
    func totals() {
        let rows = total(.totalTax, .parts).report.tables[0].rows
        #expect(rows.map { $0.cells[1].figure.text }.dropFirst() == ["B1 楼1", "B0 楼0", "B2 楼2", "本期各部分之和"])
        #expect(rows.last?.cells[3].figure == .money(Money(fen: 60_000), .yuan))
        #expect(total(.totalTax, .parts).report.title == "合计：片区 东片（3 座楼宇）：全口径税收")
        #expect(total(.totalTax, .formula).report.tables[0].rows.count == 2)
        let perArea = TerminalReport(total(.totalTaxPerM2, .parts).report).text
        #expect(perArea.contains("B2 楼2（无面积，两边都不计入）"))
        #expect(perArea.contains("500.00"))
    }

    @Test("Deeper, each building's companies, then their rows")
    func deeper() {
        #expect(TerminalReport(total(.totalTax, .months).report).text.contains("大公司"))
        #expect(TerminalReport(total(.totalTax, .rows).report).text.contains("第 2 批 税收.xlsx［六月］ 第 12 行"))
        let json = String(decoding: total(.totalTax, .rows).json.bytes, as: UTF8.self)
        for text in [
            "\"building\": null", "\"name\": \"合计：片区 东片\"", "\"partsFen\": 60000", "\"leftOut\": false", "\"row\": 12",
        ] {
            #expect(json.contains(text), "\(text)")
        }
    }

    @Test("A rate's total: the buildings, less those counted in a second one")
    func rateOfTotal() {
        let rows = total(.inPlaceRate, .parts).report.tables[0].rows
        #expect(rows.suffix(2).map { $0.cells[3].figure } == [.count(-1), .count(5)])
        #expect(String(decoding: total(.inPlaceRate, .parts).json.bytes, as: UTF8.self).contains("\"countedTwice\": 1"))
    }
}
