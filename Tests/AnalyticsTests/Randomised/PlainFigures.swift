import Analytics
import BuildingEconomy

/// §4 and §5, written a second time: the figures of some buildings over some months.
struct PlainFigures {
    let attribution: PlainAttribution
    let buildings: [Int]
    let months: [Month]
    var world: SmallWorld { attribution.world }
    var options: RankingOptions { world.options }
    var register: [Building] { world.portfolio.buildings }
    var end: Month { months.last! }

    // MARK: tax

    func tax(_ level: TaxLevel, over months: [Month]? = nil) -> Int64? {
        attribution.tax(buildings.map { .building($0) }, months ?? self.months, level)
    }

    func area(of building: Int) -> Int64? {
        let area = register[building].areas[options.areaBasis]?.cm2 ?? 0
        return area > 0 ? area : nil
    }

    var withArea: [Int] { buildings.filter { area(of: $0) != nil } }

    var area: Int64? { withArea.isEmpty ? nil : withArea.map { area(of: $0)! }.reduce(0, +) }

    func perArea(_ level: TaxLevel) -> Fraction? {
        guard let area, let tax = attribution.tax(withArea.map { .building($0) }, months, level) else { return nil }
        return Fraction(Int128(tax), Int128(area))
    }

    /// The growth and the change in fen, or the reason's code.
    func growth(_ level: TaxLevel, since earlier: [Month]?) -> (growth: Fraction?, change: Int64?, reason: String?) {
        guard attribution.isComplete(months, level) else { return (nil, nil, "windowIncomplete") }
        guard let earlier, let base = tax(level, over: earlier) else { return (nil, nil, "noBase") }
        guard attribution.isComplete(earlier, level) else { return (nil, nil, "windowIncomplete") }
        let change = tax(level)! - base
        if base == 0 { return (nil, change, "baseZero") }
        if base < 0 { return (nil, change, "baseNegative") }
        return (Fraction(Int128(change), Int128(base)), change, nil)
    }

    // MARK: tenants

    var twelve: [Month] { (0...11).map { end.advanced(by: -$0) } }

    func rowsOnLastDay(of taxpayer: Int) -> [Tenancy] {
        let lastDay = PlainAttribution.days(of: end).last!
        return (attribution.tenancies[taxpayer] ?? []).filter {
            buildings.contains(Int($0.building)) && PlainAttribution.isThere($0, lastDay)
        }
    }

    private var present: [Int] { (0..<world.portfolio.taxpayerCount).filter { !rowsOnLastDay(of: $0).isEmpty } }

    var tenants: [Int] {
        present.filter { rowsOnLastDay(of: $0).contains { $0.organisation == .filesOwnTax } }
    }

    var notCounted: Int { present.count - tenants.count }

    private func receipts(of taxpayer: Int) -> [SmallWorld.Receipt] {
        (attribution.receipts[taxpayer] ?? []).filter { twelve.contains($0.month) }
    }

    func pays(_ taxpayer: Int) -> Bool {
        switch options.inPlaceBasis {
        case .receipts: receipts(of: taxpayer).map { $0.amounts[.total] ?? 0 }.reduce(0, +) > 0
        case .roster: rowsOnLastDay(of: taxpayer).contains { $0.paysHereByRoster == true }
        }
    }

    var paying: Int? {
        if options.inPlaceBasis == .receipts {
            guard twelve.contains(where: { world.portfolio.loadedMonths[.total].contains($0) }) else { return nil }
        }
        return tenants.count { pays($0) }
    }

    var isRateComplete: Bool { options.inPlaceBasis == .roster || attribution.isComplete(twelve, .total) }

    var unknown: Int { tenants.count(where: isUnknown) }

    func isUnknown(_ taxpayer: Int) -> Bool {
        let moveIns = attribution.tenancies[taxpayer]!.map(\.moveIn)
        guard !moveIns.contains(where: { $0 == nil }) else { return false }
        let earliest = moveIns.compactMap { $0 }.min()!
        return [0, -1, -2].map { end.advanced(by: $0) }.contains(earliest.month)
            && receipts(of: taxpayer).isEmpty && !pays(taxpayer)
    }

    var registered: Int {
        tenants.count { rowsOnLastDay(of: $0).contains { $0.isRegisteredHere == true } }
    }

    var inPlaceRate: Fraction? {
        guard let paying, !tenants.isEmpty else { return nil }
        return Fraction(Int128(paying), Int128(tenants.count))
    }

    private var goal: Fraction? {
        world.policy.goals.first { $0.metric == .inPlaceRate }.map {
            Fraction(Int128($0.target.numerator), Int128($0.target.denominator) * 100)
        }
    }

    var meetsInPlaceGoal: Bool? {
        guard isRateComplete, let goal, let inPlaceRate else { return nil }
        return inPlaceRate >= goal
    }

    var toGoal: Int? {
        guard isRateComplete, let goal, let paying, !tenants.isEmpty else { return nil }
        var more = 0
        while Fraction(Int128(paying + more), Int128(tenants.count)) < goal { more += 1 }
        return more
    }

    // MARK: verdicts of one building

    private func whole(_ months: [Month]) -> Int128? {
        attribution.isComplete(months, .total) ? tax(.total, over: months).map { Int128($0) } : nil
    }

    var projection: Fraction? {
        let soFar = (1...end.monthOfYear).map { Month(year: end.year, month: $0)! }
        let last = (1...12).map { Month(year: end.year - 1, month: $0)! }
        guard let now = whole(soFar), let full = whole(last), let same = whole(soFar.map { $0.advanced(by: -12) }),
            now > 0, full > 0, same > 0
        else { return nil }
        return Fraction(now * full, same)
    }

    var yiyuan: String? {
        let yi: Int128 = 10_000_000_000
        let soFar = (1...end.monthOfYear).map { Month(year: end.year, month: $0)! }
        guard let now = whole(soFar) else { return nil }
        if now >= yi { return "reached" }
        guard let last = whole((1...12).map { Month(year: end.year - 1, month: $0)! }), let ttm = whole(twelve) else {
            return nil
        }
        if let projection, projection >= Fraction(yi, 1) { return "projected" }
        let falls = ttm < yi || projection.map { $0 < Fraction(yi, 1) } ?? false
        if last >= yi && falls { return "atRisk" }
        return ttm * 10 >= yi * 8 ? "potential" : "none"
    }

    var meetsPerM2Goal: Bool? {
        guard register[buildings[0]].isKey, options.window.kind == .ttm || options.window.kind == .year,
            attribution.isComplete(months, .district), let value = perArea(.district),
            let goal = world.policy.goals.first(where: { $0.metric == .districtTaxPerM2 })
        else { return nil }
        return value >= Fraction(Int128(goal.target.numerator), Int128(goal.target.denominator) * 100)
    }

    // MARK: the metric

    func value(_ earlier: [Month]) -> (value: Fraction?, reason: String?) {
        func perM2(_ level: TaxLevel) -> (Fraction?, String?) {
            if area == nil { return (nil, "noArea") }
            return perArea(level).map { ($0, nil) } ?? (nil, "notLoaded")
        }
        func amount(_ level: TaxLevel) -> (Fraction?, String?) {
            tax(level).map { (Fraction(Int128($0), 1), nil) } ?? (nil, "notLoaded")
        }
        func growth(_ level: TaxLevel) -> (Fraction?, String?) {
            let growth = self.growth(level, since: earlier)
            return (growth.growth, growth.reason)
        }
        switch options.metric {
        case .districtTaxPerM2: return perM2(.district)
        case .totalTaxPerM2: return perM2(.total)
        case .districtTax: return amount(.district)
        case .totalTax: return amount(.total)
        case .districtTaxGrowth: return growth(.district)
        case .totalTaxGrowth: return growth(.total)
        case .inPlaceRate:
            if tenants.isEmpty { return (nil, "noTenants") }
            return inPlaceRate.map { ($0, nil) } ?? (nil, "notLoaded")
        }
    }
}
