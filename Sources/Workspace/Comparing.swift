public import Analytics
public import BuildingEconomy
internal import Ledger

extension Workspace {
    /// Two periods side by side.
    ///
    /// - Parameters:
    ///   - question: metric, month, window, bases, filter and profile; groups play no part.
    ///   - month: the month of the window it is held against, of the same kind.
    /// - Throws: ``NoMonthLoaded``, ``OverlappingWindows`` for others than the office, ``LedgerError``.
    public func comparison(_ question: RankingQuestion, against month: Month) throws -> Comparison {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            let now = try question.options(stored.portfolio, policy, filter: question.filter)
            let options = ComparisonOptions(now, against: Window(now.window.kind, endingWith: month))
            if question.profile != .internal, options.base.months.overlaps(now.window.months) {
                throw OverlappingWindows(profile: question.profile)
            }
            let attribution = try ReceiptSum.sum(
                Attribution(portfolio: stored.portfolio, for: options), of: stored, months: options.monthsNeeded,
                in: reading, ledger: ledger)
            func disclosed(_ window: Window) throws -> Disclosure? {
                try disclosure(
                    for: question.profile, asOf: question.asOf, of: stored, window: window, policy, in: reading)
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

/// Two windows with months in common: their difference is what a few months brought, which often is one company's.
public struct OverlappingWindows: Error, Sendable, CustomStringConvertible {
    /// Who asked.
    public let profile: Profile

    /// One Chinese line with the remedy.
    public var description: String {
        "两期有共同的月份，相减就是其余几个月的税额，\(profile.chineseName)不列：请比不重叠的两期（如上年同月），内部用 --profile internal"
    }
}
