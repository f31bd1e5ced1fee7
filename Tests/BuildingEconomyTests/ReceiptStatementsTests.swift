import BuildingEconomy
import Testing

@Suite("What rows of a tax file state")
struct ReceiptStatementsTests {
    @Test("A blank amount is told from every amount that can be read")
    func blank() {
        #expect(MoneyUnit.yuan.read("-92233720368547758.08") == .overflow)
        #expect(ReceiptStatements.blank == .min)
    }

    @Test("Taking every receipt off leaves none in any column")
    func removing() {
        var statements = ReceiptStatements(capacity: 4)
        statements.rows = [1, 2]
        statements.identities = [1, 2]
        statements.buildings = [0, 0]
        statements.months = [202001, 202001]
        statements.taxKinds = [0, 0]
        (statements.total, statements.local, statements.district) = ([1, 2], [1, 2], [1, 2])
        #expect(statements.count == 2)
        statements.removeAll()
        #expect(statements.count == 0)
        #expect(statements.identities.isEmpty && statements.buildings.isEmpty && statements.months.isEmpty)
        #expect(statements.taxKinds.isEmpty && statements.total.isEmpty && statements.local.isEmpty)
        #expect(statements.district.isEmpty)
    }
}
