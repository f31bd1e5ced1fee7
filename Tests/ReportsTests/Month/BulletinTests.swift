import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("The bulletin's paragraph")
struct BulletinTests {
    private func tax(_ report: MonthReport) -> String { Bulletin(report).paragraphs[0] }

    @Test("the month, the district's part of it, the year so far, each with its growth")
    func whole() {
        #expect(
            tax(MonthFixture.report())
                == "2020年12月，东城区纳入统计的3座楼宇实现全口径税收7.52亿元，同比增长3.12%；其中区级税收1.84亿元，同比增长3.12%。"
                + "截至本月，累计实现全口径税收90.00亿元，同比增长3.12%；其中区级税收22.00亿元，同比增长3.12%。")
    }

    @Test("the share of the district's own tax stands where that was entered, month by month or for the year")
    func share() {
        let entered = [
            EnteredFigure(name: "全区区级税收", year: 2020, month: 12, value: Ratio(1_520_000_000, over: 1)!),
            EnteredFigure(name: "全区全口径税收", year: 2020, month: nil, value: Ratio(180_000_000_000, over: 1)!),
        ]
        let text = tax(MonthFixture.report(entered: entered))
        #expect(text.contains("其中区级税收1.84亿元（占全区区级税收的12.11%），同比增长3.12%。"))
        #expect(text.contains("实现全口径税收7.52亿元，同比"))
        #expect(text.contains("累计实现全口径税收90.00亿元（占全区全口径税收的5.00%），同比"))
    }

    @Test("January says the sum so far is the month's own")
    func january() {
        let report = MonthFixture.report(
            month: MonthFixture.totals(.month, "2020-01"), yearToDate: MonthFixture.totals(.ytd, "2020-01"))
        #expect(tax(report).hasSuffix("本月为一月，累计与当月相同。"))
    }

    @Test("a part of the district is named")
    func part() {
        var options = RankingFixture.threeBuildings.options
        options.filter.zone = "雍和园片区"
        let ranking = RankingFixture.ranking(RankingFixture.threeBuildings, options: options)
        #expect(tax(MonthFixture.report(ranking)).contains("东城区雍和园片区纳入统计的3座楼宇"))
        #expect(MonthFixture.report(ranking).title == "东城区雍和园片区楼宇经济月报")
    }

    @Test("tenants, the rate against its goal and 亿元楼宇 close it")
    func tenants() {
        #expect(
            Bulletin(MonthFixture.report()).paragraphs.last
                == "截至2020年12月末，入驻企业1,210户，在地纳税率91.32%，已达85.00%的目标；本年已达亿元楼宇1座。")
    }

    @Test("as Markdown it has title and basis, and hostile names are only text")
    func markdown() {
        let text = Bulletin(MonthFixture.report()).markdown
        #expect(text.hasPrefix("# 东城区楼宇经济月报（2020年12月）\n\n2020年12月，"))
        #expect(text.contains("- 范围：全部纳入楼宇 3 座"))
        #expect(text.contains("=𠮷祥,&lt;U+202E&gt;座"))
        #expect(markdownText("<b>*_`[x](y)#|") == "&lt;b&gt;\\*\\_\\`\\[x\\](y)\\#\\|")
    }
}
