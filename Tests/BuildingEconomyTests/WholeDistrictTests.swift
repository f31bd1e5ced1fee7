import BuildingEconomy
import Testing

@Suite("The district's own tax")
struct WholeDistrictTests {
    private func figure(_ month: Int?, _ yuan: Int64, year: Int = 2020, name: String = "全区区级税收") -> EnteredFigure {
        EnteredFigure(name: name, year: year, month: month, value: Ratio(yuan, over: 1)!)
    }

    private func months(_ from: String, _ to: String) -> ClosedRange<Month> { Month(text: from)!...Month(text: to)! }

    @Test("months are added up, and one that was not entered leaves no sum")
    func sums() {
        let entered = [figure(1, 10), figure(2, 20), figure(3, 5, name: "全区全口径税收")]
        #expect(entered.wholeDistrictTax(of: months("2020-01", "2020-02"), at: .district) == Ratio(30, over: 1))
        #expect(entered.wholeDistrictTax(of: months("2020-01", "2020-03"), at: .district) == nil)
        #expect(entered.wholeDistrictTax(of: months("2020-03", "2020-03"), at: .total) == Ratio(5, over: 1))
    }

    @Test("a year's figure stands for January to December, and for nothing else")
    func year() {
        let entered = [figure(nil, 100)]
        #expect(entered.wholeDistrictTax(of: months("2020-01", "2020-12"), at: .district) == Ratio(100, over: 1))
        #expect(entered.wholeDistrictTax(of: months("2020-01", "2020-11"), at: .district) == nil)
        #expect(entered.wholeDistrictTax(of: months("2019-02", "2020-01"), at: .district) == nil)
    }
}
