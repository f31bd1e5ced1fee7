import BuildingEconomy
import Testing

@Suite("A run of receipts as columns")
struct ReceiptBlockTests {
    @Test("It counts its rows by the months")
    func count() {
        var block = ReceiptBlock()
        #expect(block.count == 0)
        block.months = [24_240, 24_241]
        #expect(block.count == 2)
    }
}
