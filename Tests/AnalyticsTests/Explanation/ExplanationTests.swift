import BuildingEconomy
import Testing

@testable import Analytics

@Suite("A figure taken apart")
struct ExplanationTests {
    private func explanation(
        _ world: HandMade, _ metric: RankingMetric, _ kind: WindowKind = .ttm,
        _ basis: InPlaceBasis = .receipts, of place: ExplainedPlace = .building(0), collectsParts: Bool = true
    ) -> Explanation {
        var options = RankingOptions(metric: metric, window: Window(kind, endingWith: Month(text: "2020-12")!))
        options.inPlaceBasis = basis
        let portfolio = world.portfolio
        let empty = ExplanationSums(
            portfolio: portfolio, options: options, place: place, collectsParts: collectsParts)
        var sums = empty
        sums.add(world.block)
        sums.merge(empty)
        return Explanation.make(of: portfolio, sums, policy: world.policy, options: options)
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
                var sums = ExplanationSums(
                    portfolio: world.portfolio, options: world.options, place: .building(position))
                for block in world.blocks(of: 9) { sums.add(block) }
                let explanation = Explanation.make(
                    of: world.portfolio, sums, policy: world.policy, options: world.options)
                #expect(explanation.addsUp, "seed \(seed) building \(position)")
                // With the attribution at hand only the building's own receipts are looked at: the same comes out.
                var own = ExplanationSums(
                    portfolio: world.portfolio, options: world.options, place: .building(position),
                    known: sums.attribution)
                for block in world.blocks(of: 7) { own.add(block) }
                own.merge(
                    ExplanationSums(
                        portfolio: world.portfolio, options: world.options, place: .building(position),
                        known: sums.attribution))
                let again = Explanation.make(of: world.portfolio, own, policy: world.policy, options: world.options)
                #expect(again.parts == explanation.parts && again.sum == explanation.sum, "seed \(seed)")
                #expect(again.earlierParts == explanation.earlierParts && again.tenants == explanation.tenants)
            }
        }
    }

    @Test("A total's buildings add up to it, and each one's receipts to the building; without receipts too")
    func total() {
        var world = world
        world.building("C") { $0.includedTo = day("2020-01-01") }
        world.receipt(nil, "2020-07", 50, 10, named: "C")
        for collects in [true, false] {
            let explanation = explanation(world, .totalTax, of: .set([0, 1]), collectsParts: collects)
            #expect(explanation.members.map(\.sum.fen) == [29, 67])
            #expect(explanation.sum.fen == 96)
            #expect(explanation.assessment.tax.total.amount?.fen == 96)
            #expect(explanation.parts.count == (collects ? 4 : 0))
            #expect(explanation.addsUp)
        }
        #expect(explanation(world, .totalTaxGrowth, of: .set([0, 1])).members.map(\.earlierSum.fen) == [40, 0])
        #expect(explanation(world, .totalTax, of: .set([2])).sum.fen == 50)
    }

    @Test("Of a per-㎡ total, buildings without an area are left out of both sides")
    func withoutArea() {
        var world = world
        world.building("C")
        world.receipt(nil, "2020-07", 50, 10, named: "C")
        let explanation = explanation(world, .totalTaxPerM2, of: .set([0, 1, 2]))
        #expect(explanation.members.map(\.isLeftOut) == [false, false, true])
        #expect(explanation.sum.fen == 96)
        #expect(explanation.assessment.tax.total.amount?.fen == 146)
        #expect(explanation.assessment.tax.total.perArea == Ratio(96, over: 300_000))
        #expect(explanation.addsUp)
    }

    @Test("Of a rate's total, whoever sits in several buildings is counted once")
    func rateOfTotal() {
        let explanation = explanation(world, .inPlaceRate, of: .set([0, 1]))
        #expect(explanation.members.map(\.tenants.counted) == [2, 1])
        #expect(explanation.assessment.tenants.counted == 2)
        #expect(explanation.repeated == (1, 1))
        #expect(explanation.tenants.map(\.taxpayer) == [0, 1, 2])
        #expect(explanation.addsUp)
    }

    @Test("What no building got has its receipts too")
    func buckets() {
        var world = world
        world.tenant(3, in: "A", to: "2020-01-31")
        world.receipt(3, "2020-02", 7, 3)
        world.receipt(4, "2020-02", 11, 5)
        let moved = explanation(world, .totalTax, of: .bucket(.afterMoveOut))
        #expect(moved.parts.map(\.total.fen) == [7])
        #expect(moved.assessment.tax.total.amount?.fen == 7)
        let unmatched = explanation(world, .districtTax, of: .bucket(.unmatched))
        #expect(unmatched.sum.fen == 5)
        #expect(unmatched.parts.allSatisfy { $0.building == nil })
        #expect(moved.addsUp && unmatched.addsUp)
    }

    @Test("In hundreds of small worlds the totals row, every group and the buckets add up, and are the ranking's")
    func everyTotal() {
        for seed in RandomisedTests.seeds {
            let world = SmallWorld(seed: seed)
            let ranking = RandomisedTests.ranking(of: world)
            let groups = ranking.groups.map { ($0.rows.map(\.position).sorted(), $0.totals.assessment) }
            let sets =
                [(ExplainedPlace.members(of: world.portfolio, world.options), ranking.totals.assessment)] + groups
            for (positions, assessment) in sets {
                for collects in [true, false] {
                    let explanation = explanation(of: world, .set(positions), collects)
                    #expect(explanation.addsUp, "seed \(seed) \(positions)")
                    #expect(explanation.assessment == assessment, "seed \(seed) \(positions)")
                }
            }
            guard let level = world.options.metric.level, !world.options.metric.isGrowth else { continue }
            for bucket in StrayTax.Bucket.allCases {
                let explanation = explanation(of: world, .bucket(bucket), true)
                let outside = bucket == .unmatched ? ranking.outside.unmatched : ranking.outside.afterMoveOut
                #expect(outside[level] == nil || outside[level] == explanation.sum, "seed \(seed) \(bucket)")
            }
        }
    }

    private func explanation(of world: SmallWorld, _ place: ExplainedPlace, _ collects: Bool) -> Explanation {
        var sums = ExplanationSums(
            portfolio: world.portfolio, options: world.options, place: place, collectsParts: collects)
        for block in world.blocks(of: 9) { sums.add(block) }
        return Explanation.make(of: world.portfolio, sums, policy: world.policy, options: world.options)
    }
}
