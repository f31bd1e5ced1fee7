public import Analytics
public import BuildingEconomy
internal import Ledger

/// What `louyu check` found.
public struct CheckOutcome: Sendable {
    /// The proof that buildings + buckets = receipts, month by month and level by level.
    public let reconciliation: Reconciliation
    /// Taxpayers known by name only, with the identity each was matched to.
    public let matchedByName: [(written: TaxpayerIdentity, taxpayer: TaxpayerIdentity)]
    /// Names without a readable code that several taxpayers have: matched to none.
    public let ambiguousNames: [TaxpayerIdentity]
    /// The taxpayers of the reconciliation's stray tax, by position.
    public let taxpayers: [Int: TaxpayerIdentity]
    /// How many packs of receipts and tenancies are not what their rows say: 0 in a sound ledger.
    public let differingPacks: Int
    /// The newest batch.
    public let batch: Int
}

extension Workspace {
    /// Proves for every loaded month and level that nothing is lost, and lists what no building got.
    ///
    /// - Throws: ``LedgerError``.
    public func check(asOf batch: Int? = nil) throws -> CheckOutcome {
        let policy = try policy(asOf: batch)
        return try ledger.read { reading in
            let stored = try reading.portfolio(asOf: batch, policy: policy, from: .rows)
            var (reconciliation, differing) = (Reconciliation(portfolio: stored.portfolio), 0)
            if let months = reconciliation.monthsNeeded {
                (reconciliation, differing) = try ReceiptSum.sumOfRows(
                    reconciliation, of: stored, months: months, in: reading, ledger: ledger)
            }
            let byName = stored.matchedByName
            let strays = Set(reconciliation.strayTax.compactMap { $0.taxpayer.map(Int32.init) })
            let numbers = strays.union(byName.flatMap { [$0.identity, $0.taxpayer] }).union(stored.ambiguousNames)
            let known = try reading.identities(numbers.sorted())
            return CheckOutcome(
                reconciliation: reconciliation,
                matchedByName: byName.compactMap { pair in
                    guard let written = known[pair.identity], let taxpayer = known[pair.taxpayer] else { return nil }
                    return (written, taxpayer)
                },
                ambiguousNames: stored.ambiguousNames.compactMap { known[$0] },
                taxpayers: Dictionary(uniqueKeysWithValues: strays.compactMap { n in known[n].map { (Int(n), $0) } }),
                differingPacks: stored.differingPacks + differing, batch: stored.portfolio.batch)
        }
    }
}
