import Analytics
import BuildingEconomy
import Testing

@Suite("Receipts that no building got, for a steward to look into")
struct StrayTaxTests {
    @Test("They are listed by taxpayer, month and bucket, added up, rows without a taxpayer last")
    func listed() {
        var world = HandMade(loaded: "2020-01...2020-04")
        world.building("A")
        world.building("B")
        world.tenant(1, in: "A", from: "2020-02-01", to: "2020-02-29")
        world.tenant(1, in: "B", from: "2020-02-01", to: "2020-02-29")
        world.receipt(nil, "2020-01", 64)
        for (month, fen) in [("2020-03", 8), ("2020-01", 1), ("2020-02", 2), ("2020-01", 4), ("2020-01", -3)]
            as [(String, Int64)]
        {
            world.receipt(1, month, fen, 1)
        }
        world.receipt(0, "2020-04", 16)
        world.receipt(0, "2020-04", 32, named: "A")
        var reconciliation = Reconciliation(portfolio: world.portfolio)
        reconciliation.add(world.block)
        let listed = reconciliation.strayTax.map {
            "\($0.taxpayer ?? -1) \($0.month.text) \($0.bucket.chineseName) \($0.tax.total.fen) \($0.tax.district.fen)"
        }
        #expect(
            listed == [
                "0 2020-04 未匹配 16 0", "1 2020-01 未匹配 2 3", "1 2020-03 迁出后入库 8 1", "-1 2020-01 未匹配 64 0",
            ])
    }
}
