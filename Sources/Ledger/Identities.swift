public import BuildingEconomy

extension LedgerReading {
    /// The identities with these numbers, by number: for lists that people read.
    public func identities(_ numbers: some Sequence<Int32>) throws -> [Int32: TaxpayerIdentity] {
        let statement = try SQLStatement(
            "SELECT code, name, name_key, same_code_as FROM taxpayer_identity WHERE id = ?", on: connection)
        var identities: [Int32: TaxpayerIdentity] = [:]
        for number in numbers {
            statement.bind(Int64(number))
            if try statement.step() {
                identities[number] = TaxpayerIdentity(
                    number: number, code: statement.text(0), name: statement.text(1), nameKey: statement.text(2),
                    sameCodeAs: Int32(statement.int(3)))
            }
            statement.reset()
        }
        return identities
    }
}
