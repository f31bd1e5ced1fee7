import BuildingEconomy

/// One window of a portfolio, ready to assess any of its buildings or sets of them.
struct Appraisal {
    private let portfolio: Portfolio
    private let policy: Policy
    private let options: RankingOptions
    let window: Window
    let tax: WindowTax
    private let yearEarlier: WindowTax?
    private let before: WindowTax?
    private let year: YiyuanWindows?
    private let census: TenantCensus
    private let payingLoading: Loading

    /// The table's own window, with all that it is compared with.
    init(_ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy, _ options: RankingOptions) {
        let window = options.window
        self.init(
            portfolio, attribution, policy, options, window: window, base: window.yearEarlier,
            before: window.previous, year: YiyuanWindows(attribution, portfolio, month: window.to))
    }

    /// The window before: only what its ranks need.
    init?(before options: RankingOptions, _ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy) {
        guard let window = options.window.previous else { return nil }
        self.init(rankedOver: window, portfolio, attribution, policy, options)
    }

    /// Another window of the same question: only what its ranks need.
    init(
        rankedOver window: Window, _ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy,
        _ options: RankingOptions
    ) {
        self.init(
            portfolio, attribution, policy, options, window: window,
            base: options.metric.isGrowth ? window.yearEarlier : nil, before: nil, year: nil)
    }

    private init(
        _ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy, _ options: RankingOptions,
        window: Window, base: Window?, before: Window?, year: YiyuanWindows?
    ) {
        func tax(over window: Window) -> WindowTax { WindowTax(attribution, portfolio, over: window) }
        self.portfolio = portfolio
        self.policy = policy
        self.options = options
        self.window = window
        self.tax = tax(over: window)
        yearEarlier = base.map(tax)
        self.before = before.map(tax)
        self.year = year
        census = TenantCensus(
            portfolio: portfolio, attribution: attribution, basis: options.inPlaceBasis, month: window.to)
        payingLoading =
            options.inPlaceBasis == .roster
            ? .fully : portfolio.loadedMonths.loading(of: window.payingMonths, at: .total)
    }

    /// The positions of the buildings included on the window's last day that the filter admits, ascending.
    var members: [Int] {
        let day = window.to.lastDay
        return portfolio.buildings.indices.filter {
            let building = portfolio.buildings[$0]
            return building.isIncluded(on: day) && options.filter.admits(building)
        }
    }

    /// Whether every month that the table's metric needs of this window is loaded.
    var isComplete: Bool {
        guard let level = options.metric.level else { return payingLoading == .fully }
        return tax.loading[level] == .fully
    }

    /// Each building by itself.
    func assessEach(_ positions: [Int]) -> [Assessment] {
        let counts = census.count(sets: Array(portfolio.buildings.indices), setCount: portfolio.buildings.count)
        return positions.map { position in
            assess(
                [position], counts[position], evidence: year?.evidence(of: position), verdict: verdict(on: position))
        }
    }

    /// The table's metric of each building, and nothing else: tenants are counted only where it asks for them.
    func values(of positions: [Int]) -> [MetricValue] {
        guard options.metric != .inPlaceRate else { return assessEach(positions).map { $0.value(of: .inPlaceRate) } }
        return positions.map { position in
            assess([position], TenantCensus.Count(), evidence: nil, verdict: { _ in nil }).value(of: options.metric)
        }
    }

    /// The tax of one building at every level.
    func figures(of position: Int) -> PerLevel<TaxFigure> {
        assess([position], TenantCensus.Count(), evidence: nil, verdict: { _ in nil }).tax
    }

    /// Sets of buildings, each by itself; `sets` are disjoint, and hold positions of `each`, whose assessments come along.
    func assess(sets: [[Int]], each: [Int: Assessment]) -> [SetAssessment] {
        var setOf = Array(repeating: -1, count: portfolio.buildings.count)
        for (set, positions) in sets.enumerated() { for position in positions { setOf[position] = set } }
        let counts = census.count(sets: setOf, setCount: sets.count)
        return sets.indices.map { set in
            SetAssessment(
                assess(sets[set], counts[set], evidence: nil, verdict: { _ in nil }),
                of: sets[set].compactMap { each[$0] }, knowsYear: year?.knowsYear ?? false)
        }
    }

    private func assess(
        _ positions: [Int], _ count: TenantCensus.Count, evidence: YiyuanEvidence?, verdict: (TaxFigure) -> Bool?
    ) -> Assessment {
        let withArea = positions.filter { floorArea(of: $0) != nil }
        let area = withArea.isEmpty ? nil : withArea.reduce(FloorArea(cm2: 0)) { $0 + floorArea(of: $1)! }
        let figures = PerLevel { figure(at: $0, of: positions, withArea: withArea, area: area) }
        return Assessment(
            tax: figures, area: area, tenants: tenants(count), yiyuan: evidence?.status,
            meetsPerM2Goal: verdict(figures.district), yiyuanEvidence: evidence)
    }

    private func figure(
        at level: TaxLevel, of positions: [Int], withArea: [Int], area: FloorArea?
    ) -> TaxFigure {
        let dividend = tax.known(tax.amount(of: withArea, at: level), at: level)
        return TaxFigure(
            amount: tax.known(tax.amount(of: positions, at: level), at: level),
            isComplete: tax.loading[level] == .fully,
            perArea: dividend.flatMap { dividend in area.flatMap { Ratio.perArea(dividend, $0) } },
            yearOnYear: tax.change(of: positions, at: level, since: yearEarlier),
            sequential: tax.change(of: positions, at: level, since: before))
    }

    private func tenants(_ count: TenantCensus.Count) -> TenantFigures {
        TenantFigures(
            counted: count.counted, notCounted: count.notCounted,
            paying: payingLoading == .none ? nil : count.paying, unknown: count.unknown,
            registered: count.registered, isComplete: payingLoading == .fully, goal: policy.inPlaceGoal)
    }

    private func floorArea(of position: Int) -> FloorArea? {
        portfolio.buildings[position].areas[options.areaBasis].flatMap { $0.cm2 > 0 ? $0 : nil }
    }

    private func verdict(on position: Int) -> (TaxFigure) -> Bool? {
        let isKey = portfolio.buildings[position].isKey
        return { district in
            guard isKey, window.isWholeYear, district.isComplete, let goal = policy.perM2Goal else { return nil }
            return district.perArea.map { $0 >= goal }
        }
    }
}
