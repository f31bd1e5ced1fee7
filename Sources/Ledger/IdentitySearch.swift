public import BuildingEconomy

extension LedgerReading {
    /// The identities with a code, by number.
    public func identities(withCode code: String) throws -> [TaxpayerIdentity] {
        try identities("code = ?", code)
    }

    /// The identities with a normalised name, by number.
    public func identities(named nameKey: String) throws -> [TaxpayerIdentity] {
        try identities("name_key = ?", nameKey)
    }

    private func identities(_ condition: String, _ text: String) throws -> [TaxpayerIdentity] {
        let rows = try SQLStatement(
            "SELECT id, code, name, name_key, same_code_as FROM taxpayer_identity WHERE \(condition) ORDER BY id",
            on: connection)
        rows.bind([.text(text)])
        var identities: [TaxpayerIdentity] = []
        while try rows.step() {
            identities.append(
                TaxpayerIdentity(
                    number: Int32(rows.int(0)), code: rows.text(1), name: rows.text(2), nameKey: rows.text(3),
                    sameCodeAs: Int32(rows.int(4))))
        }
        return identities
    }
}
