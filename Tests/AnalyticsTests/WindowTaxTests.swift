import BuildingEconomy
import Testing

@testable import Analytics

@Suite("How much of a window is loaded")
struct WindowTaxTests {
    @Test("None, some or all of its months, level by level")
    func loading() {
        var loaded = LoadedMonths()
        for month in 202001...202003 { loaded.insert(Month(yyyymm: month)!, at: .total) }
        func loading(_ first: Int, _ last: Int, _ level: TaxLevel) -> Loading {
            loaded.loading(of: Month(yyyymm: first)!...Month(yyyymm: last)!, at: level)
        }
        #expect(loading(202001, 202003, .total) == .fully)
        #expect(loading(202002, 202004, .total) == .partly)
        #expect(loading(202004, 202005, .total) == .none)
        #expect(loading(202001, 202003, .district) == .none)
    }

    @Test("An amount of a window without a loaded month is not known, whatever its sum")
    func known() {
        var world = HandMade(loaded: "2020-01")
        world.building("A")
        world.receipt(nil, "2020-01", 5, named: "A")
        world.receipt(nil, "2020-02", 6, named: "A")
        let months = Month(yyyymm: 202001)!...Month(yyyymm: 202003)!
        var attribution = Attribution(portfolio: world.portfolio, months: months)
        attribution.add(world.block)
        func tax(_ month: Int) -> Money? {
            let tax = WindowTax(
                attribution, world.portfolio, over: Window(.month, endingWith: Month(yyyymm: month)!))
            return tax.known(tax.amount(of: [0], at: .total), at: .total)
        }
        #expect(tax(202001) == Money(fen: 5))
        #expect(tax(202002) == nil)
    }
}
