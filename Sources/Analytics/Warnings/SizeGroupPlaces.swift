import BuildingEconomy

/// The places by 单位面积区级税收 over twelve months within the plan's size groups.
struct SizeGroupPlaces {
    private var places: [Int: GroupPlace] = [:]

    /// The places at `month`; nil where the twelve months are not all loaded.
    init?(_ portfolio: Portfolio, _ attribution: Attribution, _ policy: Policy, month: Month) {
        let twelve = month.advanced(by: -11)...month
        guard portfolio.loadedMonths.missing(in: twelve, at: .district).isEmpty else { return nil }
        var groups: [SizeClass: [(position: Int, value: MetricValue)]] = [:]
        for (position, building) in portfolio.buildings.enumerated() where building.isIncluded(on: month.lastDay) {
            guard let size = building.sizeClass, let area = building.areas[policy.areaBasis] else { continue }
            let tax = attribution.tax(of: .building(position), in: twelve, at: .district)
            groups[size, default: []].append((position, MetricValue(Ratio.perArea(tax, area), else: .noArea)))
        }
        for members in groups.values {
            let ranks = CompetitionRanks(members)
            let ranked = members.count { $0.value.value != nil }
            for (position, _) in members {
                guard let rank = ranks[position] else { continue }
                places[position] = GroupPlace(month: month, rank: rank, ranked: ranked)
            }
        }
    }

    /// A building's place; nil where it was not ranked.
    subscript(position: Int) -> GroupPlace? { places[position] }
}
