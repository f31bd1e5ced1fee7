public import Analytics
public import BuildingEconomy
internal import Ledger

extension Workspace {
    /// Two periods side by side.
    ///
    /// - Parameters:
    ///   - question: metric, month, window, bases, filter and profile; groups play no part.
    ///   - month: the month of the window it is held against, of the same kind.
    /// - Throws: ``NoMonthLoaded``, ``LedgerError``.
    public func comparison(_ question: RankingQuestion, against month: Month) throws -> Comparison {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try reading.portfolio(asOf: question.asOf, policy: policy)
            let now = try question.options(stored.portfolio, policy, filter: question.filter)
            let options = ComparisonOptions(now, against: Window(now.window.kind, endingWith: month))
            let attribution = try ReceiptSum.sum(
                Attribution(portfolio: stored.portfolio, for: options), of: stored, months: options.monthsNeeded,
                in: reading, ledger: ledger)
            func disclosed(_ window: Window) throws -> Disclosure? {
                try disclosure(for: question.profile, of: stored, window: window, policy, in: reading)
            }
            var told: ComparisonDisclosure?
            if let after = try disclosed(now.window), let before = try disclosed(options.base) {
                told = ComparisonDisclosure(question.profile, now: after, base: before)
            }
            return Comparison.make(
                of: stored.portfolio, attribution, policy: policy, options: options, disclosure: told)
        }
    }
}
