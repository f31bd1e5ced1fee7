import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Ranking as people read it")
struct RankingReportTests {
    @Test("title, basis, aligned table with totals and median, what lies outside, footnotes")
    func whole() {
        let report = RankingReport(RankingFixture.threeBuildings, district: "东城区").report
        #expect(
            TerminalReport(report, style: TerminalStyle(width: 80)).text == """
                东城区 楼宇排名：单位面积区级税收
                口径：按单位面积区级税收排名；单位面积按建筑面积；在地纳税率按入库（2020-01 至 2020-12 全口径入库合计大于零）
                时间：全年，2020-01 至 2020-12（税收按入库月份）
                范围：全部纳入楼宇 3 座（以 2020-12-31 为准）
                数据：最新批次：第 3 批

                排名  变化  楼宇              在地纳税率    全口径税收   区级税收   单位区级
                                                       %          万元       万元      元/㎡
                ----------------------------------------------------------------------------
                   1    ▲2  雍和大厦               91.67  1,234,567.89  42,000.00  10,500.00
                   2    ▼1  =𠮷祥,<U+202E>座       50.00        850.00    -100.00    -100.00
                   -     -  丙楼                       -          0.00       0.00          -
                ----------------------------------------------------------------------------
                            合计(3座)              91.32  1,235,417.89  41,900.00   8,380.00
                            中位数                 70.83                            5,200.00
                （终端较窄，未显示：编号、片区、重点、建筑面积、入驻企业、注册在地率、全口径同比、区级同比、单位全口径、亿元楼宇、预警）

                楼宇合计之外的税收（整个台账）
                去向        全口径税收  区级税收
                                  万元      万元
                --------------------------------
                迁出后入库      100.00    100.00
                未匹配        5,000.00  5,000.00
                未纳入楼宇        0.00      0.00

                注：
                  1. 合计的单位面积税收和比率是总量之比，不是各楼宇比率的平均；中位数为各楼宇自身数值的中位数。
                  2. 1 座楼宇无建筑面积：不计算单位面积税收，合计的单位面积税收不含其税收；税收合计仍包含。
                  3. 未排名的楼宇列在最后，原因：无面积 1 座。
                  4. 近三个月新入驻、尚无入库记录的企业 1 户暂不计为在地纳税；合计在地纳税率在 91.32% 与 91.40% 之间。
                  5. 办事处、代表处、机关、社会团体和非独立核算分支机构共 2 户，不计入入驻企业。
                  6. 同比为“-”的原因：基期为零 1 处，无基期数据 3 处。
                  7. 变化：与上一期（2019-01 至 2019-12）的排名相比，▲上升、▼下降；“-”为任一期数据不完整或未排名。

                """)
    }

    @Test("goals met and missed, ranks gained and lost and flags have their tones")
    func tones() throws {
        let table = try #require(RankingReport(RankingFixture.threeBuildings).report.tables.first)
        func tone(_ header: String, row: Int) throws -> Tone {
            table.rows[row].cells[try #require(table.columns.firstIndex { $0.header == header })].tone
        }
        #expect(try tone("变化", row: 0) == .good)
        #expect(try tone("变化", row: 1) == .bad)
        #expect(try tone("在地纳税率", row: 0) == .good)
        #expect(try tone("在地纳税率", row: 1) == .bad)
        #expect(try tone("单位区级", row: 0) == .good)
        #expect(try tone("单位区级", row: 1) == .plain)
        #expect(try tone("预警", row: 1) == .caution)
        #expect(try tone("亿元楼宇", row: 0) == .good)
    }

    @Test("grouped, each group is a table of its own, then the whole, then what lies outside")
    func grouped() {
        let report = RankingReport(RankingFixture.grouped).report
        #expect(report.tables.map(\.title) == ["东二环", "雍和园", "未填", "全部", "楼宇合计之外的税收（整个台账）"])
        #expect(report.tables.map(\.rows.count) == [3, 3, 3, 2, 3])
        #expect(report.tables[0].rows[1].cells[3] == Cell(.text("小计(1座)")))
    }

    @Test("a reason for no rank that no flag tells stands beside the flags")
    func unranked() {
        let whole = RankingFixture.threeBuildings
        let old = whole.rows[0]
        let row = RankingRow(
            rank: nil, previousRank: nil, unrankedReason: .baseZero, position: 0, building: old.building,
            assessment: old.assessment, flags: [.inPlaceBelowGoal, .windowIncomplete])
        let ranking = Ranking(
            period: whole.period, options: whole.options, batch: 3, totals: whole.totals, outside: whole.outside,
            rows: [row], groups: [])
        let cells = RankingReport(ranking).report.tables[0].rows[0].cells
        #expect(cells.last == Cell(.text("在地纳税率未达目标、未排名：基期为零"), tone: .caution))
        #expect(cells.first == Cell(.absent("基期为零")))
    }

    @Test("the column the table is ordered by stays however narrow the terminal", arguments: RankingMetric.allCases)
    func orderedColumn(metric: RankingMetric) throws {
        var options = RankingFixture.threeBuildings.options
        options.metric = metric
        let ranking = RankingFixture.ranking(RankingFixture.threeBuildings, options: options)
        let header: [RankingMetric: String] = [
            .districtTaxPerM2: "单位区级", .totalTaxPerM2: "单位全口径", .totalTax: "全口径税收", .districtTax: "区级税收",
            .inPlaceRate: "在地纳税率", .districtTaxGrowth: "区级同比", .totalTaxGrowth: "全口径同比",
        ]
        let lines = TerminalTable(RankingReport(ranking).report.tables[0], style: TerminalStyle(width: 1)).lines
        #expect(lines[0].split(separator: " ") == ["排名", "楼宇", try #require(header[metric])[...]])
    }
}
