import BuildingEconomy
import Testing

@testable import Analytics

@Suite("A building's tenants by their two answers, and month by month")
struct TenantHistoryTests {
    private var world: HandMade {
        var world = HandMade(loaded: "2019-01...2020-12")
        world.building("A", 1_000)
        world.building("B", 1_000)
        world.tenant(0, in: "A") { $0.isRegisteredHere = true }
        world.tenant(1, in: "A") { $0.isRegisteredHere = false }
        world.tenant(2, in: "A", from: "2020-11-15")
        world.tenant(3, in: "A") { $0.organisation = .doesNotFile }
        world.tenant(4, in: "A", to: "2020-06-30") { $0.isRegisteredHere = true }
        world.tenant(5, in: "A") { $0.isRegisteredHere = true }
        world.tenant(5, in: "B")
        world.receipt(0, "2020-05", 100)
        world.receipt(1, "2019-12", 50)
        world.receipt(5, "2020-05", 10, named: "B")
        return world
    }

    @Test("Registered and paying are told apart; blanks and newcomers are unknown, and everybody stands once")
    func table() {
        let tenants = world.file(of: "A", "2020-12").tenants
        #expect(tenants[registered: .yes, paying: .yes] == 2)
        #expect(tenants[registered: .no, paying: .no] == 1)
        #expect(tenants[registered: .unknown, paying: .unknown] == 1)
        #expect(tenants.count == 4)
        #expect(tenants.count(registered: .unknown) == 1)
    }

    @Test("What a tenant pays by another building counts, as in the rate")
    func elsewhere() {
        let file = world.file(of: "A", "2020-12")
        #expect(file.tenants.count(paying: .yes) == file.assessment.tenants.paying)
    }

    @Test("On the roster's basis the roster answers")
    func roster() {
        var world = world
        world.tenant(6, in: "A") { $0.paysHereByRoster = true }
        let tenants = world.file(of: "A", "2020-12") { $0.inPlaceBasis = .roster }.tenants
        #expect(tenants.count(paying: .yes) == 1)
        #expect(tenants.count(paying: .unknown) == 1)
    }

    @Test("Each month counts its own last day and its own twelve months")
    func months() throws {
        let months = world.file(of: "A", "2020-12").months
        #expect(months.count == 24)
        #expect(months.map(\.month).first == Month(text: "2019-01"))
        let may = try #require(months.first { $0.month == Month(text: "2020-05") })
        #expect((may.tenants.counted, may.tenants.paying) == (4, 3))
        let november = try #require(months.first { $0.month == Month(text: "2019-11") })
        #expect(november.tenants.isComplete == false)
        #expect(months.last?.tenants == world.file(of: "A", "2020-12").assessment.tenants)
    }

    @Test("With no month of the twelve loaded nobody is known to pay")
    func notLoaded() {
        var world = HandMade(loaded: "2018-01")
        world.building("A", 1_000)
        world.tenant(0, in: "A")
        let file = world.file(of: "A", "2020-12")
        #expect(file.tenants[registered: .unknown, paying: .unknown] == 1)
        #expect(file.assessment.tenants.paying == nil)
    }
}
