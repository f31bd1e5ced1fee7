import Analytics
import BuildingEconomy
import Testing

@Suite("A sum that stands alone")
struct WholeSumsTests {
    private func shows(_ positions: [Int], wan parts: Int64...) -> Bool {
        var made = HandMade(loaded: "2020-12")
        made.building("A", 100)
        made.building("B", 100)
        made.taxpayers(0, in: "A", "2020-12", wan: parts[0], parts[1])
        made.taxpayers(2, in: "B", "2020-12", wan: parts[2], parts[3])
        let month = Month(text: "2020-12")!
        var sums = ContributorSums(portfolio: made.portfolio, ranges: [month...month])
        sums.add(made.block)
        return sums.showsSum(over: positions, of: made.portfolio, in: month...month, by: DisclosureRule())
    }

    @Test("Buildings too small to be shown by themselves may be summed, if their companies together are enough")
    func enough() {
        #expect(!shows([0], wan: 25, 25, 25, 25))
        #expect(shows([0, 1], wan: 25, 25, 25, 25))
    }

    @Test("One company that makes nearly all of it, or two, keep the sum back")
    func few() {
        #expect(!shows([0, 1], wan: 80, 10, 5, 5))
        #expect(!shows([0, 1], wan: 50, 5, 45, 5 - 5 + 1))
        #expect(shows([0, 1], wan: 50, 5, 35, 10))
    }

    @Test("Nobody paid anything: zero may be said")
    func nobody() { #expect(shows([], wan: 1, 1, 1, 1)) }
}
