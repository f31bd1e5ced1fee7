public import BuildingEconomy

extension BuildingFile {
    /// Puts a building's file together.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: made for the same `options` and building, fed with every receipt of
    ///     ``BuildingFileSums/monthsNeeded(for:)``, one-off receipts marked.
    ///   - policy: goals, bases and thresholds.
    ///   - options: metric, window and bases; filter and groups play no part.
    ///   - disclosure: of the same window, for a meeting; nil for the office.
    public static func make(
        of portfolio: Portfolio, _ sums: BuildingFileSums, policy: Policy, options: RankingOptions,
        disclosure: Disclosure? = nil
    ) -> BuildingFile {
        let position = sums.position
        let window = options.window
        let day = window.to.lastDay
        let building = portfolio.buildings[position]
        let appraisal = Appraisal(portfolio, sums.attribution, policy, options)
        let each = appraisal.assessEach(Array(portfolio.buildings.indices))
        let assessment = each[position]
        let themes = Themes(portfolio, sums.themes, threshold: policy.thresholds.theme)
        let history = TenantHistory(
            portfolio, position: position, sums.tenants, basis: options.inPlaceBasis, goal: policy.inPlaceGoal)
        let presence = Presence(portfolio, position: position, window)
        let concentration = Concentration(of: sums.own)
        let file = BuildingFile(
            building: building, position: position, isIncluded: building.isIncluded(on: day), options: options,
            period: RankingPeriod(options, portfolio.loadedMonths), batch: portfolio.batch, assessment: assessment,
            flags: assessment.flags,
            months: FileHistory.ends(for: options).map {
                FileMonth($0, position: position, portfolio, sums.attribution, policy, options, history)
            },
            places: PeerPlace.places(
                of: position, portfolio, appraisal, each, themes, options.metric, disclosure),
            growth: PerLevel { level in
                guard level != .local, assessment.tax[level].yearOnYear.difference != nil else { return nil }
                return GrowthSplit(sums.own, presence, level: level)
            },
            moves: presence.moves, space: SpaceUse(portfolio, position: position, tax: assessment.tax, day: day),
            industries: IndustryProfile(
                portfolio, position: position, sums.own, sums.themes.industries, themes, day: day,
                threshold: policy.thresholds.theme),
            largest: largest(of: concentration, portfolio, sums, day: day), concentration: concentration,
            tenants: history.count(at: window.to).table)
        return disclosure.map(file.disclosed) ?? file
    }

    private static func largest(
        of concentration: Concentration, _ portfolio: Portfolio, _ sums: BuildingFileSums, day: Day
    ) -> [FileTaxpayer] {
        let position = Int32(sums.position)
        let present = Set(
            portfolio.tenancies.filter { $0.building == position && $0.isActive(on: day) }.map(\.taxpayer))
        return concentration.largest.prefix(largestCount).map { contributor in
            let taxpayer = Int32(contributor.taxpayer)
            let own = sums.own.taxpayers[taxpayer]!
            let industry = sums.themes.industries.industry(of: taxpayer, in: position)
            return FileTaxpayer(
                taxpayer: contributor.taxpayer,
                industry: industry < 0 ? nil : portfolio.industries[Int(industry)],
                isTenant: present.contains(taxpayer), total: own.now.total, district: own.now.district,
                totalYearEarlier: own.earlier.total, districtYearEarlier: own.earlier.district,
                share: Ratio(contributor.magnitude.fen, over: concentration.whole.fen))
        }
    }
}

extension Concentration {
    /// Of a building's taxpayers in the window; receipts known only by building stay out of both sides.
    init(of own: OwnTaxpayers) {
        self.init(
            own.taxpayers.filter { $0.key >= 0 }.map {
                Contributor(taxpayer: Int($0.key), magnitude: $0.value.magnitude)
            })
    }
}

extension PeerPlace {
    /// A building's places among all, in its area, its size and its theme; none where it is not assessed.
    static func places(
        of position: Int, _ portfolio: Portfolio, _ appraisal: Appraisal, _ each: [Assessment], _ themes: Themes,
        _ metric: RankingMetric, _ disclosure: Disclosure?
    ) -> [PeerPlace] {
        let members = appraisal.members
        guard members.contains(position) else { return [] }
        let shown = disclosure.map { disclosure in
            each.indices.map { each[$0].disclosed(by: disclosure, of: $0) }
        }
        func place(_ group: Group, _ some: [Int]) -> PeerPlace {
            let ranks = CompetitionRanks(some.map { ($0, (shown ?? each)[$0].value(of: metric)) })
            let own = Dictionary(uniqueKeysWithValues: some.map { ($0, each[$0]) })
            var totals = appraisal.assess(sets: [some], each: own)[0]
            if let disclosure, let shown {
                totals = totals.disclosed(
                    by: disclosure, to: .meeting, positions: some,
                    each: Dictionary(uniqueKeysWithValues: some.map { ($0, shown[$0]) }))
            }
            return PeerPlace(
                group: group, rank: ranks[position], ranked: some.count { ranks[$0] != nil }, totals: totals)
        }
        return [place(.all, members)]
            + [Grouping.zone, .size, .theme].compactMap { grouping in
                let names = grouping.names(of: portfolio, themes)
                guard names[position] != .unstated, names[position] != .noTheme else { return nil }
                return place(.alike(grouping, names[position]), members.filter { names[$0] == names[position] })
            }
    }
}
