import Analytics
import BuildingEconomy
import Testing

@Suite("The ranked table (§6)")
struct MakeRankingTests {
    /// Buildings of 100 ㎡ with so many fen of district tax in each of November and December 2020.
    private func world(_ taxes: [(String, Int64, Int64)]) -> HandMade {
        var world = HandMade(loaded: "2019-01...2020-12")
        for (key, november, december) in taxes {
            world.building(key, 100)
            world.receipt(nil, "2020-11", november, november, named: key)
            world.receipt(nil, "2020-12", december, december, named: key)
        }
        return world
    }

    @Test("A table on another area than the goal's own, or another way of counting, knows it")
    func otherBasis() {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 10)
        #expect(world.ranking("2020-12").otherGoalArea == nil)
        let other = world.ranking("2020-12") { ($0.areaBasis, $0.inPlaceBasis) = (.occupied, .roster) }
        #expect(other.otherGoalArea == .gross)
        #expect(other.otherGoalInPlace == .receipts)
        world.policy.goals[1].areaBasis = .occupied
        #expect(world.ranking("2020-12").otherGoalArea == .occupied)
        world.policy.goals = []
        #expect(world.ranking("2020-12").otherGoalArea == nil)
    }

    @Test("Descending, with ties sharing a rank and shown by key")
    func descending() {
        let ranking = world([("A", 0, 5), ("B", 0, 9), ("C", 0, 5), ("D", 0, 1)]).ranking(
            "2020-12", .districtTax, .month)
        #expect(ranking.order == "B 1, A 2, C 2, D 4")
    }

    @Test("The previous rank is the one of the window before, and the rise counts places")
    func previousRank() {
        let ranking = world([("A", 9, 1), ("B", 5, 5), ("C", 1, 9)]).ranking("2020-12", .districtTax, .month)
        #expect(ranking.rows.map(\.previousRank) == [3, 2, 1])
        #expect(ranking.rows.map(\.rise) == [2, 0, -2])
    }

    @Test("If either window is incomplete there is no previous rank, though there are ranks")
    func incomplete() {
        var world = HandMade(loaded: "2020-10", "2020-12")
        world.building("A", 100)
        for month in ["2020-11", "2020-12"] {
            let row = world.ranking(month, .districtTax, .month)["A"]
            #expect(row.previousRank == nil)
            #expect((row.rank != nil) == (month == "2020-12"))
        }
        world.load("2020-11", at: [.district])
        #expect(world.ranking("2020-12", .districtTax, .month)["A"].previousRank == 1)
        #expect(world.ranking("2020-12", .totalTax, .month)["A"].previousRank == nil)
    }

    @Test("One month missing from either window of twelve is enough to withhold the previous rank")
    func oneMonthMissing() {
        for (loaded, isComplete) in [
            ("2019-12...2020-11", false), ("2020-01...2020-12", true), ("2019-12...2020-12", true),
        ] {
            var world = HandMade(loaded: loaded)
            world.building("A", 100)
            world.receipt(nil, "2020-06", 5, 5, named: "A")
            let ranking = world.ranking("2020-12", .districtTax)
            #expect(ranking.period.isComplete == isComplete)
            #expect(ranking["A"].rank == 1)
            #expect(ranking["A"].previousRank == (loaded == "2019-12...2020-12" ? 1 : nil))
        }
    }

    @Test("A building without an area comes last, by key, with its reason, and stays in the totals of tax")
    func unrankable() {
        var world = world([("A", 1, 1), ("D", 1, 3)])
        world.building("C")
        world.building("B", 0)
        world.receipt(nil, "2020-12", 50, 50, named: "C")
        let ranking = world.ranking("2020-12", .districtTaxPerM2, .month)
        #expect(ranking.order == "D 1, A 2, C –, B –")
        #expect(ranking["C"].unrankedReason == .noArea)
        #expect(ranking["A"].unrankedReason == nil)
        #expect(ranking.totals.assessment.tax.district.amount == Money(fen: 54))
        #expect(world.ranking("2020-12", .districtTax, .month).order == "C 1, D 2, A 3, B 4")
    }

    @Test("Only buildings included on the window's last day are ranked and totalled; the rest is reported apart")
    func included() {
        var world = world([("A", 1, 1)])
        world.building("B", 100) { $0.includedTo = day("2020-12-30") }
        world.building("C", 100) { $0.includedFrom = day("2020-12-31") }
        world.receipt(nil, "2020-12", 70, named: "B")
        world.receipt(nil, "2020-12", 500, named: "C")
        let ranking = world.ranking("2020-12", .totalTax, .month)
        #expect(ranking.order == "C 1, A 2")
        #expect(ranking.outside.notIncluded.total == Money(fen: 70))
        #expect(ranking.totals.assessment.tax.total.amount == Money(fen: 501))
        #expect(ranking["C"].previousRank == nil)
        #expect(ranking["A"].previousRank == 1)
    }

    @Test(
        "A filter goes first: ranks, previous ranks and totals are of the filtered set, the buckets the whole ledger's")
    func filtered() {
        var world = world([("A", 9, 9), ("B", 8, 3), ("C", 7, 5)])
        world.receipt(0, "2020-12", 1_000)
        world.building("K", 100) {
            $0.isKey = true
            $0.zone = "东片"
            $0.street = "一街"
        }
        let all = world.ranking("2020-12", .totalTax, .month)
        #expect(all["K"].rank == 4)
        for filter in [BuildingFilter(keyOnly: true), BuildingFilter(zone: "东片"), BuildingFilter(street: "一街")] {
            let ranking = world.ranking("2020-12", .totalTax, .month) { $0.filter = filter }
            #expect(ranking.order == "K 1")
            #expect(ranking["K"].previousRank == 1)
            #expect(ranking.totals.buildings == 1)
            #expect(ranking.outside.unmatched.total == Money(fen: 1_000))
        }
    }

    @Test("Groups are ranked within, each with its own totals")
    func grouped() {
        var world = HandMade(loaded: "2019-01...2020-12")
        for (key, zone, tax) in [("A", "西", 1), ("B", "东", 2), ("C", "西", 3), ("D", nil, 4)]
            as [(String, String?, Int64)]
        {
            world.building(key, 100) { $0.zone = zone }
            world.receipt(nil, "2020-12", tax, named: key)
        }
        let ranking = world.ranking("2020-12", .totalTax, .month) { $0.grouping = .zone }
        #expect(ranking.groups.map(\.name.chineseName) == ["东", "西", "未填"])
        #expect(ranking.order == "B 1, C 1, A 2, D 1")
        #expect(ranking.groups.map { $0.totals.assessment.tax.total.amount?.fen } == [2, 4, 4])
        #expect(ranking.totals.assessment.tax.total.amount?.fen == 10)
        #expect(ranking["A"].previousRank == 1)
    }

    @Test("Where growth orders the table, a building without a base is unranked, with the base's reason")
    func growth() {
        var world = world([("A", 1, 1), ("B", 1, 1), ("C", 1, 1)])
        world.receipt(nil, "2019-12", 0, 2, named: "A")
        world.receipt(nil, "2019-12", 0, -2, named: "C")
        let ranking = world.ranking("2020-12", .districtTaxGrowth, .month)
        #expect(ranking.order == "A 1, B –, C –")
        #expect(ranking["B"].unrankedReason == .baseZero)
        #expect(ranking["C"].unrankedReason == .baseNegative)
    }

    @Test("The in-place rate ranks exact shares; a building without tenants says so")
    func inPlaceRate() {
        var world = world([("A", 0, 0), ("B", 0, 0), ("C", 0, 0)])
        for taxpayer in 0...2 { world.tenant(taxpayer, in: "A") }
        for taxpayer in 3...4 { world.tenant(taxpayer, in: "B") }
        for taxpayer in [0, 1, 3] { world.receipt(taxpayer, "2020-12", 1) }
        let ranking = world.ranking("2020-12", .inPlaceRate)
        #expect(ranking.order == "A 1, B 2, C –")
        #expect(ranking["C"].unrankedReason == .noTenants)
        #expect(ranking["A"].previousRank == 1)
        #expect(ranking["B"].previousRank == 1)
    }

    @Test("With none of its twelve months loaded, the in-place rate ranks nobody, tenants or not")
    func inPlaceRateNotLoaded() {
        var world = HandMade()
        world.load("2020-01...2020-12", at: [.district])
        world.building("A", 100)
        world.building("B", 100)
        world.tenant(0, in: "A")
        let ranking = world.ranking("2020-12", .inPlaceRate)
        #expect(ranking["A"].unrankedReason == .notLoaded)
        #expect(ranking["B"].unrankedReason == .noTenants)
    }

    @Test("An empty register makes an empty table")
    func empty() {
        let ranking = HandMade(loaded: "2020-12").ranking("2020-12")
        #expect(ranking.rows.isEmpty)
        #expect(ranking.totals.buildings == 0)
        #expect(ranking.batch == 7)
    }

    @Test(
        "The first and the last month that can be asked for make a table like any other",
        arguments: ["1900-01", "2199-12"])
    func edges(month: String) {
        for kind in WindowKind.allCases {
            for metric in RankingMetric.allCases {
                var world = HandMade(loaded: month)
                world.building("A", 100)
                world.tenant(0, in: "A", from: "2020-01-01")
                #expect(world.ranking(month, metric, kind).rows.count == 1)
            }
        }
    }
}
