import Analytics
import BuildingEconomy
import Testing

@Suite("Hundreds of small worlds, against a second, plain implementation of the spec")
struct RandomisedTests {
    static let seeds = UInt64(1)...300

    @Test("Metrics, buckets, verdicts, ranks and previous ranks of every table agree")
    func tablesAgree() {
        for seed in Self.seeds {
            let world = SmallWorld(seed: seed)
            let (ours, plain) = (Self.ranking(of: world).lines, PlainRanking(world).lines)
            guard ours != plain else { continue }
            let line = zip(ours, plain).first { $0 != $1 }
            Issue.record(
                "seed \(seed) \(world.options)\nours:  \(line?.0 ?? "\(ours.count) lines")\nplain: \(line?.1 ?? "\(plain.count)")"
            )
        }
    }

    @Test("Every month of every building and bucket agrees")
    func monthsAgree() {
        for seed in Self.seeds {
            let world = SmallWorld(seed: seed)
            var ours = Attribution(portfolio: world.portfolio, months: SmallWorld.months)
            for block in world.blocks(of: 7) { ours.add(block) }
            let plain = PlainAttribution(world)
            for month in SmallWorld.months {
                for level in TaxLevel.allCases {
                    for place in plain.places {
                        let cell = PlainAttribution.Cell(place: place, month: month, level: level)
                        let sum = ours.tax(of: place.ours, in: month...month, at: level).fen
                        guard sum != plain.cells[cell] ?? 0 else { continue }
                        Issue.record("seed \(seed), \(month.text), \(level), \(place): \(sum)")
                    }
                }
            }
        }
    }

    @Test("Buildings and buckets add up to the receipts, month by month and level by level")
    func receiptsAddUp() {
        for seed in Self.seeds {
            let world = SmallWorld(seed: seed)
            var reconciliation = Reconciliation(portfolio: world.portfolio)
            for block in world.blocks(of: 11) { reconciliation.add(block) }
            for line in reconciliation.lines {
                let amounts = world.receipts.filter { $0.month == line.month }.map { $0.amounts[line.level] ?? 0 }
                #expect(line.isProven, "seed \(seed) \(line)")
                #expect(line.receipts.fen == amounts.reduce(0, +), "seed \(seed) \(line)")
            }
        }
    }

    @Test("What is listed as stray is what the buckets hold, and what the plain implementation put there")
    func straysAgree() {
        for seed in Self.seeds {
            let world = SmallWorld(seed: seed)
            var reconciliation = Reconciliation(portfolio: world.portfolio)
            for block in world.blocks(of: 11) { reconciliation.add(block) }
            let (plain, strays) = (PlainAttribution(world), reconciliation.strayTax)
            for bucket in StrayTax.Bucket.allCases {
                let place: PlainAttribution.Place = bucket == .unmatched ? .unmatched : .afterMoveOut
                for month in SmallWorld.months {
                    let listed = strays.filter { $0.bucket == bucket && $0.month == month }
                    let held = plain.cells[.init(place: place, month: month, level: .total)] ?? 0
                    #expect(listed.map(\.tax.total.fen).reduce(0, +) == held, "seed \(seed) \(month.text) \(bucket)")
                }
            }
        }
    }

    /// Feeds two attributions by turns and merges them, as two threads would.
    static func ranking(of world: SmallWorld) -> Ranking {
        let empty = Attribution(portfolio: world.portfolio, for: world.options)
        var halves = [empty, empty]
        for (turn, block) in world.blocks(of: 5).enumerated() { halves[turn % 2].add(block) }
        halves[0].merge(halves[1])
        return Ranking.make(of: world.portfolio, halves[0], policy: world.policy, options: world.options)
    }
}

extension PlainAttribution {
    fileprivate var places: [Place] {
        world.portfolio.buildings.indices.map(Place.building) + [.afterMoveOut, .unmatched]
    }
}

extension PlainAttribution.Place {
    fileprivate var ours: Attribution.Place {
        switch self {
        case .building(let place): .building(place)
        case .afterMoveOut: .afterMoveOut
        case .unmatched: .unmatched
        }
    }
}
