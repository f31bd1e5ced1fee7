import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Weights of a month and exact splits")
struct SharesTests {
    private func parts(of amount: Int64, areas: [Int64]) -> [Int64] {
        var shares = Shares()
        let rows = areas.enumerated().map { building, area in
            var tenancy = Tenancy(id: 0, taxpayer: 0, building: Int32(building))
            tenancy.area = FloorArea(cm2: area)
            return TenancyIndex.Row(tenancy)
        }
        let month = Month(yyyymm: 202001)!
        shares.weigh(
            rows[...], of: 0, in: month.ordinal, firstDay: month.firstDay.ordinal, lastDay: month.lastDay.ordinal)
        var parts: [Int64] = []
        shares.split(amount) { parts.append($1) }
        return parts
    }

    @Test("The greatest amounts and areas split without overflow, and add up")
    func extremes() {
        for amount in [Int64.max, .min, -1, 1] {
            let parts = parts(of: amount, areas: [.max, .max, 1])
            #expect(parts.reduce(0, +) == amount)
        }
        #expect(parts(of: .max, areas: [.max, .max, 1])[0] == 4_611_686_018_427_157_319)
    }

    @Test("A share of nothing hands out nothing")
    func nothing() {
        #expect(parts(of: 0, areas: [1, 2]).isEmpty)
    }

    @Test("The month after is weighed afresh")
    func weighedAfresh() {
        var shares = Shares()
        var tenancy = Tenancy(id: 0, taxpayer: 0, building: 0)
        tenancy.moveOut = day("2020-01-31")
        let rows = [TenancyIndex.Row(tenancy), TenancyIndex.Row(Tenancy(id: 1, taxpayer: 0, building: 1))]
        for (yyyymm, buildings) in [(202001, [0, 1]), (202002, [1])] as [(Int, [Int32])] {
            let month = Month(yyyymm: yyyymm)!
            shares.weigh(
                rows[...], of: 0, in: month.ordinal, firstDay: month.firstDay.ordinal, lastDay: month.lastDay.ordinal)
            #expect(shares.buildings == buildings)
        }
        #expect(shares.hasEnded)
    }

    @Test("Rows that end before they begin share alike, rather than divide by nothing")
    func reversedRows() {
        var shares = Shares()
        let rows = [Int32(0), 1].map { building in
            var tenancy = Tenancy(id: 0, taxpayer: 0, building: building)
            (tenancy.moveIn, tenancy.moveOut) = (day("2020-01-20"), day("2020-01-10"))
            return TenancyIndex.Row(tenancy)
        }
        let month = Month(yyyymm: 202001)!
        shares.weigh(
            rows[...], of: 0, in: month.ordinal, firstDay: month.firstDay.ordinal, lastDay: month.lastDay.ordinal)
        var parts: [Int64] = []
        shares.split(3) { parts.append($1) }
        #expect(parts == [2, 1])
    }
}
