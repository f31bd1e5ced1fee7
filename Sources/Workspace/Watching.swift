public import Analytics
public import BuildingEconomy
internal import Ledger

extension WarningSums: MergeableSum {}

/// What `louyu flags` is asked; nil stands for the newest.
public struct WatchQuestion: Sendable {
    /// The last month of the twelve.
    public var month: Month?
    /// The buildings it is about.
    public var filter = BuildingFilter()
    /// The batch after which the figures stood; nil for now.
    public var asOf: Int?
    /// Who the answer is for.
    public var profile = Profile.internal

    /// The defaults.
    public init() {}
}

/// A note on a building as a list shows it.
public struct BuildingNote: Sendable, Equatable {
    /// The batch that holds it.
    public let batch: Int
    /// What it says.
    public let text: String
    /// The day, ISO.
    public let day: String
    /// Who.
    public let author: String
}

extension BuildingNote {
    init(_ stored: StoredNote) {
        self.init(
            batch: stored.batch, text: stored.text, day: String(stored.recordedAt.prefix(10)), author: stored.author)
    }
}

/// What `louyu flags` found.
public struct WatchOutcome: Sendable {
    /// The warnings.
    public let watchlist: Watchlist
    /// By building position, the newest note on the warnings as they stand.
    public let notes: [Int: BuildingNote]
    /// The taxpayers that warnings name, by position.
    public let taxpayers: [Int: TaxpayerIdentity]
}

extension Workspace {
    /// Every building's warnings at a month.
    ///
    /// - Throws: ``NoMonthLoaded``, ``LedgerError``.
    public func watch(_ question: WatchQuestion) throws -> WatchOutcome {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            // What was just summed for the warnings need not be summed again.
            var known: Attribution?
            let whole = try wholeWatchlist(of: stored, question, policy, in: reading, attribution: &known)
                .only(question.filter)
            let disclosure = try disclosure(
                for: question.profile, asOf: question.asOf, of: stored,
                window: Window(.ttm, endingWith: whole.month), policy, in: reading, known: known)
            let watchlist = disclosure.map(whole.disclosed) ?? whole
            let named = try reading.identities(watchlist.namedTaxpayers.map(Int32.init))
            return WatchOutcome(
                watchlist: watchlist,
                notes: question.profile == .internal
                    ? try notes(on: watchlist, stored, asOf: question.asOf, in: reading) : [:],
                taxpayers: Dictionary(uniqueKeysWithValues: named.map { (Int($0.key), $0.value) }))
        }
    }

    /// Notes on a building's warnings as they stand now; gives the batch and the building.
    ///
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``LedgerError``.
    public func note(_ text: String, on building: String, origin: Origin) throws -> (batch: Int, building: Building) {
        try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            let stored = try writing.reading.portfolio(policy: policy)
            let position = try stored.portfolio.position(of: building)
            let list = try watchlist(of: stored, month: nil, policy, in: writing.reading).list
            let figures = list.buildings.first { $0.position == position }?.fingerprint ?? ""
            let batch = try writing.addBatch(
                .note, at: origin.time, by: origin.author, version: origin.version, detail: text)
            try writing.addNote(
                batch: batch, building: stored.buildingNumbers[position], text: text, figures: figures)
            return ((batch, stored.portfolio.buildings[position]), true)
        }
    }

    /// Every building's warnings, dated: whoever asks for some of them chooses from these.
    private func wholeWatchlist(
        of stored: StoredPortfolio, _ question: WatchQuestion, _ policy: Policy, in reading: LedgerReading,
        attribution: inout Attribution?
    ) throws -> Watchlist {
        try recalled("watchlist \(question.month?.text ?? "")", asOf: question.asOf, in: reading) {
            let made = try watchlist(of: stored, month: question.month, policy, in: reading)
            attribution = made.attribution
            let list = try made.list.dated(by: stored.statedAreas(asOf: question.asOf, in: reading))
            return (list, stored.bytes(aTaxpayer: 0, aBuilding: 1_000))
        }
    }

    private func watchlist(
        of stored: StoredPortfolio, month: Month?, _ policy: Policy, in reading: LedgerReading
    ) throws -> (list: Watchlist, attribution: Attribution) {
        guard let month = month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
        let sums = try ReceiptSum.sum(
            WarningSums(portfolio: stored.portfolio, month: month), of: stored,
            months: WarningSums.monthsNeeded(for: month), in: reading, ledger: ledger)
        return (Watchlist.make(of: stored.portfolio, sums, policy: policy), sums.attribution)
    }

    private func notes(
        on watchlist: Watchlist, _ stored: StoredPortfolio, asOf batch: Int?, in reading: LedgerReading
    ) throws -> [Int: BuildingNote] {
        var figures: [Int32: (position: Int, text: String)] = [:]
        for building in watchlist.buildings {
            figures[stored.buildingNumbers[building.position]] = (building.position, building.fingerprint)
        }
        var notes: [Int: BuildingNote] = [:]
        for note in try reading.notes(asOf: batch) {
            guard let now = figures[note.building], now.text == note.figures else { continue }
            notes[now.position] = BuildingNote(note)
        }
        return notes
    }
}

extension Watchlist {
    fileprivate var namedTaxpayers: [Int] {
        buildings.flatMap(\.warnings).compactMap { warning in
            if case .oneTaxpayer(let taxpayer, _, _) = warning.evidence { taxpayer } else { nil }
        }
    }
}
