import Analytics
import BuildingEconomy
import Testing

@Suite("Month by month")
struct MonthlyTaxTests {
    @Test("The ranked buildings' tax of each month, nothing where the month is not loaded, and others left out")
    func months() {
        var made = HandMade(loaded: "2020-10", "2020-12")
        made.building("A", 100) { $0.zone = "甲" }
        made.building("B", 100) { $0.zone = "乙" }
        made.building("C", 100) { $0.includedTo = day("2020-11-30") }
        for (place, key) in ["A", "B", "C"].enumerated() { made.tenant(place, in: key) }
        made.receipt(0, "2020-10", 500, 50)
        made.receipt(1, "2020-10", 30)
        made.receipt(2, "2020-10", 7)
        made.receipt(0, "2020-12", -20)
        var options = RankingOptions(window: Window(.ttm, endingWith: Month(text: "2020-12")!))
        let range = Month(text: "2020-10")!...Month(text: "2020-12")!
        var attribution = Attribution(portfolio: made.portfolio, months: range)
        attribution.add(made.block)
        func totals() -> [Int64?] {
            MonthlyTax.months(range, of: made.portfolio, attribution, options: options).map { $0.tax.total?.fen }
        }
        #expect(totals() == [530, nil, -20])
        options.filter.zone = "甲"
        #expect(totals() == [500, nil, -20])
        #expect(options.members(of: made.portfolio) == [0])
    }
}
