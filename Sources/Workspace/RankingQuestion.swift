public import Analytics
public import BuildingEconomy
internal import Ledger

/// What a ranking is asked for on the command line or in the page's address; nil stands for the policy's or the newest.
public struct RankingQuestion: Sendable {
    /// The metric to rank by.
    public var metric = RankingMetric.districtTaxPerM2
    /// The window's month.
    public var month: Month?
    /// The window.
    public var window: WindowKind?
    /// The area of per-m² figures.
    public var areaBasis: AreaBasis?
    /// What counts a tenant as paying.
    public var inPlaceBasis: InPlaceBasis?
    /// The buildings it is about.
    public var filter = BuildingFilter()
    /// What to rank within.
    public var grouping: Grouping?
    /// The batch after which the figures stood; nil for now.
    public var asOf: Int?
    /// Who the answer is for.
    public var profile = Profile.internal

    /// The defaults.
    public init() {}

    /// What is ranked, where the question leaves it open as the policy has it.
    func options(at month: Month, _ policy: Policy) -> RankingOptions {
        RankingOptions(
            metric: metric, window: Window(window ?? policy.window, endingWith: month),
            areaBasis: areaBasis ?? policy.areaBasis, inPlaceBasis: inPlaceBasis ?? policy.inPlaceBasis,
            filter: filter, grouping: grouping)
    }
}

extension RankingQuestion {
    /// Likewise for a ledger, whose newest month counts where the question names none; of other buildings, not grouped.
    func options(_ portfolio: Portfolio, _ policy: Policy, filter: BuildingFilter) throws -> RankingOptions {
        guard let month = month ?? portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
        var options = options(at: month, policy)
        (options.filter, options.grouping) = (filter, nil)
        return options
    }
}

extension Workspace {
    /// Answers a ranking question from the ledger.
    ///
    /// - Throws: ``NoMonthLoaded`` where the ledger holds no receipts, ``LedgerError``.
    public func ranking(_ question: RankingQuestion) throws -> Ranking {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            guard let month = question.month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
            let options = question.options(at: month, policy)
            let attribution = try attribution(for: options, asOf: question.asOf, of: stored, in: reading)
            return Ranking.make(
                of: stored.portfolio, attribution, policy: policy, options: options, profile: question.profile,
                disclosure: try disclosure(
                    for: question.profile, asOf: question.asOf, of: stored, window: options.window, policy, in: reading,
                    known: attribution))
        }
    }

    /// The policy as it stood after batch `number`; now's where `number` is nil.
    func policy(asOf number: Int?) throws -> Policy {
        guard let number else { return policy }
        let text = try ledger.read { try $0.policyText(asOf: number) }
        return try text.map(PolicyFile.policy(from:)) ?? .plan
    }
}

/// There is nothing to rank: no month of receipts is loaded.
public struct NoMonthLoaded: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public var description: String { "台账里还没有任何月份的税收：请先用 louyu import 导入税收入库表" }
}
