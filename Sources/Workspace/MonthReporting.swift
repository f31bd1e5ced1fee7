public import Analytics
public import BuildingEconomy
internal import Ledger

/// Everything a month's report is made of, read from one state of the ledger.
public struct MonthFacts: Sendable {
    /// The ranking that was asked for.
    public let ranking: Ranking
    /// The month by itself.
    public let month: Ranking
    /// January to the month.
    public let yearToDate: Ranking
    /// The ranking by 片区, and by the plan's sizes.
    public let groups: [Ranking]
    /// 24 months, month by month.
    public let trend: [MonthlyTax]
    /// The warnings.
    public let watch: WatchOutcome
    /// The plan.
    public let goals: GoalBoard
    /// The proof that nothing is lost.
    public let check: CheckOutcome
    /// What people entered.
    public let entered: [EnteredFigure]
    /// The day of the newest batch, ISO; nil of an empty ledger.
    public let dataDate: String?
    /// What of the last twelve months may be seen, which warnings and goals look at; nil where everything may.
    public let disclosure: Disclosure?
}

extension Workspace {
    /// Answers all of a month's questions; asks again where another process changed the ledger meanwhile.
    ///
    /// - Throws: ``NoMonthLoaded``, ``LedgerError``.
    public func monthFacts(_ question: RankingQuestion) throws -> MonthFacts {
        for _ in 0..<4 {
            let facts = try monthFactsOnce(question)
            let batches = [facts.watch.watchlist.batch, facts.goals.batch, facts.check.batch]
            if batches.allSatisfy({ $0 == facts.ranking.batch }) { return facts }
        }
        throw LedgerKeepsChanging()
    }

    private func monthFactsOnce(_ question: RankingQuestion) throws -> MonthFacts {
        let answers = try monthRankings(question)
        let month = answers.month.period.month
        var watch = WatchQuestion()
        (watch.month, watch.filter, watch.asOf) = (month, question.filter, question.asOf)
        let batch = answers.ranking.batch
        return MonthFacts(
            ranking: answers.ranking, month: answers.month, yearToDate: answers.yearToDate, groups: answers.groups,
            trend: answers.trend, watch: try self.watch(watch),
            goals: answers.disclosed(try goals(month: month, asOf: question.asOf)),
            check: try check(asOf: question.asOf), entered: try enteredFigures(asOf: question.asOf),
            dataDate: try ledger.read { reading in
                try reading.history().last { $0.number == batch }.map { String($0.recordedAt.prefix(10)) }
            }, disclosure: answers.disclosure)
    }

    private struct MonthRankings {
        let ranking, month, yearToDate: Ranking
        let groups: [Ranking]
        let trend: [MonthlyTax]
        let portfolio: Portfolio
        let disclosure: Disclosure?

        func disclosed(_ board: GoalBoard) -> GoalBoard {
            disclosure.map { board.disclosed(by: $0, in: portfolio) } ?? board
        }
    }

    /// The rankings and the trend, from one pass over the receipts.
    private func monthRankings(_ question: RankingQuestion) throws -> MonthRankings {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try reading.portfolio(asOf: question.asOf, policy: policy)
            guard let month = question.month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
            let asked = question.options(at: month, policy)
            var (alone, ytd, zones, sizes) = (asked, asked, asked, asked)
            (alone.window, ytd.window) = (Window(.month, endingWith: month), Window(.ytd, endingWith: month))
            (alone.grouping, ytd.grouping, zones.grouping, sizes.grouping) = (nil, nil, .zone, .size)
            let all = [asked, alone, ytd, zones, sizes]
            let trend = month.advanced(by: -23)...month
            let ranges = all.map(\.monthsNeeded) + [trend]
            let months = ranges.map(\.lowerBound).min()!...ranges.map(\.upperBound).max()!
            let ends = Set(all.flatMap { [$0.window, $0.window.previous].compactMap { $0?.to } }).sorted()
            let attribution = try ReceiptSum.sum(
                Attribution(portfolio: stored.portfolio, months: months, payingEnds: ends), of: stored, months: months,
                in: reading, ledger: ledger)
            var disclosures: [Window: Disclosure] = [:]
            let twelve = Window(.ttm, endingWith: month)
            for window in Set(all.map(\.window) + [twelve]) {
                disclosures[window] = try disclosure(
                    for: question.profile, of: stored, window: window, policy, in: reading)
            }
            let made = all.map { options in
                Ranking.make(
                    of: stored.portfolio, attribution, policy: policy, options: options, profile: question.profile,
                    disclosure: disclosures[options.window])
            }
            let showsTrend = disclosures[asked.window]?.showsSum(over: asked.members(of: stored.portfolio)) ?? true
            return MonthRankings(
                ranking: made[0], month: made[1], yearToDate: made[2], groups: Array(made[3...]),
                trend: showsTrend
                    ? MonthlyTax.months(trend, of: stored.portfolio, attribution, options: asked) : [],
                portfolio: stored.portfolio, disclosure: disclosures[twelve])
        }
    }
}

/// Another process changes the ledger again and again.
public struct LedgerKeepsChanging: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public var description: String { "台账正被另一个进程不断改动，得不到前后一致的数：请等它结束再试" }
}
