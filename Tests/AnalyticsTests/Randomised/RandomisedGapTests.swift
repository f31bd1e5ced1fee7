import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Hundreds of small worlds: the gap, against a second, plain implementation")
struct RandomisedGapTests {
    /// Every world, and every one with its tenants more alike.
    private static let worlds = RandomisedTests.seeds.flatMap { seed in
        let world = SmallWorld(seed: seed)
        return [(seed, world), (seed, world.crowded)]
    }

    @Test("Classes, potentials and the fewest of every building agree, and the order puts the largest potential first")
    func gapsAgree() {
        for (seed, world) in Self.worlds {
            let month = world.options.window.to
            let empty = GapSums(portfolio: world.portfolio, month: month)
            var halves = [empty, empty]
            for (turn, block) in world.blocks(of: 5).enumerated() { halves[turn % 2].add(block) }
            halves[0].merge(halves[1])
            for building in world.portfolio.buildings.indices {
                let gap = Gap.make(
                    of: world.portfolio, halves[0], policy: world.policy, building: building,
                    inPlaceBasis: world.options.inPlaceBasis)
                let plain = PlainGap(
                    world: world, building: building, month: month, basis: world.options.inPlaceBasis)
                #expect(gap.lines == plain.lines, "seed \(seed) building \(building)")
                let worths = gap.visits.filter { !$0.isNew && $0.visitClass != .unmarked }
                    .map { $0.potential.amount?.fen ?? 0 }
                #expect(worths == worths.sorted(by: >), "seed \(seed) building \(building)")
            }
        }
    }

    @Test("The worlds hold every class, potentials, and every reason for none")
    func traits() {
        var classes: Set<VisitClass> = []
        var reasons: Set<Potential.Absence> = []
        var known = 0
        for (_, world) in Self.worlds {
            var sums = GapSums(portfolio: world.portfolio, month: world.options.window.to)
            for block in world.blocks(of: 50) { sums.add(block) }
            let gap = Gap.make(
                of: world.portfolio, sums, policy: world.policy, inPlaceBasis: world.options.inPlaceBasis)
            for visit in gap.visits {
                classes.insert(visit.visitClass)
                if case .absent(let reason) = visit.potential { reasons.insert(reason) } else { known += 1 }
            }
        }
        #expect(classes == Set(VisitClass.allCases))
        #expect(reasons == Set(Potential.Absence.allCases))
        #expect(known > 20, "\(known)")
    }
}

extension Gap {
    fileprivate var lines: [String] {
        let visits = visits.sorted { $0.taxpayer < $1.taxpayer }.map {
            "\($0.taxpayer) \($0.visitClass.rawValue) \(shown($0.potential.amount?.fen))"
        }
        return visits + (visitsToGoal.map { ["fewest \($0)"] } ?? [])
    }
}
