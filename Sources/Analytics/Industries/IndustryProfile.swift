public import BuildingEconomy

/// A building's industries (行业构成), by the area they rent and by the tax they pay.
public struct IndustryProfile: Sendable, Equatable {
    /// One industry.
    public struct Share: Sendable, Equatable {
        /// The industry; nil for what states none.
        public let name: String?
        /// Tenants present on the window's last day, of any kind.
        public let tenants: Int
        /// Taxpayers with a receipt in the window that is not zero; nil where it is withheld, like all that follows from tax.
        public internal(set) var contributors: Int?
        /// What they rent.
        public let area: FloorArea
        /// Of the occupied area; nil without one.
        public let areaShare: Ratio?
        /// Σ|全口径| of the window: what the share of tax is taken on.
        public internal(set) var magnitude: Money?
        /// Of the building's Σ|全口径|; nil without any.
        public internal(set) var taxShare: Ratio?
        /// 全口径 of the window, refunds included.
        public internal(set) var total: Money?
        /// 区级 of the window, refunds included.
        public internal(set) var district: Money?
    }

    /// Every industry with a tenant or a receipt: by Σ|全口径|, then by area, then by name; what states none last.
    public internal(set) var shares: [Share]
    /// What areas are shares of: 已用面积, or all that is rented where that is more.
    public let occupied: FloorArea
    /// Σ|全口径| of the window.
    public internal(set) var magnitude: Money?
    /// The threshold of a theme building.
    public let threshold: Ratio
    /// What makes it a theme building; nil where nothing does.
    public internal(set) var theme: Theme?
    /// The theme's name.
    public internal(set) var themeName: String?
    /// Whether it is a theme building; nil where only tax could say so and months of the window are not loaded, or it is withheld.
    public internal(set) var isTheme: Bool?
}

extension IndustryProfile {
    /// All but the first `count` industries as one, without a name; nil where there are no more.
    public func rest(after count: Int) -> Share? {
        let rest = shares.dropFirst(count)
        guard !rest.isEmpty else { return nil }
        let area = rest.reduce(FloorArea(cm2: 0)) { $0 + $1.area }
        func sum(_ part: (Share) -> Money?) -> Money? {
            rest.reduce(Money.zero) { sum, share in sum.flatMap { sum in part(share).map { sum + $0 } } }
        }
        let magnitude = sum(\.magnitude)
        return Share(
            name: nil, tenants: rest.reduce(0) { $0 + $1.tenants },
            contributors: magnitude == nil ? nil : rest.reduce(0) { $0 + ($1.contributors ?? 0) }, area: area,
            areaShare: Ratio(area.cm2, over: occupied.cm2), magnitude: magnitude,
            taxShare: magnitude.flatMap { part in self.magnitude.flatMap { Ratio(part.fen, over: $0.fen) } },
            total: sum(\.total), district: sum(\.district))
    }

    /// The profile of the building whose parts `own` holds.
    init(
        _ portfolio: Portfolio, position: Int, _ own: OwnTaxpayers, _ industries: IndustryIndex, _ themes: Themes,
        day: Day, threshold: Ratio
    ) {
        struct Sum {
            var tenants: Set<Int32> = []
            var contributors = 0
            var area: Int64 = 0
            var magnitude = Money.zero
            var total = Money.zero
            var district = Money.zero
        }
        var sums: [Int32: Sum] = [:]
        for tenancy in portfolio.tenancies where tenancy.building == Int32(position) && tenancy.isActive(on: day) {
            let industry = industries.industry(of: tenancy.taxpayer, in: tenancy.building)
            sums[industry, default: Sum()].tenants.insert(tenancy.taxpayer)
            sums[industry]!.area += max(0, tenancy.area?.cm2 ?? 0)
        }
        for (taxpayer, received) in own.taxpayers {
            let industry = industries.industry(of: taxpayer, in: Int32(position))
            guard received.now.count > 0 else { continue }
            sums[industry, default: Sum()].magnitude = sums[industry, default: Sum()].magnitude + received.magnitude
            if taxpayer >= 0, received.magnitude > .zero { sums[industry]!.contributors += 1 }
            sums[industry]!.total = sums[industry]!.total + received.now.total
            sums[industry]!.district = sums[industry]!.district + received.now.district
        }
        let leased = sums.values.reduce(0) { $0 + $1.area }
        let occupied = Themes.occupied(portfolio.buildings[position], leased: leased)
        let magnitude = sums.values.reduce(Money.zero) { $0 + $1.magnitude }
        let order = sums.sorted { left, right in
            if (left.key < 0) != (right.key < 0) { return right.key < 0 }
            return (right.value.magnitude, right.value.area, left.key)
                < (left.value.magnitude, left.value.area, right.key)
        }
        shares = order.map { industry, sum in
            Share(
                name: industry < 0 ? nil : portfolio.industries[Int(industry)], tenants: sum.tenants.count,
                contributors: sum.contributors, area: FloorArea(cm2: sum.area),
                areaShare: Ratio(sum.area, over: occupied), magnitude: sum.magnitude,
                taxShare: Ratio(sum.magnitude.fen, over: magnitude.fen), total: sum.total, district: sum.district)
        }
        self.occupied = FloorArea(cm2: occupied)
        self.magnitude = magnitude
        self.threshold = threshold
        theme = themes.themes[position]
        themeName = theme.map { portfolio.industries[$0.industry] }
        isTheme = theme != nil ? true : themes.isTaxComplete ? false : nil
    }
}
