import BuildingEconomy
import Testing

@testable import Analytics

extension HandMade {
    /// What closes the gap of a building, or of all.
    func gap(_ key: String? = "A", _ month: String = "2020-12", _ basis: InPlaceBasis? = nil) -> Gap {
        let portfolio = portfolio
        let empty = GapSums(portfolio: portfolio, month: Month(text: month)!)
        var sums = empty
        sums.add(block)
        sums.merge(empty)
        return Gap.make(
            of: portfolio, sums, policy: policy, building: key.map(position(of:)), inPlaceBasis: basis)
    }
}

@Suite("What closes the gap")
struct GapTests {
    /// Docs/Metrics.md's example: seven tenants, three paying; software peers of 100 to 180 ㎡.
    private func example() -> HandMade {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 1_000) { $0.isKey = true }
        world.building("B", 1_000)
        for (taxpayer, area, district) in [(0, 100, 10_000_000), (1, 150, 30_000_000), (2, 180, 90_000_000)] {
            world.tenant(taxpayer, in: "A", Int64(area)) { $0.industry = 1 }
            world.receipt(taxpayer, "2020-05", Int64(district * 4), Int64(district))
        }
        world.tenant(3, in: "A", 120) {
            ($0.industry, $0.isRegisteredHere) = (1, true)
        }
        world.tenant(4, in: "A", 199) {
            ($0.industry, $0.isRegisteredHere) = (1, false)
        }
        world.tenant(5, in: "A", 200) { $0.industry = 1 }
        world.tenant(6, in: "A", 500, from: "2020-11-01") { $0.isRegisteredHere = true }
        return world
    }

    @Test("The worked example: classes, peers, potentials, the order and the fewest")
    func worked() {
        let gap = example().gap()
        // 85 % of 7 is 5.95, so 6; three pay: three more.
        #expect(gap.tenants.toGoal == 3)
        #expect(gap.visitsToGoal == 3)
        #expect(gap.visits.map(\.taxpayer) == [4, 3, 5, 6])
        #expect(
            gap.visits.map(\.visitClass) == [.paysElsewhere, .registeredWithoutTax, .unknown, .unknown])
        // Peers: 100,000, 300,000 and 900,000 yuan on 100, 150 and 180 ㎡: 1,000, 2,000 and 5,000 yuan a ㎡.
        #expect(gap.visits[0].peers?.count == 3)
        #expect(gap.visits[0].peers?.district?.yuanPerSquareMetreText == "2000.00")
        #expect(gap.visits[0].peers?.total?.yuanPerSquareMetreText == "8000.00")
        #expect(gap.visits[0].potential == .district(Money(fen: 39_800_000)))
        #expect(gap.visits[1].potential == .district(Money(fen: 24_000_000)))
        // 200 ㎡ is the next class, where nobody pays.
        #expect(gap.visits[2].size == .from200)
        #expect(gap.visits[2].peers?.count == 0)
        #expect(gap.visits[2].potential == .absent(.fewPeers))
        #expect(gap.visits[3].isNew)
        #expect(gap.visits[3].potential == .absent(.noIndustry))
    }

    @Test("The sum that reaches the per-㎡ goal, and the fewest whose potentials reach it")
    func sum() throws {
        var world = example()
        let gap = world.gap()
        // 1,050 yuan × 1,000 ㎡ = 105万; received 130万: nothing missing.
        #expect(gap.perM2?.missing == .zero)
        #expect(gap.visitsToSum == nil)
        world.policy.goals[1].target = Ratio(1_698, over: 1)!
        // 169.8万 − 130万 = 39.8万: the first visit alone.
        #expect(world.gap().perM2?.missing == Money(fen: 39_800_000))
        #expect(world.gap().visitsToSum == 1)
        world.policy.goals[1].target = Ratio(16_980_001, over: 10_000)!
        #expect(world.gap().perM2?.missing == Money(fen: 39_800_010))
        #expect(world.gap().visitsToSum == 2)
        world.policy.goals[1].target = Ratio(3_000, over: 1)!
        #expect(world.gap().visitsToSum == nil)
        #expect(world.gap().potential == Money(fen: 63_800_000))
    }

    @Test("The sum is rounded up to the fen that reaches the goal, on exact values")
    func exactSum() throws {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A") {
            $0.isKey = true
            $0.areas.gross = FloorArea(cm2: 3)
        }
        world.tenant(0, in: "A")
        world.policy.goals[1].target = Ratio(100, over: 1)!  // 1 fen a cm²
        world.receipt(0, "2020-05", 9, 2)
        #expect(world.gap().perM2?.missing == Money(fen: 1))
        world.policy.goals[1].target = Ratio(101, over: 1)!
        #expect(world.gap().perM2?.missing == Money(fen: 2))
        #expect(world.gap().perM2?.needed == Money(fen: 4))
    }

    @Test("The goal's own area decides, and a goal for key buildings is for them")
    func basis() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 10) { $0.areas.occupied = FloorArea(cm2: 10_000) }
        world.building("K", 20) { $0.isKey = true }
        world.tenant(0, in: "A", 5)
        #expect(world.gap().perM2?.applies == false)
        #expect(world.gap().perM2?.area == FloorArea(cm2: 100_000))
        #expect(world.gap(nil).perM2?.area == FloorArea(cm2: 200_000))
        #expect(world.gap(nil).perM2?.applies == true)
        world.policy.goals[1].areaBasis = .occupied
        #expect(world.gap().perM2?.area == FloorArea(cm2: 10_000))
        #expect(world.gap(nil).perM2?.area == nil)
        #expect(world.gap(nil).perM2?.missing == nil)
        world.policy.goals = []
        #expect(world.gap().perM2 == nil)
        #expect(world.gap().visitsToGoal == nil)
    }

    @Test("Two peers give no median, three do")
    func peers() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 1_000)
        world.tenant(9, in: "A", 50) { $0.industry = 1 }
        for taxpayer in 0...1 {
            world.tenant(taxpayer, in: "A", 100) { $0.industry = 1 }
            world.receipt(taxpayer, "2020-05", 100, 50)
        }
        #expect(world.gap().visits[0].peers?.count == 2)
        #expect(world.gap().visits[0].peers?.district == nil)
        #expect(world.gap().visits[0].potential == .absent(.fewPeers))
        world.tenant(2, in: "A", 100) { $0.industry = 1 }
        world.receipt(2, "2020-05", 100, 50)
        #expect(world.gap().visits[0].peers?.count == 3)
        #expect(world.gap().visits[0].potential == .district(Money(fen: 25)))
    }

    @Test("No peer: another industry or size, no area, not paying, there for less than the twelve months, not filing")
    func notPeers() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 1_000)
        world.tenant(9, in: "A", 50) { $0.industry = 1 }
        world.tenant(0, in: "A", 100) { $0.industry = 2 }
        world.tenant(1, in: "A", 200) { $0.industry = 1 }
        world.tenant(2, in: "A") { $0.industry = 1 }
        world.tenant(3, in: "A", 100, from: "2020-01-02") { $0.industry = 1 }
        world.tenant(4, in: "A", 100) { ($0.industry, $0.organisation) = (1, .doesNotFile) }
        world.tenant(5, in: "A", 100, to: "2020-12-30") { $0.industry = 1 }
        world.tenant(6, in: "A", 100, from: "2020-01-01") { $0.industry = 1 }
        world.tenant(7, in: "A", 100) { $0.industry = 1 }
        for taxpayer in 0...6 { world.receipt(taxpayer, "2020-05", 100, 50) }
        #expect(world.gap().visits.first { $0.taxpayer == 9 }?.peers?.count == 1)
    }

    @Test("A tenant of several buildings is compared by all it leases, and stands with what it leases here")
    func several() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 1_000)
        world.building("B", 1_000)
        world.tenant(9, in: "A", 150) { $0.industry = 1 }
        world.tenant(9, in: "B", 50) { $0.industry = 1 }
        #expect(world.gap().visits[0].size == .from200)
        #expect(world.gap().visits[0].area == FloorArea(cm2: 1_500_000))
        #expect(world.gap(nil).visits[0].area == FloorArea(cm2: 2_000_000))
        #expect(world.gap(nil).visits[0].buildings == [0, 1])
        world.tenant(9, in: "A")
        #expect(world.gap().visits[0].size == nil)
        #expect(world.gap().visits[0].potential == .absent(.noLeasedArea))
    }

    @Test("With a month missing there is a list, but no fewest, no sum and no potential; with none loaded, no list")
    func incomplete() {
        var world = example()
        world.loaded = LoadedMonths()
        world.load("2020-02...2020-12", at: TaxLevel.allCases)
        let gap = world.gap()
        #expect(gap.visits.count == 4)
        #expect(gap.visitsToGoal == nil)
        #expect(gap.perM2?.missing == nil)
        #expect(gap.visits.allSatisfy { $0.potential == .absent(.monthsMissing) && $0.peers == nil })
        #expect(gap.missingMonths.total.map(\.text) == ["2020-01"])
        world.loaded = LoadedMonths()
        #expect(world.gap().visits.isEmpty)
        #expect(world.gap().tenants.paying == nil)
    }

    @Test("On the roster's basis, those with receipts and no mark come first and have no potential")
    func roster() {
        var world = example()
        world.tenant(7, in: "A", 10) { $0.paysHereByRoster = true }
        let gap = world.gap("A", "2020-12", .roster)
        #expect(gap.tenants.paying == 1)
        #expect(gap.visits.prefix(3).map(\.visitClass) == [.unmarked, .unmarked, .unmarked])
        #expect(gap.visits[0].potential == .absent(.alreadyReceived))
        #expect(gap.visits.count == 7)
    }

    @Test("A median that is not above zero gives no potential")
    func negative() {
        var world = HandMade(loaded: "2020-01...2020-12")
        world.building("A", 1_000)
        world.tenant(9, in: "A", 50) { $0.industry = 1 }
        for taxpayer in 0...2 {
            world.tenant(taxpayer, in: "A", 100) { $0.industry = 1 }
            world.receipt(taxpayer, "2020-05", 100, -1)
        }
        #expect(world.gap().visits[0].potential == .absent(.medianNotPositive))
    }
}
