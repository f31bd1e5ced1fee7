import Analytics
import BuildingEconomy
import Testing

@Suite("The months a table needs")
struct MonthsNeededTests {
    @Test(
        "From January of the year before; earlier for the year before the window, and the one before where growth orders",
        arguments: [
            (.ttm, .districtTaxPerM2, "2020-12", "2019-01...2020-12"),
            (.ttm, .districtTaxGrowth, "2020-12", "2018-12...2020-12"),
            (.month, .totalTax, "2020-12", "2019-01...2020-12"),
            (.month, .totalTaxGrowth, "2020-01", "2018-12...2020-01"),
            (.month, .totalTax, "2020-01", "2019-01...2020-01"),
            (.ytd, .totalTax, "2020-03", "2019-01...2020-03"),
            (.ytd, .totalTax, "2020-01", "2019-01...2020-01"),
            (.year, .districtTax, "2020-06", "2019-01...2020-12"),
            (.year, .districtTaxGrowth, "2020-06", "2018-01...2020-12"),
        ] as [(WindowKind, RankingMetric, String, String)])
    func ranges(kind: WindowKind, metric: RankingMetric, month: String, expected: String) {
        let options = RankingOptions(metric: metric, window: Window(kind, endingWith: Month(text: month)!))
        let months = options.monthsNeeded
        #expect("\(months.lowerBound.text)...\(months.upperBound.text)" == expected)
    }
}
