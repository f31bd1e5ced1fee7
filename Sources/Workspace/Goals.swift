public import Analytics
public import BuildingEconomy
internal import Ledger

extension GoalSums: MergeableSum {}

extension Workspace {
    /// The plan as a table at a month.
    ///
    /// - Throws: ``NoMonthLoaded``, ``LedgerError``.
    public func goals(
        month: Month? = nil, areaBasis: AreaBasis? = nil, asOf batch: Int? = nil, profile: Profile = .internal
    ) throws -> GoalBoard {
        let policy = try policy(asOf: batch)
        return try ledger.read { reading in
            let stored = try stored(asOf: batch, policy, in: reading)
            guard let month = month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
            let sums = try recalled("goals \(month.text)", asOf: batch, in: reading) {
                let sums = try ReceiptSum.sum(
                    GoalSums(portfolio: stored.portfolio, month: month), of: stored,
                    months: GoalSums.monthsNeeded(for: month), in: reading, ledger: ledger)
                return (sums, stored.bytes(aTaxpayer: 96, aBuilding: 1_000))
            }
            return GoalBoard.make(
                of: stored.portfolio, sums, policy: policy,
                entered: try reading.indicators(asOf: batch).map(EnteredFigure.init), areaBasis: areaBasis,
                disclosure: try goalDisclosure(
                    for: profile, asOf: batch, of: stored, sums, policy, in: reading))
        }
    }

    private func goalDisclosure(
        for profile: Profile, asOf batch: Int?, of stored: StoredPortfolio, _ sums: GoalSums, _ policy: Policy,
        in reading: LedgerReading
    ) throws -> GoalDisclosure? {
        let windows = [WindowKind.ttm, .ytd].map { Window($0, endingWith: sums.month) }
        let made = try disclosures(
            for: profile, asOf: batch, of: stored, windows: windows, policy, in: reading, known: sums.attribution)
        return made.map { GoalDisclosure(twelve: $0[0], year: $0[1]) }
    }

    /// Enters figures for the policy's indicators, all of them in one batch; gives its number.
    ///
    /// - Throws: ``IndicatorRefusal``, ``LedgerError``.
    public func enter(_ figures: [IndicatorEntry], origin: Origin) throws -> Int {
        let stored = try figures.map { try $0.figure(in: policy) }
        let detail = figures.map { "\($0.name) \($0.time) \($0.value)" }.joined(separator: "；")
        return try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            let batch = try writing.addBatch(
                .indicator, at: origin.time, by: origin.author, version: origin.version, detail: detail)
            for indicator in stored { try writing.addIndicator(indicator, batch: batch) }
            return (batch, true)
        }
    }

    /// The figures entered and in force.
    ///
    /// - Throws: ``LedgerError``.
    public func enteredFigures(asOf batch: Int? = nil) throws -> [EnteredFigure] {
        try ledger.read { try $0.indicators(asOf: batch).map(EnteredFigure.init) }
    }
}

extension EnteredFigure {
    fileprivate init(_ stored: StoredIndicator) {
        self.init(
            name: stored.name, year: stored.year, month: stored.month,
            value: Ratio(stored.tenThousandths, over: 10_000)!)
    }
}
