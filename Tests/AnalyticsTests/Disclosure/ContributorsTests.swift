import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Whose tax a building's is")
struct ContributorsTests {
    private static let year = Month(text: "2020-01")!...Month(text: "2020-12")!

    /// Three or more taxpayers that bring so many fen each, in one building, in one month.
    private func contributors(_ amounts: Int64..., district: [Int64]? = nil) -> Contributors {
        var contributors = Contributors()
        for (place, amount) in amounts.enumerated() {
            contributors.add(total: amount, district: district?[place] ?? 0)
        }
        return contributors
    }

    private func isExposed(_ contributors: Contributors) -> Bool { contributors.areExposed(by: DisclosureRule()) }

    @Test("Two are too few, three are enough")
    func count() {
        #expect(isExposed(contributors(50, 50)))
        #expect(!isExposed(contributors(40, 30, 30)))
        #expect(isExposed(Contributors()))
    }

    @Test("One at exactly 80 % is too much, a fen less is not")
    func one() {
        let (unit, whole) = (Int64(1_000_000_000_000), Int64(10_000_000_000_000))
        #expect(isExposed(contributors(8 * unit, unit, unit / 2, unit / 2)))
        #expect(!isExposed(contributors(8 * unit - 1, unit / 2 + 1, unit / 2, unit / 2, unit / 2)))
        #expect(8 * unit * 10 == whole * 8)
    }

    @Test("Two at exactly 90 % are too much, a fen less is not")
    func two() {
        let unit = Int64(1_000_000_000_000)
        #expect(isExposed(contributors(5 * unit, 4 * unit, unit / 2, unit / 2)))
        #expect(!isExposed(contributors(5 * unit, 4 * unit - 1, unit / 2 + 1, unit / 2)))
    }

    @Test("What holds at 区级 alone is enough to hide")
    func district() {
        #expect(isExposed(contributors(30, 30, 40, district: [80, 10, 10])))
        #expect(!isExposed(contributors(30, 30, 40, district: [0, 0, 0])))
        #expect(isExposed(contributors(30, 30, 40, district: [50, 50, 0])))
    }

    @Test("Limits of the policy count instead")
    func policy() {
        var rule = DisclosureRule()
        rule.fewestContributors = 5
        #expect(contributors(25, 25, 25, 25).areExposed(by: rule))
        rule.fewestContributors = 1
        rule.oneShare = Ratio(1, over: 4)!
        #expect(contributors(25, 25, 25, 25).areExposed(by: rule))
    }

    @Test("A refund counts by its size, a receipt of zero not at all, and who is split contributes to each building")
    func sums() {
        var made = HandMade(loaded: "2020-01...2020-12")
        made.building("A", 100)
        made.building("B", 100)
        made.tenant(0, in: "A", 10)
        made.tenant(0, in: "B", 30)
        made.tenant(1, in: "A", 10)
        made.tenant(2, in: "A", 10)
        made.receipt(0, "2020-05", 400, 40)
        made.receipt(1, "2020-05", 300)
        made.receipt(1, "2020-06", -300)
        made.receipt(2, "2020-05", 0)
        let sums = made.disclosureSums("2020-12").contributors.ofBuildings(in: Self.year)
        #expect(sums[0].count == 2)
        #expect(sums[1].count == 1)
        #expect(sums[0].areExposed(by: DisclosureRule()))
    }

    @Test("A building of which only the building is known is exempt; with one known taxpayer it is not")
    func anonymous() {
        var made = HandMade(loaded: "2020-01...2020-12")
        made.building("A", 100)
        made.building("B", 100)
        made.receipt(nil, "2020-05", 400, named: "A")
        made.receipt(nil, "2020-05", 400, named: "B")
        made.receipt(3, "2020-05", 1, named: "B")
        let sums = made.disclosureSums("2020-12").contributors.ofBuildings(in: Self.year)
        #expect(!sums[0].areExposed(by: DisclosureRule()))
        #expect(sums[0].isAnonymous)
        #expect(sums[1].areExposed(by: DisclosureRule()))
    }

    @Test("Two halves merge to the whole")
    func halves() {
        var made = HandMade(loaded: "2020-01...2020-12")
        made.building("A", 100)
        for taxpayer in 0..<4 { made.tenant(taxpayer, in: "A", 10) }
        for taxpayer in 0..<4 { made.receipt(taxpayer, "2020-0\(taxpayer + 1)", Int64(taxpayer * 7 + 1), 1) }
        let whole = made.disclosureSums("2020-12").contributors.ofBuildings(in: Self.year)
        var half = DisclosureSums(
            portfolio: made.portfolio, windows: [Window(.ttm, endingWith: Month(text: "2020-12")!)])
        half.merge(made.disclosureSums("2020-12"))
        #expect(half.contributors.ofBuildings(in: Self.year) == whole)
    }
}
