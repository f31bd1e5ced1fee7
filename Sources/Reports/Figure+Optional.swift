internal import Analytics
internal import BuildingEconomy

extension Figure {
    /// An amount in 万元, or absent.
    static func wan(_ money: Money?) -> Figure { money.map { .money($0, .wan) } ?? .none }

    /// A floor area, or absent.
    static func area(orNone area: FloorArea?) -> Figure { area.map { .area($0) } ?? .none }

    /// A share, or absent.
    static func rate(orNone ratio: Ratio?) -> Figure { ratio.map { .rate($0) } ?? .none }

    /// Tax per floor area, or absent.
    static func perSquareMetre(orNone ratio: Ratio?) -> Figure { ratio.map { .perSquareMetre($0) } ?? .none }

    /// A number of things, or absent.
    static func count(orNone count: Int?) -> Figure { count.map { .count($0) } ?? .none }

    /// A verdict, or absent.
    static func verdict(orNone verdict: Bool?) -> Figure { verdict.map { .verdict($0) } ?? .none }

    /// A growth, or absent with its reason.
    static func growth(_ growth: Growth) -> Figure {
        switch growth {
        case .ratio(let ratio): .growth(ratio)
        case .absent(let absence): .absent(absence.chineseName)
        }
    }

    /// A median, or absent.
    static func median(orNone median: Median?, of kind: MedianKind) -> Figure {
        median.map { .median($0, of: kind) } ?? .none
    }

    /// Words, or absent.
    static func text(orNone text: String?) -> Figure { text.map { .text($0) } ?? .none }
}
