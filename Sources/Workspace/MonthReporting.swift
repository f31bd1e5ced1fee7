public import Analytics
public import BuildingEconomy
internal import Ledger

/// Everything a month's report is made of, read from one state of the ledger.
public struct MonthFacts: Sendable {
    /// The ranking that was asked for.
    public let ranking: Ranking
    /// The month by itself.
    public let month: WindowTotals
    /// January to the month.
    public let yearToDate: WindowTotals
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
        watch.profile = question.profile
        let batch = answers.ranking.batch
        return MonthFacts(
            ranking: answers.ranking, month: answers.month, yearToDate: answers.yearToDate, groups: answers.groups,
            trend: answers.trend, watch: try self.watch(watch),
            goals: try goals(month: month, asOf: question.asOf, profile: question.profile),
            check: try check(asOf: question.asOf), entered: try enteredFigures(asOf: question.asOf),
            dataDate: try ledger.read { reading in
                try reading.history().last { $0.number == batch }.map { String($0.recordedAt.prefix(10)) }
            })
    }

    private struct MonthRankings {
        let ranking: Ranking
        let month, yearToDate: WindowTotals
        let groups: [Ranking]
        let trend: [MonthlyTax]
    }

    /// The rankings and the trend, from one pass over the receipts.
    private func monthRankings(_ question: RankingQuestion) throws -> MonthRankings {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            guard let month = question.month ?? stored.portfolio.loadedMonths.newest else { throw NoMonthLoaded() }
            let portfolio = stored.portfolio
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
                Attribution(portfolio: portfolio, months: months, payingEnds: ends), of: stored, months: months,
                in: reading, ledger: ledger)
            let told = try disclosure(
                for: question.profile, asOf: question.asOf, of: stored, window: asked.window, policy, in: reading)
            func ranking(_ options: RankingOptions) -> Ranking {
                let disclosure = options.window == asked.window ? told : nil
                return Ranking.make(
                    of: portfolio, attribution, policy: policy, options: options,
                    profile: disclosure == nil ? .internal : question.profile, disclosure: disclosure)
            }
            let main = ranking(asked)
            let shown = try shownSums(question, asked, trend: trend, ytd: ytd.window, stored, policy, in: reading)
            func totals(_ options: RankingOptions, range: Int, earlier: Int) -> WindowTotals {
                // The same months as the ranking's: what may be seen of them is decided already.
                if options.window.months == asked.window.months { return WindowTotals(main) }
                return WindowTotals(
                    ranking(options), isShown: shown(range), isGrowthShown: shown(range) && shown(earlier))
            }
            let lines = MonthlyTax.months(trend, of: portfolio, attribution, options: asked)
            let isWholeShown = told?.showsSum(over: asked.members(of: portfolio)) ?? true
            return MonthRankings(
                ranking: main, month: totals(alone, range: 23, earlier: 11),
                yearToDate: totals(ytd, range: 24, earlier: 25), groups: [ranking(zones), ranking(sizes)],
                trend: isWholeShown
                    ? lines.enumerated().map { shown($0.offset) ? $0.element : $0.element.withheld } : [])
        }
    }

    /// Which sums over all of the ranking's buildings may be seen: of the 24 months, then of the year to date and the one before.
    private func shownSums(
        _ question: RankingQuestion, _ options: RankingOptions, trend: ClosedRange<Month>, ytd: Window,
        _ stored: StoredPortfolio, _ policy: Policy, in reading: LedgerReading
    ) throws -> (Int) -> Bool {
        guard question.profile != .internal else { return { _ in true } }
        let ranges = trend.map { $0...$0 } + [ytd.months, ytd.yearEarlier.months]
        let empty = ContributorSums(portfolio: stored.portfolio, ranges: ranges)
        let sums = try ReceiptSum.sum(empty, of: stored, months: empty.months, in: reading, ledger: ledger)
        let members = options.members(of: stored.portfolio)
        return { sums.showsSum(over: members, of: stored.portfolio, in: ranges[$0], by: policy.disclosure) }
    }
}

extension ContributorSums: MergeableSum {}

/// Another process changes the ledger again and again.
public struct LedgerKeepsChanging: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public var description: String { "台账正被另一个进程不断改动，得不到前后一致的数：请等它结束再试" }
}
