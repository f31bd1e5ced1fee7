import BuildingEconomy

/// What makes a building a theme building (主题楼宇): one industry that holds the policy's share of its occupied area or of its tax.
public struct Theme: Sendable, Equatable {
    /// What the share was taken of; the raw value is its code.
    public enum Basis: String, Sendable, CaseIterable {
        /// Of the occupied area.
        case area
        /// Of the window's Σ|全口径|.
        case tax
        /// Of both.
        case areaAndTax

        /// The basis in Chinese.
        public var chineseName: String {
            switch self {
            case .area: "按面积"
            case .tax: "按税收"
            case .areaAndTax: "按面积和税收"
            }
        }
    }

    /// The industry's position in ``Portfolio/industries``.
    public let industry: Int
    /// What its share was taken of.
    public let basis: Basis
}

/// The themes of all buildings, by position.
struct Themes {
    let themes: [Theme?]
    /// Whether the window is complete at 全口径, so that the tax may be judged.
    let isTaxComplete: Bool

    private struct Largest {
        var industry: Int32 = IndustryIndex.unstated
        var value: Int64 = 0
        var whole: Int64 = 0

        mutating func meet(_ industry: Int32, _ value: Int64) {
            whole += value
            guard industry >= 0, value > self.value else { return }
            (self.industry, self.value) = (industry, value)
        }

        /// The industry, where its share is `threshold` or more.
        func industry(from threshold: Ratio, whole: Int64) -> Int32? {
            guard industry >= 0, let share = Ratio(value, over: whole), share >= threshold else { return nil }
            return industry
        }
    }

    /// Judges every building on the window's last day (area) and over the window (tax); where two industries share alike,
    /// the first by name counts, and the area goes before the tax.
    init(_ portfolio: Portfolio, _ sums: ThemeSums, threshold: Ratio) {
        isTaxComplete = portfolio.loadedMonths.missing(in: sums.window.months, at: .total).isEmpty
        var areas = Array(repeating: Largest(), count: portfolio.buildings.count)
        var taxes = areas
        Self.areas(portfolio, sums.industries, on: sums.window.to.lastDay)
            .walk { areas[$0].meet($1, $2) }
        if isTaxComplete { sums.tax.walk { taxes[$0].meet($1, $2) } }
        themes = portfolio.buildings.indices.map { position in
            let occupied = Self.occupied(portfolio.buildings[position], leased: areas[position].whole)
            let byArea = areas[position].industry(from: threshold, whole: occupied)
            let byTax = taxes[position].industry(from: threshold, whole: taxes[position].whole)
            guard let industry = byArea ?? byTax else { return nil }
            return Theme(
                industry: Int(industry), basis: byArea == byTax ? .areaAndTax : byArea == nil ? .tax : .area)
        }
    }

    /// What each industry's tenants rent in each building on a day, in cm².
    static func areas(_ portfolio: Portfolio, _ industries: IndustryIndex, on day: Day) -> IndustryTable {
        var table = IndustryTable(buildings: portfolio.buildings.count, industries: portfolio.industries.count)
        for tenancy in portfolio.tenancies where tenancy.isActive(on: day) {
            guard let area = tenancy.area, area.cm2 > 0 else { continue }
            table.add(
                area.cm2, building: tenancy.building,
                industry: industries.industry(of: tenancy.taxpayer, in: tenancy.building))
        }
        return table
    }

    /// What an industry's area is a share of: 已用面积, or all that is rented where that is more or the register states none.
    static func occupied(_ building: Building, leased: Int64) -> Int64 {
        max(leased, building.areas.occupied?.cm2 ?? 0)
    }
}
