import BuildingEconomy
import Testing

@Suite("Which months are loaded")
struct LoadedMonthsTests {
    private var loaded: LoadedMonths {
        var loaded = LoadedMonths()
        loaded.insert(Month(yyyymm: 202001)!, at: .total)
        loaded.insert(Month(yyyymm: 202003)!, at: .total)
        loaded.insert(Month(yyyymm: 202004)!, at: .district)
        return loaded
    }

    @Test("A month is loaded for a level, not for all")
    func levels() {
        let range = Month(yyyymm: 202001)!...Month(yyyymm: 202004)!
        #expect(loaded.missing(in: range, at: .total).map(\.yyyymm) == [202002, 202004])
        #expect(loaded.missing(in: range, at: .district).map(\.yyyymm) == [202001, 202002, 202003])
        #expect(loaded.missing(in: range, at: .local).count == 4)
    }

    @Test("The newest is the newest of any level, and an empty ledger has none")
    func newest() {
        #expect(loaded.newest?.yyyymm == 202004)
        #expect(LoadedMonths().newest == nil)
    }

    @Test("The span reaches from the oldest to the newest of any level, and an empty ledger has none")
    func span() {
        #expect(loaded.span == Month(yyyymm: 202001)!...Month(yyyymm: 202004)!)
        #expect(LoadedMonths().span == nil)
    }
}
