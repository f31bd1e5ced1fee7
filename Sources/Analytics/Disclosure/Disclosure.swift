public import BuildingEconomy

/// What of one window's figures may be shown outside the office (会议版, 公开版): which buildings are hidden, and whose sums are given.
///
/// Made of the whole register, whatever is asked of it, so that two tables of the same window do not give away together
/// what each keeps.
public struct Disclosure: Sendable {
    /// The rule it was made by.
    public let rule: DisclosureRule
    /// The window.
    public let window: Window
    /// The included buildings.
    let members: Set<Int>
    /// The others.
    let outside: Set<Int>
    /// The level whose bands are told: 全口径, or 区级 where 全口径 has no figure.
    public let bandLevel: TaxLevel
    /// The band of every hidden building's tax, by position.
    let bands: [Int: TaxBand]
    /// The buildings that the rule itself hides; the others are hidden to cover them.
    let exposed: Set<Int>
    /// Buildings of the window before that the rule hides there.
    let exposedBefore: Set<Int>
    /// Buildings whose tax of a year earlier is not to be worked out: no growth of theirs is shown.
    let withoutGrowth: Set<Int>
    /// The hidden buildings in each set whose sum is shown.
    let sums: Set<Set<Int>>
    /// The same, of sets whose growth is shown, by the buildings whose earlier tax is unknown.
    let growths: Set<Set<Int>>
    /// Whether the buckets and the buildings not included may be shown.
    let showsAfterMoveOut: Bool
    let showsUnmatched: Bool
    let showsNotIncluded: Bool
    /// Buildings of which only the building is known, no taxpayer: exempt.
    public let anonymous: Set<Int>

    /// The size classes that hold a hidden building.
    let hiddenSizes: Set<SizeClass>

    /// How many buildings are hidden.
    public var hiddenCount: Int { bands.count }

    /// Whether a building's figures are hidden.
    public func hides(_ position: Int) -> Bool { bands[position] != nil }

    /// The band of a hidden building; nil of a shown one.
    public func band(of position: Int) -> TaxBand? { bands[position] }

    /// Whether the sum over some included buildings may be shown: none of them is hidden, or it was solved for.
    public func showsSum(over positions: some Sequence<Int>) -> Bool {
        let positions = Set(positions)
        guard positions.isSubset(of: members) else { return positions == outside && showsNotIncluded }
        let hidden = positions.filter(hides)
        return hidden.isEmpty || sums.contains(hidden)
    }

    /// Whether the growth of the sum over some included buildings may be shown.
    public func showsGrowth(over positions: some Sequence<Int>) -> Bool {
        let positions = Set(positions)
        guard positions.isSubset(of: members), showsSum(over: positions) else { return false }
        let unknown = Set(positions.filter { hides($0) || withoutGrowth.contains($0) })
        return unknown.isEmpty || growths.contains(unknown)
    }

    /// Whether a building's value of a metric may be shown; counts always may.
    public func shows(_ metric: RankingMetric, of position: Int) -> Bool {
        guard metric.level != nil else { return true }
        guard members.contains(position) else { return false }
        return metric.isGrowth ? showsGrowth(of: position) : !hides(position)
    }

    /// The same of the sum over some buildings; per ㎡, none of the hidden ones may lack the area.
    public func shows(
        _ metric: RankingMetric, ofSet positions: [Int], _ portfolio: Portfolio, _ basis: AreaBasis
    ) -> Bool {
        switch metric {
        case .inPlaceRate: true
        case .totalTax, .districtTax: showsSum(over: positions)
        case .totalTaxGrowth, .districtTaxGrowth: showsGrowth(over: positions)
        case .totalTaxPerM2, .districtTaxPerM2:
            showsSum(over: positions)
                && !positions.contains {
                    hides($0) && portfolio.buildings[$0].areas[basis].map { $0.cm2 <= 0 } ?? true
                }
        }
    }

    /// Whether what a bucket holds may be shown.
    public func shows(_ bucket: StrayTax.Bucket) -> Bool {
        bucket == .afterMoveOut ? showsAfterMoveOut : showsUnmatched
    }

    /// Whether a shown building's growth may be shown.
    public func showsGrowth(of position: Int) -> Bool { !hides(position) && !withoutGrowth.contains(position) }
}
