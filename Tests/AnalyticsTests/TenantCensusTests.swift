import Analytics
import BuildingEconomy
import Testing

@Suite("Who is a tenant, and who pays")
struct TenantCensusTests {
    private func world(_ fill: (inout HandMade) -> Void) -> HandMade {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 100)
        world.building("B", 100)
        fill(&world)
        return world
    }

    private func tenants(
        _ month: String = "2020-12", _ basis: InPlaceBasis = .receipts, _ fill: (inout HandMade) -> Void
    ) -> TenantFigures {
        world(fill).ranking(month, .inPlaceRate, .month) { $0.inPlaceBasis = basis }["A"].assessment.tenants
    }

    @Test("Tenants are distinct taxpayers with a tenancy active on the window's last day")
    func lastDay() {
        let tenants = tenants {
            $0.tenant(0, in: "A")
            $0.tenant(0, in: "A")
            $0.tenant(1, in: "A", from: "2020-12-31")
            $0.tenant(2, in: "A", to: "2020-12-31")
            $0.tenant(3, in: "A", to: "2020-12-30")
            $0.tenant(4, in: "A", from: "2021-01-01")
            $0.tenant(5, in: "B")
        }
        #expect(tenants.counted == 3)
    }

    @Test("Kinds that do not file are counted apart, unless another row of the taxpayer files")
    func notCounted() {
        let tenants = tenants {
            $0.tenant(0, in: "A") { $0.organisation = .doesNotFile }
            $0.tenant(1, in: "A") { $0.organisation = .doesNotFile }
            $0.tenant(1, in: "A")
        }
        #expect(tenants.counted == 1)
        #expect(tenants.notCounted == 1)
    }

    @Test("Paying is a sum above zero over the twelve months, wherever the receipts were attributed")
    func paying() {
        let tenants = tenants {
            for taxpayer in 0...5 { $0.tenant(taxpayer, in: "A") }
            $0.receipt(0, "2020-01", 1)
            $0.receipt(1, "2019-12", 1)
            $0.receipt(2, "2020-03", 5)
            $0.receipt(2, "2020-04", -5)
            $0.receipt(3, "2020-03", -5)
            $0.receipt(4, "2020-03", 1, named: "B")
            $0.receipt(5, "2020-03", 0, 9)
        }
        #expect(tenants.counted == 6)
        #expect(tenants.paying == 2)
    }

    @Test("By the roster, paying is what it marks 在地纳税=是")
    func roster() {
        let tenants = tenants("2020-12", .roster) {
            for (taxpayer, mark) in [true, false, nil].enumerated() {
                $0.tenant(taxpayer, in: "A") { $0.paysHereByRoster = mark }
            }
            $0.receipt(1, "2020-12", 5)
        }
        #expect(tenants.paying == 1)
        #expect(tenants.isComplete)
    }

    @Test("Unknown is who moved in within three months and has no receipt row; a row of zero is one")
    func unknown() {
        let tenants = tenants {
            $0.tenant(0, in: "A", from: "2020-10-01")
            $0.tenant(1, in: "A", from: "2020-09-30")
            $0.tenant(2, in: "A", from: "2020-12-31")
            $0.tenant(3, in: "A", from: "2020-11-01")
            $0.receipt(3, "2020-12", 0)
            $0.tenant(4, in: "A")
        }
        #expect(tenants.unknown == 2)
        #expect(tenants.paying == 0)
    }

    @Test("The earliest move-in in any building tells how new a taxpayer is; a blank one is always")
    func earliest() {
        let tenants = tenants {
            $0.tenant(0, in: "A", from: "2020-11-01")
            $0.tenant(0, in: "B", from: "2018-01-01", to: "2018-06-30")
            $0.tenant(1, in: "A", from: "2020-11-01")
            $0.tenant(1, in: "B")
            $0.tenant(2, in: "A", from: "2020-11-01")
            $0.tenant(2, in: "B", from: "2020-12-01")
        }
        #expect(tenants.unknown == 1)
    }

    @Test("Registered is what the roster says, and stands beside the rate")
    func registered() {
        let tenants = tenants {
            for (taxpayer, mark) in [true, false, nil].enumerated() {
                $0.tenant(taxpayer, in: "A") { $0.isRegisteredHere = mark }
            }
        }
        #expect(tenants.registered == 1)
        #expect(tenants.paying == 0)
    }

    @Test("A taxpayer in several buildings counts in each, and once in the whole")
    func onceInTheWhole() {
        let ranking = world {
            $0.tenant(0, in: "A")
            $0.tenant(0, in: "B")
            $0.tenant(1, in: "B")
            $0.receipt(0, "2020-12", 8)
        }.ranking("2020-12", .inPlaceRate)
        #expect(ranking["A"].assessment.tenants.counted == 1)
        #expect(ranking["B"].assessment.tenants.counted == 2)
        #expect(ranking.totals.assessment.tenants.counted == 2)
        #expect(ranking.totals.assessment.tenants.paying == 1)
    }

    @Test("On receipts the rate has the completeness of its own twelve months")
    func completeness() {
        var world = HandMade(loaded: "2020-02...2020-12")
        world.building("A", 100)
        world.tenant(0, in: "A")
        world.receipt(0, "2020-12", 1)
        let row = world.ranking("2020-12", .inPlaceRate, .month)["A"]
        #expect(row.assessment.tax.total.isComplete)
        #expect(row.assessment.tenants.inPlaceRate?.percentText == "100.00")
        #expect(row.assessment.meetsInPlaceGoal == nil)
        #expect(row.rank == 1)
    }
}
