public import BuildingEconomy

extension Comparison {
    /// Holds two windows side by side.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - attribution: of that portfolio, made for `options` and fed with every receipt of its months.
    ///   - policy: the goals.
    ///   - options: the two windows, the metric, the bases and the filter.
    ///   - disclosure: what its readers may see; nil for the office.
    public static func make(
        of portfolio: Portfolio, _ attribution: Attribution, policy: Policy, options: ComparisonOptions,
        disclosure: ComparisonDisclosure? = nil
    ) -> Comparison {
        let (now, then) = (
            ComparedSide(portfolio, attribution, policy, options.now, disclosure, disclosure?.now),
            ComparedSide(portfolio, attribution, policy, options.then, disclosure, disclosure?.base)
        )
        let level = options.level
        let change = now.change(at: level, since: then)
        let positions = Set(now.members).union(then.members).sorted()
        let tenants = TenantSets(portfolio, now, then)
        var comparison = Comparison(
            options: options, batch: portfolio.batch, period: RankingPeriod(options.now, portfolio.loadedMonths),
            basePeriod: RankingPeriod(options.then, portfolio.loadedMonths), totals: now.totals,
            baseTotals: then.totals,
            rows: disclosure?.profile == .public
                ? []
                : positions.map { position in
                    let (side, base) = (now.side(of: position), then.side(of: position))
                    let own = now.change(of: position, at: level, since: then)
                    return ComparisonRow(
                        position: position, building: portfolio.buildings[position], now: side, base: base, change: own,
                        contribution: own.flatMap { own in
                            change.growth.ratio.flatMap { Ratio(own.fen, over: $0.denominator) }
                        },
                        growth: now.growth(of: position, at: level, since: then))
                },
            tenantsEntered: tenants.entered, tenantsLeft: tenants.left, change: change)
        comparison.disclosure = disclosure
        return comparison
    }
}

/// One of the two periods.
struct ComparedSide {
    let appraisal: Appraisal
    let members: [Int]
    let totals: SetAssessment
    private let assessments: [Int: Assessment]
    private let ranks: CompetitionRanks?
    /// The bands of what is hidden from the readers, by position.
    private let bands: [Int: TaxBand]
    /// Whether the readers may see the totals.
    private let showsTotals: Bool

    init(
        _ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy, _ options: RankingOptions,
        _ both: ComparisonDisclosure? = nil, _ own: Disclosure? = nil
    ) {
        appraisal = Appraisal(portfolio, attribution, policy, options)
        members = appraisal.members
        let whole = Dictionary(uniqueKeysWithValues: zip(members, appraisal.assessEach(members)))
        let totals = appraisal.assess(sets: [members], each: whole)[0]
        var (assessments, bands) = (whole, [Int: TaxBand]())
        if let both, let own {
            for position in members where both.hides(position) {
                let tax = whole[position]!.tax
                bands[position] = own.rule.band(of: tax.total.amount ?? tax.district.amount ?? .zero)
                assessments[position] = whole[position]!.hidden
            }
            showsTotals = own.showsSum(over: members)
            self.totals = totals.disclosed(by: own, to: both.profile, positions: members, each: assessments)
        } else {
            showsTotals = true
            self.totals = totals
        }
        (self.assessments, self.bands) = (assessments, bands)
        ranks =
            appraisal.isComplete
            ? CompetitionRanks(members.map { [assessments] in ($0, assessments[$0]!.value(of: options.metric)) }) : nil
    }

    func side(of position: Int) -> ComparisonRow.Side? {
        assessments[position].map {
            ComparisonRow.Side(assessment: $0, rank: ranks?[position], band: bands[position])
        }
    }

    /// The change of the totals.
    func change(at level: TaxLevel, since then: ComparedSide) -> Change {
        guard isKnown(at: level, with: then) else { return Change(absent: absence(at: level, since: then)) }
        guard showsTotals, then.showsTotals else { return .withheld }
        return Change(
            from: then.appraisal.tax.amount(of: then.members, at: level),
            to: appraisal.tax.amount(of: members, at: level))
    }

    /// What one building adds to that change.
    func change(of position: Int, at level: TaxLevel, since then: ComparedSide) -> Money? {
        guard isKnown(at: level, with: then), isShown(position, with: then) else { return nil }
        return amount(of: position, at: level) - then.amount(of: position, at: level)
    }

    /// One building's own growth; without a base where it is not in both.
    func growth(of position: Int, at level: TaxLevel, since then: ComparedSide) -> Growth {
        guard isKnown(at: level, with: then) else { return .absent(absence(at: level, since: then)) }
        guard isShown(position, with: then) else { return .absent(.withheld) }
        guard assessments[position] != nil, then.assessments[position] != nil else { return .absent(.noBase) }
        return Change(from: then.amount(of: position, at: level), to: amount(of: position, at: level)).growth
    }

    private func amount(of position: Int, at level: TaxLevel) -> Money {
        assessments[position] == nil ? .zero : appraisal.tax.amount(of: CollectionOfOne(position), at: level)
    }

    private func isShown(_ position: Int, with then: ComparedSide) -> Bool {
        bands[position] == nil && then.bands[position] == nil
    }

    private func isKnown(at level: TaxLevel, with then: ComparedSide) -> Bool {
        appraisal.tax.loading[level] == .fully && then.appraisal.tax.loading[level] == .fully
    }

    private func absence(at level: TaxLevel, since then: ComparedSide) -> GrowthAbsence {
        appraisal.tax.loading[level] == .fully && then.appraisal.tax.loading[level] == .none
            ? .noBase : .windowIncomplete
    }
}

/// The tenants that count on the two last days, each once.
private struct TenantSets {
    let entered: Int
    let left: Int

    init(_ portfolio: Portfolio, _ now: ComparedSide, _ then: ComparedSide) {
        func tenants(_ side: ComparedSide) -> Set<Int32> {
            let day = side.appraisal.window.to.lastDay
            var isMember = Array(repeating: false, count: portfolio.buildings.count)
            for position in side.members { isMember[position] = true }
            var found: Set<Int32> = []
            for tenancy in portfolio.tenancies
            where isMember[Int(tenancy.building)] && tenancy.organisation == .filesOwnTax && tenancy.isActive(on: day) {
                found.insert(tenancy.taxpayer)
            }
            return found
        }
        let (after, before) = (tenants(now), tenants(then))
        entered = after.subtracting(before).count
        left = before.subtracting(after).count
    }
}
