import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What taxpayers brought to some buildings together")
struct TaxpayersTogetherTests {
    @Test("In hundreds of small worlds each taxpayer's sum is that of its buildings, only of those asked for")
    func sums() {
        for seed in RandomisedTests.seeds {
            let world = SmallWorld(seed: seed)
            let months = SmallWorld.lastMonth.advanced(by: -11)...SmallWorld.lastMonth
            let isMember = world.portfolio.buildings.indices.map { $0 % 3 != 1 }
            let empty = TaxpayersTogether(portfolio: world.portfolio, months: months, isMember: isMember)
            var halves = [empty, empty]
            var each = TaxpayerSums(portfolio: world.portfolio, ranges: [months])
            for (turn, block) in world.blocks(of: 6).enumerated() {
                halves[turn % 2].add(block)
                each.add(block)
            }
            halves[0].merge(halves[1])
            var total = Array(repeating: Int64(0), count: world.portfolio.taxpayerCount)
            var district = total
            for entry in each.entries where isMember[entry.building] {
                total[entry.taxpayer] += each.sum(.total, of: entry).fen
                district[entry.taxpayer] += each.sum(.district, of: entry).fen
            }
            #expect(halves[0].total == total, "seed \(seed)")
            #expect(halves[0].district == district, "seed \(seed)")
        }
    }
}
