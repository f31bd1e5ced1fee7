import BuildingEconomy
import Testing

@testable import Analytics

@Suite("A figure of a building's file taken apart")
struct FileExplanationTests {
    private func explanation(
        _ figure: FileFigure, _ world: HandMade, of key: String = "A", _ month: String = "2020-12",
        for profile: Profile = .internal
    ) -> FileExplanation {
        let file = world.file(of: key, month, for: profile)
        let portfolio = world.portfolio
        var shared = BuildingFileSums.Shared(portfolio: portfolio, options: file.options)
        shared.add(world.block)
        let empty = ExplanationSums(
            portfolio: portfolio, options: file.options, place: .building(file.position), known: shared.attribution)
        var sums = empty
        sums.add(world.block)
        sums.merge(empty)
        return FileExplanation.make(of: portfolio, sums, file: file, figure: figure)
    }

    /// One tenant stays, one joins, one leaves; a one-off receipt, a refund, and receipts of nobody known.
    private var world: HandMade {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 1_000) { building in
            building.areas.occupied = FloorArea(cm2: 8_000_000)
            building.areas.vacant = FloorArea(cm2: 1_500_000)
        }
        world.tenant(0, in: "A", 10) { $0.isRegisteredHere = true }
        world.tenant(1, in: "A", 10, from: "2020-03-01") { $0.isRegisteredHere = false }
        world.tenant(2, in: "A", 10, to: "2019-12-31")
        world.tenant(3, in: "A", 10)
        world.tenant(4, in: "A", 10) { $0.organisation = .doesNotFile }
        world.receipt(0, "2019-05", 1_000, 100)
        world.receipt(0, "2020-05", 1_200, 120)
        world.receipt(0, "2020-06", 500, 50, isOneOff: true)
        world.receipt(1, "2020-07", 300, 30)
        world.receipt(1, "2020-08", -40, -4)
        world.receipt(2, "2019-07", 400, 40)
        world.receipt(3, "2019-08", 200, 20)
        world.receipt(nil, "2019-09", 50, 5, named: "A")
        world.receipt(nil, "2020-09", 60, 6, named: "A")
        return world
    }

    @Test("The four parts of a growth are the receipts of those who stayed, joined or left, and what is one-off")
    func growth() {
        func sums(_ figure: FileFigure) -> [Int64] {
            let explanation = explanation(figure, world)
            #expect(explanation.addsUp, "\(figure)")
            return [explanation.sum(.now).fen, explanation.sum(.yearEarlier).fen]
        }
        #expect(sums(.totalTaxChange) == [1_260, 1_250])
        #expect(sums(.totalTaxJoined) == [260, 0])
        #expect(sums(.totalTaxLeft) == [0, 400])
        #expect(sums(.totalTaxOneOff) == [500, 0])
        #expect(sums(.districtTaxChange) == [126, 125])
        #expect(sums(.districtTaxJoined) == [26, 0])
        #expect(sums(.districtTaxLeft) == [0, 40])
        #expect(sums(.districtTaxOneOff) == [50, 0])
    }

    @Test("A concentration is the largest taxpayers' |全口径| over everybody's; receipts of nobody known stay out")
    func concentration() {
        let first = explanation(.top1, world)
        #expect(first.groups[0].parts.map(\.taxpayer) == [0, 0])
        #expect((first.sum(.now).fen, first.sum(.others).fen) == (1_700, 340))
        #expect(first.addsUp && explanation(.top5, world).addsUp && explanation(.hhi, world).addsUp)
        #expect(explanation(.hhi, world).sum(.now).fen == 2_040)
    }

    @Test("A projection is this year so far, and last year in two pieces")
    func projection() throws {
        let explanation = explanation(.projected, world, "2020-06")
        #expect(explanation.addsUp)
        #expect(
            [.yearToDate, .lastYearToDate, .restOfLastYear].map { explanation.sum($0).fen } == [1_700, 1_000, 650])
        #expect(try #require(explanation.projection).amount.fen == 1_700 * 1_650 / 1_000)
    }

    @Test("A rate of those registered here names every tenant that counts, with what the roster says")
    func registration() {
        let explanation = explanation(.registeredRate, world)
        #expect(explanation.registrations.map(\.taxpayer) == [0, 1, 3])
        #expect(explanation.registrations.map(\.answer) == [.yes, .no, .unknown])
        #expect(explanation.addsUp)
        #expect(explanation.groups.isEmpty)
    }

    @Test("Where the file has no such figure there is nothing to add up to, and nothing is made up")
    func missing() {
        var gap = HandMade(loaded: "2020-01...2020-12")
        gap.building("A", 1_000)
        gap.tenant(0, in: "A")
        gap.receipt(0, "2020-05", 7)
        for figure in FileFigure.allCases { #expect(explanation(figure, gap).addsUp, "\(figure)") }
        #expect(explanation(.totalTaxJoined, gap).file.growth.total == nil)
        #expect(explanation(.vacancy, gap).file.space.vacancy == nil)
        #expect(!explanation(.vacancy, gap).isGiven && !explanation(.totalTaxLeft, gap).isGiven)
        #expect(explanation(.top1, gap).isGiven && explanation(.registeredRate, gap).isGiven)
    }

    @Test("In hundreds of random worlds every figure of every building adds up")
    func random() {
        for seed in 0..<150 {
            let world = SmallWorld(seed: UInt64(seed))
            let (portfolio, options) = (world.portfolio, world.options)
            var shared = BuildingFileSums.Shared(portfolio: portfolio, options: options)
            for block in world.blocks(of: 50) { shared.add(block) }
            for position in portfolio.buildings.indices {
                var own = BuildingFileSums(portfolio: portfolio, options: options, position: position, shared: shared)
                var sums = ExplanationSums(
                    portfolio: portfolio, options: options, place: .building(position), known: shared.attribution)
                for block in world.blocks(of: 50) {
                    own.add(block)
                    sums.add(block)
                }
                let file = BuildingFile.make(of: portfolio, own, policy: world.policy, options: options)
                for figure in FileFigure.allCases {
                    let made = FileExplanation.make(of: portfolio, sums, file: file, figure: figure)
                    #expect(made.addsUp, "seed \(seed), building \(position), \(figure)")
                }
            }
        }
    }

    @Test("A meeting sees counts and areas taken apart, and no part of a building's tax")
    func meeting() {
        for figure in FileFigure.allCases {
            let isTold = [FileFigure.registeredRate, .occupancy, .vacancy].contains(figure)
            #expect(explanation(figure, world, for: .meeting).isWithheld == !isTold)
            #expect(!explanation(figure, world).isWithheld)
        }
    }
}
