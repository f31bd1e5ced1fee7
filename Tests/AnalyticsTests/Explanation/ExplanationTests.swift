import BuildingEconomy
import Testing

@testable import Analytics

@Suite("A figure taken apart")
struct ExplanationTests {
    private func explanation(
        _ world: HandMade, _ metric: RankingMetric, _ kind: WindowKind = .ttm,
        _ basis: InPlaceBasis = .receipts
    ) -> Explanation {
        var options = RankingOptions(metric: metric, window: Window(kind, endingWith: Month(text: "2020-12")!))
        options.inPlaceBasis = basis
        let (portfolio, position) = (world.portfolio, world.position(of: "A"))
        let empty = ExplanationSums(portfolio: portfolio, options: options, position: position)
        var sums = empty
        sums.add(world.block)
        sums.merge(empty)
        return Explanation.make(of: portfolio, sums, policy: world.policy, options: options, position: position)
    }

    private var world: HandMade {
        var world = HandMade(loaded: "2018-01...2020-12")
        world.building("A", 10)
        world.building("B", 20)
        world.tenant(0, in: "A", 10)
        world.tenant(0, in: "B", 20)
        world.tenant(1, in: "A", 5)
        world.tenant(2, in: "A", 5) { $0.organisation = .doesNotFile }
        world.receipt(0, "2020-05", 100, 31)
        world.receipt(1, "2019-05", 40, 7)
        world.receipt(1, "2020-06", -9, -2)
        world.receipt(nil, "2020-07", 5, 1, named: "A")
        return world
    }

    @Test("The parts are what the building got, split rows by their share, and add up to the figure")
    func parts() {
        let explanation = explanation(world, .totalTax)
        #expect(explanation.parts.map(\.total.fen) == [33, -9, 5])
        #expect(explanation.parts.map(\.taxpayer) == [0, 1, nil])
        #expect(explanation.sum == explanation.assessment.tax.total.amount)
        #expect(explanation.addsUp)
        #expect(self.explanation(world, .districtTaxPerM2).sum.fen == 10 - 2 + 1)
    }

    @Test("Only the window's months count")
    func window() {
        #expect(explanation(world, .totalTax, .month).parts.isEmpty)
        #expect(explanation(world, .totalTax, .month).addsUp)
    }

    @Test("A growth has the parts of both windows")
    func growth() {
        let explanation = explanation(world, .totalTaxGrowth)
        #expect(explanation.earlierParts.map(\.total.fen) == [40])
        #expect(explanation.addsUp)
        #expect(self.explanation(world, .totalTax).earlierParts.isEmpty)
    }

    @Test("The in-place rate lists every tenant with all it paid, wherever; those that do not file stand apart")
    func rate() {
        let explanation = explanation(world, .inPlaceRate)
        #expect(explanation.tenants.map(\.standing) == [.paying, .notPaying, .notCounted])
        #expect(explanation.tenants.map(\.received.fen) == [100, -9, 0])
        #expect(explanation.addsUp)
    }

    @Test("On the roster's basis the roster decides")
    func roster() {
        var world = world
        world.tenant(3, in: "A") { $0.paysHereByRoster = true }
        let explanation = explanation(world, .inPlaceRate, .ttm, .roster)
        #expect(explanation.tenants.map(\.standing) == [.notPaying, .notPaying, .notCounted, .paying])
        #expect(explanation.addsUp)
    }

    @Test("In hundreds of small worlds the parts of every building add up, whatever the metric")
    func everywhere() {
        for seed in RandomisedTests.seeds {
            let world = SmallWorld(seed: seed)
            for position in world.portfolio.buildings.indices {
                var sums = ExplanationSums(portfolio: world.portfolio, options: world.options, position: position)
                for block in world.blocks(of: 9) { sums.add(block) }
                let explanation = Explanation.make(
                    of: world.portfolio, sums, policy: world.policy, options: world.options, position: position)
                #expect(explanation.addsUp, "seed \(seed) building \(position)")
            }
        }
    }
}
