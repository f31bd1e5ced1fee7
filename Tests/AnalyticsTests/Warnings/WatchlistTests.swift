import BuildingEconomy
import Testing

@testable import Analytics

extension HandMade {
    /// The watchlist, fed in two halves as two threads would.
    func watch(_ month: String = "2020-12", _ filter: BuildingFilter = BuildingFilter()) -> Watchlist {
        let (portfolio, month) = (portfolio, Month(text: month)!)
        var sums = WarningSums(portfolio: portfolio, month: month)
        let other = WarningSums(portfolio: portfolio, month: month)
        sums.add(block)
        sums.merge(other)
        return Watchlist.make(of: portfolio, sums, policy: policy).only(filter)
    }
}

extension Watchlist {
    subscript(key: String) -> BuildingWarnings { buildings.first { $0.building.key == key }! }
}

extension BuildingWarnings {
    func colour(of rule: WarningRule) -> WarningColour? { warnings.first { $0.rule == rule }?.colour }
    func since(_ rule: WarningRule) -> WarningStart? { warnings.first { $0.rule == rule }?.since }
}

@Suite("Which buildings are warned about, on both sides of every limit")
struct WatchlistTests {
    /// Three loaded years and a building A with ten tenants of whom `paying` pay a yuan each in 2020-12.
    private func world(
        paying: Int = 10, loaded: String = "2017-01...2020-12", _ fill: (inout HandMade) -> Void = { _ in }
    ) -> HandMade {
        var world = HandMade(loaded: loaded)
        world.building("A", 10_000) {
            $0.isKey = true
            $0.areas.vacant = FloorArea(cm2: 0)
        }
        for taxpayer in 0..<10 { world.tenant(taxpayer, in: "A", 10) }
        for taxpayer in 0..<paying { world.receipt(taxpayer, "2020-12", 100, 0) }
        fill(&world)
        return world
    }

    /// Whatever else is warned about, what one rule says of building A.
    private func colour(_ rule: WarningRule, _ world: HandMade, _ month: String = "2020-12") -> WarningColour? {
        world.watch(month)["A"].colour(of: rule)
    }

    @Test("In-place rate: red under 60 %, amber under the goal, clear from the goal on")
    func inPlace() {
        #expect(colour(.inPlaceBelowGoal, world(paying: 5)) == .red)
        #expect(colour(.inPlaceBelowGoal, world(paying: 6)) == .amber)
        #expect(colour(.inPlaceBelowGoal, world(paying: 8)) == .amber)
        #expect(colour(.inPlaceBelowGoal, world(paying: 9)) == nil)
    }

    @Test("District tax per ㎡ of a key building: 1050 is clear, a fen less amber, 525 amber, a fen less red")
    func perM2() {
        func of(_ fen: Int64) -> WarningColour? {
            colour(.perM2BelowGoal, world { $0.receipt(0, "2020-06", 0, fen) })
        }
        let goal: Int64 = 1050 * 100 * 10_000
        #expect(of(goal) == nil)
        #expect(of(goal - 1) == .amber)
        #expect(of(goal / 2) == .amber)
        #expect(of(goal / 2 - 1) == .red)
        let other = world { $0.building("B", 10_000) }
        #expect(other.watch()["B"].colour(of: .perM2BelowGoal) == nil)
        let short = world(paying: 0) { $0.receipt(0, "2020-06", 0, goal - 7) }.watch()["A"]
        let evidence = short.warnings.first { $0.rule == .perM2BelowGoal }?.evidence
        #expect(
            evidence
                == .perM2(
                    value: Ratio(goal - 7, over: 100_000_000)!, goal: Ratio(105_000, over: 10_000)!,
                    missing: Money(fen: 7)))
    }

    @Test("A goal with an area or a way of counting of its own is held against that, whatever the policy's")
    func ownBasis() {
        func world(_ area: AreaBasis?, _ basis: InPlaceBasis?) -> HandMade {
            var world = self.world(paying: 0) {
                $0.building("B", 10_000) {
                    $0.isKey = true
                    $0.areas.occupied = FloorArea(cm2: 10_000)
                }
                $0.tenant(20, in: "B", 5) { $0.paysHereByRoster = true }
                $0.receipt(nil, "2020-06", 0, 105_000, named: "B")
            }
            (world.policy.goals[1].areaBasis, world.policy.goals[0].inPlaceBasis) = (area, basis)
            return world
        }
        let policys = world(nil, nil).watch()["B"]
        #expect(policys.colour(of: .perM2BelowGoal) == .red)
        #expect(policys.colour(of: .inPlaceBelowGoal) == .red)
        let own = world(.occupied, .roster).watch()
        #expect(own["B"].colour(of: .perM2BelowGoal) == nil)
        #expect(own["B"].colour(of: .inPlaceBelowGoal) == nil)
        #expect(own["A"].obstacles.contains { $0.rule == .perM2BelowGoal && $0.reason == .noArea })
        #expect(own.goalAreaBasis == .occupied)
        #expect(own.areaBasis == .gross)
    }

    @Test("Twelve months' district tax: −10 % is clear, beyond amber, −30 % amber, beyond red")
    func fall() {
        func of(_ now: Int64) -> WarningColour? {
            colour(
                .districtTaxFalling,
                world {
                    $0.receipt(0, "2019-06", 0, 1000)
                    $0.receipt(0, "2020-06", 0, now)
                })
        }
        #expect(of(900) == nil)
        #expect(of(899) == .amber)
        #expect(of(700) == .amber)
        #expect(of(699) == .red)
    }

    @Test("Three months each under the same month a year earlier; an equal one breaks the run")
    func threeMonths() {
        func of(_ december: Int64) -> WarningColour? {
            colour(
                .threeMonthsBelow,
                world {
                    for month in ["10", "11", "12"] { $0.receipt(0, "2019-\(month)", 0, 100) }
                    for month in ["10", "11"] { $0.receipt(0, "2020-\(month)", 0, 99) }
                    $0.receipt(0, "2020-12", 0, december)
                })
        }
        #expect(of(99) == .amber)
        #expect(of(100) == nil)
    }

    @Test("亿元: twelve months at 99,999,999.99 are out of it (red), 1亿 with a projection under it falling out (amber)")
    func yiyuan() {
        let yi = Money.yi.fen
        func of(_ month: String, _ receipts: [(String, Int64)]) -> WarningColour? {
            colour(
                .leavingYiyuan, world(paying: 0) { for (month, fen) in receipts { $0.receipt(0, month, fen) } }, month)
        }
        #expect(of("2020-12", [("2019-06", yi), ("2020-06", yi - 1)]) == .red)
        #expect(of("2020-12", [("2019-06", yi), ("2020-06", yi)]) == nil)
        #expect(of("2020-12", [("2019-06", yi - 1), ("2020-06", yi - 1)]) == nil)
        #expect(of("2020-06", [("2019-01", yi / 2), ("2019-07", yi), ("2020-01", 1)]) == .amber)
        // The projection of half a year, twice what came in: 1亿 is clear, 0.02 yuan under it amber.
        #expect(of("2020-06", [("2019-01", yi), ("2019-07", yi), ("2020-01", yi / 2)]) == nil)
        #expect(of("2020-06", [("2019-01", yi), ("2019-07", yi), ("2020-01", yi / 2 - 1)]) == .amber)
    }

    @Test("Vacancy over the gross area: 20 % is clear, beyond amber, 30 % amber, beyond red; not stated is grey")
    func vacancy() {
        func of(_ cm2: Int64?) -> BuildingWarnings {
            var world = world()
            world.building("V", 10_000) { $0.areas.vacant = cm2.map(FloorArea.init(cm2:)) }
            return world.watch()["V"]
        }
        #expect(of(20_000_000).colour(of: .vacancyHigh) == nil)
        #expect(of(20_000_001).colour(of: .vacancyHigh) == .amber)
        #expect(of(30_000_000).colour(of: .vacancyHigh) == .amber)
        #expect(of(30_000_001).colour(of: .vacancyHigh) == .red)
        #expect(of(nil).obstacles.contains { $0.reason == .noVacancy })
    }

    @Test("One taxpayer: 70 % is clear, a fen more amber; refunds count by their size")
    func oneTaxpayer() {
        func of(_ fen: Int64) -> WarningColour? {
            colour(
                .oneTaxpayer,
                world(paying: 0) {
                    $0.receipt(0, "2020-05", fen)
                    $0.receipt(1, "2020-06", -3000)
                })
        }
        #expect(of(7000) == nil)
        #expect(of(7001) == .amber)
    }

    @Test("Bottom quarter of the size group, three months running, in groups of four or more")
    func bottomQuarter() {
        func of(_ buildings: Int, last: Int64 = 0) -> WarningColour? {
            var world = world(paying: 0)
            for number in 1..<buildings {
                world.building("B\(number)", 10_000)
                world.receipt(nil, "2020-05", 0, 100, named: "B\(number)")
            }
            world.receipt(0, "2020-12", 0, last)
            return colour(.bottomQuarter, world)
        }
        #expect(of(4) == .amber)
        #expect(of(3) == nil)
        #expect(of(4, last: 100) == nil)
    }

    @Test("Receipts after move-out by the last building: 10 % of its tax is clear, a fen more amber")
    func afterMoveOut() {
        func of(_ fen: Int64) -> Watchlist {
            world(paying: 0) {
                $0.building("B", 100)
                $0.tenant(20, in: "B", 5, to: "2020-01-31")
                $0.tenant(20, in: "A", 5, from: "2020-02-01", to: "2020-03-31")
                $0.receipt(0, "2020-06", 1000)
                $0.receipt(20, "2020-06", fen)
            }.watch()
        }
        #expect(of(100)["A"].colour(of: .afterMoveOutHigh) == nil)
        #expect(of(101)["A"].colour(of: .afterMoveOutHigh) == .amber)
        #expect(of(101)["B"].colour(of: .afterMoveOutHigh) == nil)
    }

    @Test("Unmatched over 10 % of all receipts warns the whole workspace")
    func unmatched() {
        func of(_ fen: Int64) -> Bool {
            world(paying: 0) {
                $0.receipt(0, "2020-06", 900)
                $0.receipt(30, "2020-06", fen)
            }.watch().isUnmatchedHigh
        }
        #expect(!of(100))
        #expect(of(101))
    }

    @Test("Unmatched has stood since the first month of its unbroken run, and is cleared by what is over the limit")
    func unmatchedSince() {
        func of(_ loaded: String = "2017-01...2020-12", _ fen: Int64 = 101) -> Watchlist {
            world(paying: 0, loaded: loaded) {
                $0.receipt(0, "2020-06", 900)
                $0.receipt(30, "2020-06", fen)
                $0.receipt(0, "2019-03", 5_000)
                $0.receipt(30, "2019-02", 300)
            }.watch()
        }
        #expect(of().unmatchedSince == WarningStart(month: Month(text: "2020-06")!, isAtLeast: false))
        #expect(of().toMatch.fen == 1)
        #expect(of("2017-01...2020-12", 100).unmatchedSince == nil)
        #expect(
            of("2019-08...2020-12").unmatchedSince == WarningStart(month: Month(text: "2020-07")!, isAtLeast: true))
        let always = world(paying: 0) { world in
            for year in 2018...2020 { world.receipt(30, "\(year)-06", 100) }
        }
        #expect(always.watch().unmatchedSince == WarningStart(month: Month(text: "2019-12")!, isAtLeast: true))
    }

    @Test("Since when: the first month of the unbroken run, or at least the first that could be judged")
    func since() {
        let broken = world(paying: 0) { world in
            for taxpayer in 0..<10 { world.receipt(taxpayer, "2019-03", 100) }
        }
        #expect(
            broken.watch()["A"].since(.inPlaceBelowGoal)
                == WarningStart(month: Month(text: "2020-03")!, isAtLeast: false))
        let always = world(paying: 0).watch()["A"].since(.inPlaceBelowGoal)
        #expect(always == WarningStart(month: Month(text: "2019-12")!, isAtLeast: true))
        let young = world(paying: 0, loaded: "2019-09...2020-12").watch()["A"].since(.inPlaceBelowGoal)
        #expect(young == WarningStart(month: Month(text: "2020-08")!, isAtLeast: true))
    }

    @Test("Grey: what is missing stands beside the rule; green is neither")
    func colours() {
        let sound = world { world in
            for taxpayer in 0..<10 { world.receipt(taxpayer, "2020-06", 100, 105_000_000) }
        }
        #expect(sound.watch()["A"].colour == .green)
        let grey = world(loaded: "2020-02...2020-12").watch()["A"]
        #expect(grey.colour == .grey)
        #expect(grey.obstacles.first?.months == [Month(text: "2020-01")!])
        #expect(world(paying: 5).watch()["A"].colour == .red)
    }

    @Test("Red before amber before grey before green, and only what the filter admits")
    func order() {
        var world = world(paying: 5)
        world.building("0", 10_000) { $0.zone = "东片" }
        #expect(world.watch().buildings.map(\.building.key) == ["A", "0"])
        #expect(world.watch("2020-12", BuildingFilter(zone: "东片")).buildings.map(\.building.key) == ["0"])
    }

    @Test("The fingerprint changes with the figures, and only with them")
    func fingerprint() {
        let (one, same, other) = (world(paying: 5), world(paying: 5), world(paying: 6))
        #expect(one.watch()["A"].fingerprint == same.watch()["A"].fingerprint)
        #expect(one.watch()["A"].fingerprint != other.watch()["A"].fingerprint)
    }
}
