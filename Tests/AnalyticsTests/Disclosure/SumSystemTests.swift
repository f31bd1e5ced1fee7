import BuildingEconomy
import Testing

@testable import Analytics

@Suite("What the published sums leave open")
struct SumSystemTests {
    private let rule = DisclosureRule()

    private func figures(_ wan: [Int64]) -> [HiddenFigure] {
        wan.map { HiddenFigure(banded: Money(fen: $0 * 1_000_000), rule: rule) }
    }

    private func system(_ wan: Int64..., groups: [[Int]] = [], unknowns: [Int]) -> SumSystem {
        SumSystem(levels: [figures(wan)], groups: groups, unknowns: unknowns)
    }

    @Test("One unknown under the sum of everything is given away; with that sum withheld it is not")
    func alone() {
        var system = system(3_000, 3_000, unknowns: [0])
        #expect(!system.protects(0))
        system.withholdWhole()
        #expect(system.protects(0))
    }

    @Test("A second must let the first go to both ends of its band, to the fen")
    func ends() {
        #expect(system(3_000, 3_000, unknowns: [0, 1]).protects(0))
        #expect(!system(2_999, 3_000, unknowns: [0, 1]).protects(0))
        #expect(!system(3_001, 3_000, unknowns: [0, 1]).protects(0))
        #expect(!system(3_000, 280, unknowns: [0, 1]).protects(0))
        #expect(system(300, 40_000, unknowns: [0, 1]).protects(0))
    }

    @Test("An open band must stay open up to twice its edge, and down to it")
    func open() {
        #expect(system(12_000, 20_000, unknowns: [0, 1]).protects(0))
        #expect(!system(12_000, 17_999, unknowns: [0, 1]).protects(0))
        #expect(system(12_000, 18_000, unknowns: [0, 1]).protects(0))
        #expect(!system(90_000, 9_000, unknowns: [0, 1]).protects(0))
        #expect(system(90_000, 10_000, unknowns: [0, 1]).protects(0))
    }

    @Test("A group's sum binds its own unknowns; a single one withheld follows from the others")
    func groups() {
        var system = system(3_000, 3_000, 3_000, 3_000, groups: [[0, 1, 1, 0]], unknowns: [0, 1, 2])
        #expect(system.protects(0))
        system.publish([0, 1], of: 0)
        #expect(!system.protects(0) && system.protects(1))
        system.publish([1], of: 0)
        #expect(!system.protects(0))
        system.publish([], of: 0)
        #expect(system.protects(0))
    }

    @Test("Two partitions bind together: a ring through four groups frees what none of them frees alone")
    func rings() {
        let groups = [[0, 0, 1, 1], [0, 1, 0, 1]]
        var ring = system(3_000, 3_000, 3_000, 3_000, groups: groups, unknowns: [0, 1, 2, 3])
        ring.publish([0, 1], of: 0)
        ring.publish([0, 1], of: 1)
        #expect(ring.protects(0))
        var broken = system(3_000, 3_000, 3_000, 3_000, groups: groups, unknowns: [0, 1, 2])
        broken.publish([0, 1], of: 0)
        broken.publish([0, 1], of: 1)
        #expect(!broken.protects(0))
    }

    @Test("区级 is told by no band, and still must be able to be anything of its own")
    func parts() {
        let band = rule.band(of: Money(fen: 3_000 * 1_000_000))
        let figure = HiddenFigure(Money(fen: 750 * 1_000_000), partOf: band, rule: rule)
        #expect(figure.lowest == 0 && figure.highest == 5_000_000_000)
        #expect(figure.protected == 500_000_000...1_000_000_000)
        let refund = HiddenFigure(Money(fen: -7), partOf: band, rule: rule)
        #expect(refund.lowest == -7 && refund.protected == -7...500_000_000)
    }
}
