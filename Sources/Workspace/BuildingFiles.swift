public import Analytics
public import BuildingEconomy
internal import Ledger

extension BuildingFileSums: MergeableSum {}

/// A building's file, with the taxpayers it names.
public struct BuildingFileOutcome: Sendable {
    /// The file.
    public let file: BuildingFile
    /// Its largest taxpayers, by position.
    public let taxpayers: [Int: TaxpayerIdentity]
    /// The kinds of tax that count as one-off.
    public let oneOffTaxKinds: [String]
}

extension Workspace {
    /// Everything known of one building (一楼一档).
    ///
    /// - Parameters:
    ///   - building: its key or name.
    ///   - question: metric of places and history, month, window, bases and profile; filter and groups play no part.
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``WithheldFigure`` for the public, ``LedgerError``.
    public func file(of building: String, _ question: RankingQuestion) throws -> BuildingFileOutcome {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try reading.portfolio(asOf: question.asOf, policy: policy)
            let position = try stored.portfolio.position(of: building)
            if question.profile == .public {
                throw WithheldFigure(building: stored.portfolio.buildings[position], profile: .public)
            }
            let options = try question.options(stored.portfolio, policy, filter: BuildingFilter())
            let sums = try ReceiptSum.sum(
                BuildingFileSums(portfolio: stored.portfolio, options: options, position: position), of: stored,
                months: BuildingFileSums.monthsNeeded(for: options), marked: true, in: reading, ledger: ledger)
            let file = BuildingFile.make(
                of: stored.portfolio, sums, policy: policy, options: options,
                disclosure: try disclosure(
                    for: question.profile, of: stored, window: options.window, policy, in: reading,
                    known: sums.attribution))
            let known = try reading.identities(file.largest.map { Int32($0.taxpayer) })
            return BuildingFileOutcome(
                file: file, taxpayers: Dictionary(uniqueKeysWithValues: known.map { (Int($0.key), $0.value) }),
                oneOffTaxKinds: policy.oneOffTaxKinds)
        }
    }
}
