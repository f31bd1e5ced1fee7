import BuildingEconomy
import Testing

@Suite("One taxpayer in one building and room")
struct TenancyTests {
    @Test("It is active from the move-in to the move-out day, both inclusive; blanks mean always and still")
    func activity() {
        var tenancy = Tenancy(id: 1, taxpayer: 0, building: 0)
        let days = [9, 10, 20, 21].map { Day(year: 2020, month: 5, day: $0)! }
        #expect(days.allSatisfy(tenancy.isActive))
        tenancy.moveIn = days[1]
        #expect(days.map(tenancy.isActive) == [false, true, true, true])
        tenancy.moveOut = days[2]
        #expect(days.map(tenancy.isActive) == [false, true, true, false])
    }

    @Test("Unless the roster says otherwise it files its own tax, and nothing is known of where")
    func defaults() {
        let tenancy = Tenancy(id: 1, taxpayer: 0, building: 0)
        #expect(tenancy.organisation == .filesOwnTax)
        #expect(tenancy.isRegisteredHere == nil && tenancy.paysHereByRoster == nil && tenancy.area == nil)
    }
}
