import BuildingEconomy

/// The windows of a building's history: one for each of the last 24 months, of the file's kind.
enum FileHistory {
    /// The months, oldest first.
    static func ends(for options: RankingOptions) -> [Month] {
        let last = options.window.to
        return (0..<BuildingFile.historyMonths).map { last.advanced(by: $0 - BuildingFile.historyMonths + 1) }
    }

    /// The window that ends with a month; a calendar year is not over in most months, so the twelve months stand for it.
    static func window(_ options: RankingOptions, endingWith month: Month) -> Window {
        Window(options.window.kind == .year ? .ttm : options.window.kind, endingWith: month)
    }

    static func monthsNeeded(for options: RankingOptions) -> ClosedRange<Month> {
        let ends = ends(for: options)
        var first = min(window(options, endingWith: ends[0]).from, ends[0].advanced(by: -11))
        if options.metric.isGrowth { first = min(first, window(options, endingWith: ends[0]).yearEarlier.from) }
        return first...ends.last!
    }
}

extension FileMonth {
    /// One month of a building's history, with its rank among all buildings included then.
    init(
        _ month: Month, position: Int, _ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy,
        _ options: RankingOptions, _ history: TenantHistory
    ) {
        let window = FileHistory.window(options, endingWith: month)
        let appraisal = Appraisal(rankedOver: window, portfolio, attribution, policy, options)
        let members = appraisal.members
        let values = appraisal.isComplete ? appraisal.values(of: members) : []
        let ranks = CompetitionRanks(Array(zip(members, values).map { ($0, $1) }))
        self.month = month
        self.window = window
        tax = PerLevel { level in
            portfolio.loadedMonths[level].contains(month)
                ? attribution.tax(of: .building(position), in: month...month, at: level) : nil
        }
        figures = appraisal.figures(of: position)
        tenants = history.count(at: month).figures
        rank = ranks[position]
        ranked = values.count { $0.value != nil }
    }
}
