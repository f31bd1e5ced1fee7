import Analytics
import BuildingEconomy
import Testing

@Suite("Nothing is lost")
struct ReconciliationTests {
    private var world: HandMade {
        var world = HandMade()
        world.load("2020-01...2020-03", at: [.total, .district])
        world.building("A")
        world.building("B")
        world.tenant(0, in: "A", 10)
        world.tenant(0, in: "B", 20)
        world.tenant(1, in: "A", to: "2020-01-31")
        world.receipt(0, "2020-01", 100, 10)
        world.receipt(1, "2020-02", 7)
        world.receipt(3, "2020-02", 5)
        return world
    }

    @Test("For every loaded month and level, buildings and buckets are the receipts")
    func closes() {
        var reconciliation = Reconciliation(portfolio: world.portfolio)
        reconciliation.add(world.block)
        #expect(reconciliation.isProven)
        #expect(reconciliation.lines.count == 6)
        let february = reconciliation.lines.first { $0.month.text == "2020-02" && $0.level == .total }
        #expect(february?.receipts == Money(fen: 12))
        #expect(february?.afterMoveOut == Money(fen: 7))
        #expect(february?.unmatched == Money(fen: 5))
        #expect(february?.buildings == .zero)
    }

    @Test("It knows which months it needs, and none of an empty ledger")
    func months() {
        let needed = Reconciliation(portfolio: world.portfolio).monthsNeeded
        #expect(needed == Month(yyyymm: 202001)!...Month(yyyymm: 202003)!)
        let empty = Portfolio(buildings: [], taxpayerCount: 0, tenancies: [], loadedMonths: LoadedMonths(), batch: 0)
        #expect(Reconciliation(portfolio: empty).monthsNeeded == nil)
        #expect(Reconciliation(portfolio: empty).isProven)
    }

    @Test("A receipt of a month that is not loaded does not go unseen")
    func unloadedMonth() {
        var world = world
        world.receipt(0, "2020-06", 1)
        var reconciliation = Reconciliation(portfolio: world.portfolio)
        reconciliation.add(world.block)
        #expect(!reconciliation.isProven)
        #expect(reconciliation.lines.last { !$0.isProven }?.month.text == "2020-06")
    }

    @Test("Two halves merged prove the whole")
    func merging() {
        let empty = Reconciliation(portfolio: world.portfolio)
        var (one, other) = (empty, empty)
        one.add(world.block)
        other.add(world.block)
        one.merge(other)
        #expect(one.isProven)
        #expect(one.lines.map(\.receipts.fen).reduce(0, +) == 2 * 122)
        #expect(one.strayTax.map(\.tax.total.fen) == [14, 10])
    }
}
