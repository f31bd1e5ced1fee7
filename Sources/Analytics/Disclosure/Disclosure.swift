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

    /// How many buildings are hidden.
    public var hiddenCount: Int { bands.count }

    /// Whether a building's figures are hidden.
    public func hides(_ position: Int) -> Bool { bands[position] != nil }

    /// The band of a hidden building; nil of a shown one.
    public func band(of position: Int) -> TaxBand? { bands[position] }

    /// Whether the sum over some included buildings may be shown: none of them is hidden, or it was solved for.
    public func showsSum(over positions: some Sequence<Int>) -> Bool {
        let hidden = Set(positions.filter(hides))
        return hidden.isEmpty || sums.contains(hidden)
    }

    /// Whether the growth of the sum over some included buildings may be shown.
    public func showsGrowth(over positions: some Sequence<Int>) -> Bool {
        let positions = Array(positions)
        guard showsSum(over: positions) else { return false }
        let unknown = Set(positions.filter { hides($0) || withoutGrowth.contains($0) })
        return unknown.isEmpty || growths.contains(unknown)
    }

    /// Whether a shown building's growth may be shown.
    public func showsGrowth(of position: Int) -> Bool { !hides(position) && !withoutGrowth.contains(position) }
}
