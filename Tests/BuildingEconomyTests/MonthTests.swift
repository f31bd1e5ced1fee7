import BuildingEconomy
import Testing

@Suite("A calendar month")
struct MonthTests {
    @Test("Its text is 2020-12, in both directions")
    func text() {
        let month = Month(text: "2020-12")
        #expect(month == Month(year: 2020, month: 12))
        #expect(month?.text == "2020-12")
        #expect(month?.yyyymm == 202012)
        #expect(month?.chineseText == "2020年12月")
        #expect(Month(yyyymm: 202001)?.text == "2020-01")
    }

    @Test(
        "Other text is no month",
        arguments: [
            "2020-13", "2020-00", "2020-1", "20-12", "2020/12", "2020-+1", "+020-12", "2020-12-01", "", "1899-12",
        ])
    func noMonth(text: String) {
        #expect(Month(text: text) == nil)
    }

    @Test("February knows leap years", arguments: [(2019, 28), (2020, 29), (2000, 29), (1900, 28), (2100, 28)])
    func february(year: Int, days: Int) {
        let month = Month(year: year, month: 2)!
        #expect(month.dayCount == days)
        #expect(month.lastDay.text == "\(year)-02-\(days)")
        #expect(month.firstDay.text == "\(year)-02-01")
    }

    @Test("Months follow each other across years")
    func steps() {
        let december = Month(yyyymm: 202012)!
        #expect(december.advanced(by: 1).yyyymm == 202101)
        #expect(december.advanced(by: -12).yyyymm == 201912)
        #expect(Month(yyyymm: 201912)!.distance(to: december) == 12)
        #expect(Month(yyyymm: 201912)! < december)
        #expect((1...12).map { Month(year: 2020, month: $0)!.dayCount }.reduce(0, +) == 366)
    }

    @Test("Months just past the years that can be stated still have their days")
    func pastTheEdge() {
        #expect(Month(yyyymm: 190001)!.advanced(by: -1).firstDay.text == "1899-12-01")
        #expect(Month(yyyymm: 219912)!.advanced(by: 1).lastDay.text == "2200-01-31")
        #expect(Month(yyyymm: 190001)!.advanced(by: -1).lastDay.month == Month(yyyymm: 190001)!.advanced(by: -1))
    }
}
