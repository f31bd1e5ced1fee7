public import BuildingEconomy

extension Ranking {
    /// Ranks a portfolio's buildings.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - attribution: of that portfolio, made for `options` and fed with every receipt of its months.
    ///   - policy: the goals that verdicts are taken on.
    ///   - options: what is ranked, and on which basis.
    ///   - profile: who the table is for.
    ///   - disclosure: of the same window; needed for any profile but `internal`.
    public static func make(
        of portfolio: Portfolio, _ attribution: Attribution, policy: Policy, options: RankingOptions,
        profile: Profile = .internal, disclosure: Disclosure? = nil
    ) -> Ranking {
        precondition(profile == .internal || disclosure != nil, "a table for others without what to hide from them")
        let disclosure = profile == .internal ? nil : disclosure
        let now = Appraisal(portfolio, attribution, policy, options)
        let members = now.members
        let whole = Dictionary(uniqueKeysWithValues: zip(members, now.assessEach(members)))
        let assessments = Dictionary(
            uniqueKeysWithValues: whole.map { position, assessment in
                (position, disclosure.map { assessment.disclosed(by: $0, of: position) } ?? assessment)
            })
        func totals(of sets: [[Int]]) -> [SetAssessment] {
            let totals = now.assess(sets: sets, each: whole)
            guard let disclosure else { return totals }
            return zip(sets, totals).map { positions, totals in
                totals.disclosed(by: disclosure, to: profile, positions: positions, each: assessments)
            }
        }
        let previous = PreviousValues(portfolio, attribution, policy, options, after: now)
        let themes = attribution.themes.map { Themes(portfolio, $0, threshold: policy.thresholds.theme) }
        let names = options.grouping.map { $0.names(of: portfolio, themes) }
        let parts = names.map { names in
            Dictionary(grouping: members) { names[$0] }.sorted { $0.key < $1.key }
        }
        func rows(of positions: [Int], previously: [Int]) -> [RankingRow] {
            let ranks = CompetitionRanks(
                positions.map { ($0, assessments[$0]!.value(of: options.metric)) })
            let previousRanks = previous.ranks(
                of: disclosure.map { disclosure in
                    previously.filter { !disclosure.hides($0) && !disclosure.exposedBefore.contains($0) }
                } ?? previously)
            return ranks.order.map { position in
                var row = RankingRow(
                    rank: ranks[position], previousRank: ranks[position].flatMap { _ in previousRanks?[position] },
                    position: position, building: portfolio.buildings[position],
                    assessment: assessments[position]!, metric: options.metric)
                row.band = disclosure?.band(of: position)
                return row
            }
        }
        let groups = parts.map { parts in
            zip(parts, totals(of: parts.map(\.value))).map { part, totals in
                let previously = previous.members.filter { names?[$0] == part.key }
                return RankingGroup(
                    name: part.key, totals: totals,
                    rows: profile == .public ? [] : rows(of: part.value, previously: previously))
            }
        }
        let outside = OutsideTax(now.tax, portfolio)
        let all = groups?.flatMap(\.rows) ?? rows(of: members, previously: previous.members)
        var ranking = Ranking(
            period: RankingPeriod(options, portfolio.loadedMonths), options: options, batch: portfolio.batch,
            totals: totals(of: [members])[0], outside: disclosure.map(outside.disclosed) ?? outside,
            rows: profile == .public ? [] : all, groups: groups ?? [])
        (ranking.profile, ranking.disclosure) = (profile, disclosure)
        if policy.perM2Goal != nil, policy.perM2GoalBasis != options.areaBasis {
            ranking.otherGoalArea = policy.perM2GoalBasis
        }
        if policy.inPlaceGoal != nil, policy.inPlaceGoalBasis != options.inPlaceBasis {
            ranking.otherGoalInPlace = policy.inPlaceGoalBasis
        }
        if profile == .public, let disclosure {
            let amounts = members.compactMap { whole[$0]!.tax.total.amount ?? whole[$0]!.tax.district.amount }
            ranking.bandCounts = BandCount.counts(of: amounts, by: disclosure.rule)
        }
        return ranking
    }
}

/// The values that the previous window's ranks are made of.
private struct PreviousValues {
    /// The filtered buildings included on the previous window's last day, ascending; empty where ranks are not comparable.
    let members: [Int]
    private let values: [Int: MetricValue]?

    /// Values only where this window and the one before are both complete.
    init(
        _ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy, _ options: RankingOptions,
        after now: Appraisal
    ) {
        guard now.isComplete, let before = Appraisal(before: options, portfolio, attribution, policy),
            before.isComplete
        else {
            (members, values) = ([], nil)
            return
        }
        members = before.members
        values = Dictionary(uniqueKeysWithValues: zip(members, before.values(of: members)))
    }

    /// The ranks of some of them among themselves; nil where ranks are not comparable.
    func ranks(of positions: [Int]) -> CompetitionRanks? {
        values.map { values in CompetitionRanks(positions.map { ($0, values[$0]!) }) }
    }
}

extension RankingRow {
    /// A row with what follows from its figures: the reason without a rank, and the flags.
    fileprivate init(
        rank: Int?, previousRank: Int?, position: Int, building: Building, assessment: Assessment,
        metric: RankingMetric
    ) {
        self.init(
            rank: rank, previousRank: previousRank, unrankedReason: assessment.value(of: metric).reason,
            position: position, building: building, assessment: assessment, flags: assessment.flags)
    }
}

extension RankingPeriod {
    init(_ options: RankingOptions, _ loaded: LoadedMonths) {
        window = options.window
        let months = window.months
        missing = PerLevel { loaded.missing(in: months, at: $0) }
        missingForInPlaceRate = loaded.missing(in: window.payingMonths, at: .total)
        missingMonths =
            switch options.metric.level {
            case .some(let level): missing[level]
            case nil: options.inPlaceBasis == .receipts ? missingForInPlaceRate : []
            }
    }
}

extension OutsideTax {
    fileprivate init(_ tax: WindowTax, _ portfolio: Portfolio) {
        let day = tax.window.to.lastDay
        let excluded = portfolio.buildings.indices.filter { !portfolio.buildings[$0].isIncluded(on: day) }
        afterMoveOut = PerLevel { tax.known(tax.afterMoveOut[$0], at: $0) }
        unmatched = PerLevel { tax.known(tax.unmatched[$0], at: $0) }
        notIncluded = PerLevel { tax.known(tax.amount(of: excluded, at: $0), at: $0) }
    }
}
