public import Analytics
public import BuildingEconomy
internal import Ledger

extension BuildingFileSums: MergeableSum {}
extension BuildingFileSums.Shared: MergeableSum {}

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
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            let file = try file(of: building, question, stored, policy, in: reading).file
            let known = try reading.identities(file.largest.map { Int32($0.taxpayer) })
            return BuildingFileOutcome(
                file: file, taxpayers: Dictionary(uniqueKeysWithValues: known.map { (Int($0.key), $0.value) }),
                oneOffTaxKinds: policy.oneOffTaxKinds)
        }
    }

    /// A building's file, and the sums of all buildings that it was made from.
    ///
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``WithheldFigure`` for the public, ``LedgerError``.
    func file(
        of building: String, _ question: RankingQuestion, _ stored: StoredPortfolio, _ policy: Policy,
        in reading: LedgerReading
    ) throws -> (file: BuildingFile, attribution: Attribution) {
        let position = try stored.portfolio.position(of: building)
        if question.profile == .public {
            throw WithheldFigure(building: stored.portfolio.buildings[position], profile: .public)
        }
        let options = try question.options(stored.portfolio, policy, filter: BuildingFilter())
        let months = BuildingFileSums.monthsNeeded(for: options)
        let rate = options.metric == .inPlaceRate ? " rate" : ""
        let window = "\(options.window.kind.rawValue) \(options.window.to.text)"
        let name = "files \(months.lowerBound.text) \(window)\(rate)"
        let shared = try recalled(name, asOf: question.asOf, in: reading) {
            let sums = try ReceiptSum.sum(
                BuildingFileSums.Shared(portfolio: stored.portfolio, options: options), of: stored,
                months: months, in: reading, ledger: ledger)
            return (sums, stored.bytes(aTaxpayer: 160, aBuilding: months.count * 24 + 400))
        }
        let sums = try ReceiptSum.sum(
            BuildingFileSums(portfolio: stored.portfolio, options: options, position: position, shared: shared),
            of: stored, months: months, marked: true, in: reading, ledger: ledger)
        let file = BuildingFile.make(
            of: stored.portfolio, sums, policy: policy, options: options,
            disclosure: try disclosure(
                for: question.profile, asOf: question.asOf, of: stored, window: options.window, policy,
                in: reading, known: sums.attribution))
        return (file, sums.attribution)
    }
}
