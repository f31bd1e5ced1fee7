import BuildingEconomy
import Testing

@testable import Reports

@Suite("Runs of months")
struct MonthRunsTests {
    @Test(
        "three months or more in a row are written as a run",
        arguments: [
            ([], ""), (["2020-03"], "2020-03"), (["2020-03", "2020-04"], "2020-03、2020-04"),
            (["2019-11", "2019-12", "2020-01"], "2019-11 至 2020-01"),
            (["2020-01", "2020-03", "2020-04", "2020-05", "2020-07"], "2020-01、2020-03 至 2020-05、2020-07"),
        ])
    func runs(months: [String], text: String) {
        #expect(monthRunsText(months.map { Month(text: $0)! }) == text)
    }
}
