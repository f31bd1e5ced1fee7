import BuildingEconomy
import Testing

@testable import Analytics
@testable import Reports

@Suite("Tax in words")
struct TaxWordsTests {
    private func clause(_ totals: WindowTotals) -> String {
        TaxWords(totals.period, []).clause(totals.tax.total, .total)
    }

    @Test(
        "a growth goes up, down, nowhere, or says why there is none",
        arguments: [
            (Growth.ratio(Ratio(-53, over: 10_000)!), "，同比下降0.53%"), (.ratio(Ratio(0, over: 1)!), "，与上年同期持平"),
            (.ratio(Ratio(1, over: 1_000_000)!), "，与上年同期持平"), (.ratio(Ratio(12, over: 10)!), "，同比增长120.00%"),
            (.absent(.baseZero), "，上年同期为零，不计同比"), (.absent(.baseNegative), "，上年同期为负，不计同比"),
            (.absent(.noBase), "，缺上年同期数据，不计同比"), (.absent(.windowIncomplete), "，上年同期月份不全，不计同比"),
            (.absent(.withheld), "，同比不公开"),
        ])
    func growth(growth: Growth, words: String) { #expect(TaxWords.growth(growth) == words) }

    @Test("a month that is not loaded is said to be, and is no zero")
    func missing() {
        #expect(clause(MonthFixture.totals(.month, total: nil, missing: ["2020-12"])) == "全口径税收尚未载入")
        #expect(
            clause(MonthFixture.totals(.ytd, missing: ["2020-03", "2020-04", "2020-05"]))
                == "全口径税收7.52亿元（缺2020-03 至 2020-05，不计同比）")
    }

    @Test("what the readers may not see is said to be withheld")
    func withheld() {
        let shown = MonthFixture.totals(.month, growth: .absent(.withheld))
        let figure = TaxFigure(
            amount: nil, isComplete: true, perArea: nil, yearOnYear: .withheld, sequential: .withheld)
        #expect(TaxWords(shown.period, []).clause(figure, .district) == "区级税收不公开")
    }

    @Test("below one 亿 it counts in 万元, and a sum below zero says why")
    func amounts() {
        #expect(TaxWords.amount(Money(fen: 9_999_999_999)) == "10,000.00万元")
        #expect(TaxWords.amount(Money(fen: 10_000_000_000)) == "1.00亿元")
        #expect(TaxWords.amount(Money(fen: -3_200_000_000)) == "-3,200.00万元（退税大于入库）")
    }

    @Test("no share of a district's tax that is not positive")
    func share() {
        let totals = MonthFixture.totals(.month)
        let zero = EnteredFigure(name: "全区全口径税收", year: 2020, month: 12, value: Ratio(0, over: 1)!)
        #expect(TaxWords(totals.period, [zero]).clause(totals.tax.total, .total) == "全口径税收7.52亿元，同比增长3.12%")
    }
}
