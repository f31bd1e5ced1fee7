import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("The plan as a table")
struct GoalsReportTests {
    private var board: GoalBoard {
        func row(_ subject: GoalRow.Subject, _ fill: (inout GoalRow) -> Void) -> GoalRow {
            var row = GoalRow(subject)
            fill(&row)
            return row
        }
        let goals = Policy.plan.goals
        let growth = Policy.plan.indicators.first { $0.name == "区级税收增速" }!
        let entered = Policy.plan.indicators.first { $0.name == "高新技术企业收入" }!
        return GoalBoard(
            month: Month(text: "2020-12")!,
            rows: [
                row(.goal(goals[0])) {
                    $0.actual = Ratio(7829, over: 100)
                    $0.target = goals[0].target
                    $0.inPlaceBasis = .receipts
                    $0.tenantsToGoal = 258
                },
                row(.goal(goals[1])) {
                    $0.actual = Ratio(855, over: 1)
                    $0.target = goals[1].target
                    $0.areaBasis = .gross
                },
                row(.indicator(growth)) {
                    $0.actual = Ratio(-109, over: 100)
                    $0.remarks = [.noComparison]
                },
                row(.indicator(entered)) {
                    $0.actual = Ratio(3420, over: 1)
                    $0.target = entered.target
                    $0.actualYear = 2020
                },
            ], missingMonths: [], batch: 5, yiyuanTiers: [(1, 3), (5, 0), (10, 2)], projectedYiyuan: 2)
    }

    @Test("Gap, share, growth still needed and 户 to win stand in the row")
    func rows() {
        let text = TerminalReport(GoalsReport(board).report).text
        #expect(text.contains("还差 258 户"))
        #expect(text.contains("每年还需提高 "))
        #expect(text.contains("≥1亿 3 座，≥10亿 2 座（各座只列最高一档）"))
        #expect(text.contains("重点楼宇单位面积区级税收"))
        #expect(text.contains("4.20"))
        #expect(text.contains("填报（2020年）"))
        #expect(text.contains("另有 2 座楼宇预计年内达到亿元（推算），不计入实际。"))
    }

    @Test("CSV: a negative number is a number, not guarded text")
    func csv() {
        let csv = String(decoding: CSVDocument(GoalsReport(board).report.tables[0]).bytes, as: UTF8.self)
        #expect(csv.contains(",-1.09,"))
        #expect(csv.contains(",1050.00,2025,855.00,195.00,81.43,"))
    }

    @Test("JSON: values in the row's unit, entered ones marked, codes for what limits a row")
    func json() {
        let json = String(decoding: GoalsReport(board).json.bytes, as: UTF8.self)
        for text in [
            "louyu.goals/1", "\"gap\": \"195.00\"", "\"growthNeeded\": \"0.0420\"", "\"entered\": true",
            "\"remarks\": [\"noComparison\"]", "\"tenantsToGoal\": 258", "\"reached\": false",
            "\"pointsNeeded\": \"", "\"yi\": 10",
        ] {
            #expect(json.contains(text), "\(text)")
        }
    }
}
