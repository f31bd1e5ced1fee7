public import Analytics
public import BuildingEconomy
public import Ledger

extension ExplanationSums: MergeableSum {}

/// One figure taken apart, with the names and the files behind it.
public struct ExplainOutcome: Sendable {
    /// The figure.
    public let explanation: Explanation
    /// The taxpayers it names, by position.
    public let taxpayers: [Int: TaxpayerIdentity]
    /// Where its receipts came from, by their numbers; empty unless rows were asked for.
    public let origins: [Int64: ReceiptOrigin]
}

extension Workspace {
    /// Takes one figure of one building apart.
    ///
    /// - Parameters:
    ///   - building: its key or name.
    ///   - question: metric, month, window and bases; filter and groups play no part.
    ///   - withRows: whether each receipt's file and row are looked up.
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``LedgerError``.
    public func explain(_ building: String, _ question: RankingQuestion, withRows: Bool) throws -> ExplainOutcome {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try reading.portfolio(asOf: question.asOf, policy: policy)
            let position = try stored.portfolio.position(of: building)
            guard let month = question.month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
            let options = RankingOptions(
                metric: question.metric, window: Window(question.window ?? policy.window, endingWith: month),
                areaBasis: question.areaBasis ?? policy.areaBasis,
                inPlaceBasis: question.inPlaceBasis ?? policy.inPlaceBasis)
            let sums = try ReceiptSum.sum(
                ExplanationSums(portfolio: stored.portfolio, options: options, position: position), of: stored,
                months: options.monthsNeeded, numbered: withRows, in: reading, ledger: ledger)
            let explanation = Explanation.make(
                of: stored.portfolio, sums, policy: policy, options: options, position: position)
            let parts = explanation.parts + explanation.earlierParts
            let named = Set(parts.compactMap(\.taxpayer) + explanation.tenants.map(\.taxpayer))
            let known = try reading.identities(named.sorted().map(Int32.init))
            return ExplainOutcome(
                explanation: explanation,
                taxpayers: Dictionary(uniqueKeysWithValues: known.map { (Int($0.key), $0.value) }),
                origins: withRows ? try reading.origins(ofReceipts: Set(parts.map(\.receipt)).sorted()) : [:])
        }
    }
}
