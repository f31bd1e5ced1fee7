import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What every taxpayer brought to every building")
struct TaxpayerSumsTests {
    @Test(
        "Over hundreds of small worlds, taxpayers and rows without one add up to what the attribution gave each building"
    )
    func addUp() {
        for seed in RandomisedTests.seeds {
            var world = SmallWorld(seed: seed)
            world.forgetNamedBuildings()
            let months = SmallWorld.months
            var attribution = Attribution(portfolio: world.portfolio, months: months)
            var halves = Array(repeating: TaxpayerSums(portfolio: world.portfolio, ranges: [months]), count: 2)
            for (turn, block) in world.blocks(of: 6).enumerated() {
                attribution.add(block)
                halves[turn % 2].add(block)
            }
            halves[0].merge(halves[1])
            let entries = halves[0].entries
            for building in world.portfolio.buildings.indices {
                let own = entries.filter { $0.building == building }
                for (measure, level) in [(TaxpayerSums.Measure.total, TaxLevel.total), (.district, .district)] {
                    let sum = own.reduce(Money.zero) { $0 + halves[0].sum(measure, of: $1) }
                    #expect(sum == attribution.tax(of: .building(building), in: months, at: level), "seed \(seed)")
                }
            }
        }
    }

    @Test("Sums are of the months asked for, run by run; magnitudes count refunds by their size")
    func ranges() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 10)
        world.tenant(0, in: "A")
        world.receipt(0, "2020-01", 10, 3)
        world.receipt(0, "2020-02", -4, 1)
        let (january, february) = (Month(text: "2020-01")!, Month(text: "2020-02")!)
        var sums = TaxpayerSums(portfolio: world.portfolio, ranges: [january...february, february...february])
        sums.add(world.block)
        let entry = sums.entries[0]
        #expect(sums.entries.count == 1)
        #expect([0, 1].map { sums.sum(.total, of: entry, in: $0).fen } == [6, -4])
        #expect([0, 1].map { sums.sum(.district, of: entry, in: $0).fen } == [4, 1])
        #expect([0, 1].map { sums.sum(.magnitude, of: entry, in: $0).fen } == [14, 4])
    }

    @Test("Runs that overlap, that leave a gap between them and that come again are each summed whole")
    func manyRanges() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 10)
        world.tenant(0, in: "A")
        let months = (1...12).map { Month(year: 2020, month: $0)! }
        for (place, month) in months.enumerated() {
            world.receipt(0, month.text, (place % 2 == 0 ? 1 : -1) * Int64(1 << place), Int64(place))
        }
        let rolling = (0...8).map { months[$0]...months[$0 + 3] }
        let apart = [months[0]...months[1], months[5]...months[6], months[0]...months[1]]
        for ranges in [rolling, rolling.reversed(), apart] {
            var halves = Array(repeating: TaxpayerSums(portfolio: world.portfolio, ranges: ranges), count: 2)
            halves[0].add(world.block)
            halves[1].add(world.block)
            halves[0].merge(halves[1])
            let entry = halves[0].entries[0]
            for (number, range) in ranges.enumerated() {
                let held = months.indices.filter { range.contains(months[$0]) }
                let total = held.reduce(0) { $0 + ($1 % 2 == 0 ? 1 : -1) * Int64(1 << $1) }
                #expect(halves[0].sum(.total, of: entry, in: number).fen == 2 * total)
                #expect(halves[0].sum(.district, of: entry, in: number).fen == 2 * held.reduce(0) { $0 + Int64($1) })
                #expect(
                    halves[0].sum(.magnitude, of: entry, in: number).fen == 2 * held.reduce(0) { $0 + Int64(1 << $1) })
            }
        }
    }

    @Test("Receipts known only by building belong to no taxpayer")
    func withoutTaxpayer() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 10)
        world.receipt(nil, "2020-01", 10, named: "A")
        var sums = TaxpayerSums(portfolio: world.portfolio, ranges: [Month(text: "2020-01")!...Month(text: "2020-12")!])
        sums.add(world.block)
        #expect(sums.entries.isEmpty)
    }
}

extension SmallWorld {
    /// Leaves out the receipts that name a building, some of which name no taxpayer.
    fileprivate mutating func forgetNamedBuildings() { receipts.removeAll { $0.building != nil } }
}
