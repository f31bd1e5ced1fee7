public import BuildingEconomy
public import Ledger

/// What the ledger knows at one batch, to be given out row by row.
public struct ExportedFacts {
    /// Register, roster and loaded months.
    public let portfolio: Portfolio
    /// What the roster says in words, by the tenancy's number.
    public let words: [Int64: TenancyWords]
    /// Where receipts came from.
    public let sheets: [SheetFact]
    let stored: StoredPortfolio
    let reading: LedgerReading

    /// Streams every receipt in force.
    public func forEachReceipt(_ body: (ReceiptFact) throws -> Void) throws {
        try reading.forEachReceiptFact(of: stored, body)
    }

    /// The taxpayers with these numbers, by number.
    public func taxpayers(_ numbers: some Sequence<Int32>) throws -> [Int32: TaxpayerIdentity] {
        try reading.identities(numbers)
    }
}

extension Workspace {
    /// Hands out the facts as they stood after a batch (nil: now), all of one batch boundary.
    ///
    /// - Throws: ``LedgerError``, and what `body` throws.
    public func withFacts<Result>(asOf batch: Int? = nil, _ body: (ExportedFacts) throws -> Result) throws -> Result {
        let policy = try policy(asOf: batch)
        return try ledger.read { reading in
            let stored = try reading.portfolio(asOf: batch, policy: policy)
            return try body(
                ExportedFacts(
                    portfolio: stored.portfolio, words: try reading.tenancyWords(asOf: batch),
                    sheets: try reading.sheetFacts(of: stored), stored: stored, reading: reading))
        }
    }
}
