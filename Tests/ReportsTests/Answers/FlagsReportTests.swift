import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("The list of warnings")
struct FlagsReportTests {
    private let text = TerminalReport(WatchFixture.report.report).text
    private let json = String(decoding: WatchFixture.report.json.bytes, as: UTF8.self)

    @Test(
        "Every rule has its sentence with the numbers",
        arguments: [
            "在地纳税率 55.00%（11/20 户），目标 85.00%，低于红线 60.00%",
            "近12个月单位面积区级税收 500.00 元/㎡，目标 1050.00 元/㎡，不到目标的 50.00%",
            "上年全口径 120,000,000.00 元，达亿元；近12个月 99,999,999.99 元",
            "近12个月区级税收 899.00 万元，上年同期 1,000.00 万元，同比 -10.10%",
            "区级税收连续低于上年同月：2020-12 99.00 万元（上年 100.00）",
            "空置 2,500.00 ㎡，占建筑面积 10,000.00 ㎡ 的 25.00%（台账现状）",
            "近12个月全口径税收有 71.00% 来自 示例公司",
            "在3万㎡以下组内按近12个月单位面积区级税收列末四分之一，连续三个月：2020-12 第4/4",
            "近12个月有 20.00 万元在企业迁出本楼以后入库，本楼税收 100.00 万元，相当于本楼税收的 20.00%",
        ])
    func sentences(sentence: String) {
        #expect(text.contains(sentence))
        #expect(json.contains(sentence))
    }

    @Test(
        "What would clear it stands beside it",
        arguments: [
            "再有 6 户在地纳税即达目标", "12个月区级税收再增 123.46 万元即达目标", "本年累计还差 0.01 元到 1 亿元",
            "再去化 500.00 ㎡，空置率即到 20.00%", "名次进到第 3 以内",
        ])
    func remedies(remedy: String) {
        #expect(text.contains(remedy))
    }

    @Test("Since when, the note, what is missing, and that green is no goal reached")
    func surroundings() {
        #expect(text.contains("自 2020-03"))
        #expect(text.contains("2021-01-05 楼长甲：整层改造"))
        #expect(text.contains("区级税收下降：税收月份不全（缺 2019-01、2019-02）"))
        #expect(text.contains("红 1 座，黄 0 座，灰 1 座，绿 1 座"))
        #expect(text.contains("绿表示没有触发预警，不等于已达目标"))
        #expect(text.contains("未匹配 0.00 万元，占入库的 10.10%"))
    }

    @Test(
        "The warning of the whole workspace leads the CSV, with since when and what clears it; without amounts for others"
    )
    func workspaceWide() {
        func lines(_ profile: Profile) -> [Substring] {
            let report = FlagsReport(WatchFixture.watchlist, profile: profile)
            return String(decoding: report.csv.bytes, as: UTF8.self).split(separator: "\r\n")
        }
        let office = lines(.internal)
        #expect(office[0].hasPrefix("颜色,编号,楼宇"))
        #expect(office[1].hasPrefix("全区,,,,未匹配偏多,未匹配 0.00 万元，占入库的 10.10%，超过 10.00%,至少自 2019-12,"))
        #expect(office.count == WatchFixture.report.report.tables[0].rows.count + 2)
        #expect(lines(.meeting)[1] == "全区,,,,未匹配偏多,未匹配超过全部入库的 10.00%,至少自 2019-12,名册待补，各楼数字偏低,")
        #expect(lines(.public)[1] == "全区：未匹配偏多,")
        #expect(json.contains("\"since\": \"2019-12\""))
        var calm = WatchFixture.watchlist
        calm = Watchlist(
            month: calm.month, thresholds: calm.thresholds, areaBasis: .gross, goalAreaBasis: .gross,
            inPlaceBasis: .receipts, batch: 4, buildings: calm.buildings, unmatched: WatchFixture.money(100),
            receipts: calm.receipts, missingMonths: [])
        #expect(!String(decoding: FlagsReport(calm).csv.bytes, as: UTF8.self).contains("全区"))
    }

    @Test(
        "The line of counts and the table say the same of every colour", arguments: [Profile.internal, .meeting])
    func countsAgree(profile: Profile) throws {
        let report = FlagsReport(WatchFixture.watchlist, profile: profile).report
        let order = WarningColour.allCases.map(\.chineseName)
        var colours: [String: Int] = [:]
        for row in report.tables[0].rows {
            let (colour, key) = (order.firstIndex(of: row.cells[0].figure.plainText)!, row.cells[1].figure.plainText)
            colours[key] = min(colours[key] ?? colour, colour)
        }
        let counted = order.indices.map { colour in "\(order[colour]) \(colours.values.count { $0 == colour }) 座" }
        #expect(report.basis.first { $0.label == "结果" }?.text == counted.joined(separator: "，"))
    }

    @Test("JSON: stable keys and codes")
    func keys() {
        for key in [
            "louyu.flags/1", "\"colour\": \"red\"", "\"rule\": \"leavingYiyuan\"", "\"since\": \"2020-03\"",
            "\"sinceAtLeast\": false", "\"unmatchedHigh\": true", "\"reason\": \"monthsMissing\"", "\"since\": null",
        ] {
            #expect(json.contains(key), "\(key)")
        }
    }
}
