import Analytics
import BuildingEconomy

/// Industries and theme buildings, written a second time.
struct PlainThemes {
    let attribution: PlainAttribution
    let months: [Month]
    private var world: SmallWorld { attribution.world }

    /// The industry of a taxpayer in a building: its last row there that states one, else its last row that does.
    func industry(of taxpayer: Int?, in building: Int) -> String? {
        let rows = taxpayer.flatMap { attribution.tenancies[$0] } ?? []
        let stated = rows.filter { $0.industry >= 0 }
        let row = stated.last { Int($0.building) == building } ?? stated.last
        return row.map { SmallWorld.industries[Int($0.industry)] }
    }

    func areas(of building: Int) -> [String?: Int64] {
        let lastDay = PlainAttribution.days(of: months.last!).last!
        var areas: [String?: Int64] = [:]
        for row in world.portfolio.tenancies
        where Int(row.building) == building && PlainAttribution.isThere(row, lastDay) {
            areas[industry(of: Int(row.taxpayer), in: building), default: 0] += max(0, row.area?.cm2 ?? 0)
        }
        return areas
    }

    func occupied(_ building: Int) -> Int64 {
        max(
            areas(of: building).values.reduce(0, +), world.portfolio.buildings[building].areas.occupied?.cm2 ?? 0)
    }

    /// Σ|全口径| by industry.
    func taxes(of building: Int) -> [String?: Int64] {
        var taxes: [String?: Int64] = [:]
        for piece in attribution.pieces
        where piece.place == .building(building) && piece.level == .total && months.contains(piece.receipt.month) {
            taxes[industry(of: piece.receipt.taxpayer, in: building), default: 0] += abs(piece.amount)
        }
        return taxes
    }

    func theme(of building: Int) -> (name: String, basis: String)? {
        let byArea = largest(areas(of: building), whole: occupied(building))
        let taxes = taxes(of: building)
        let byTax =
            attribution.isComplete(months, .total) ? largest(taxes, whole: taxes.values.reduce(0, +)) : nil
        if let byArea { return (byArea, byArea == byTax ? "areaAndTax" : "area") }
        return byTax.map { ($0, "tax") }
    }

    private func largest(_ values: [String?: Int64], whole: Int64) -> String? {
        guard whole > 0 else { return nil }
        let threshold = Fraction(world.policy.thresholds.theme)
        let best = SmallWorld.industries.filter { values[$0] ?? 0 > 0 }
            .max { (values[$0] ?? 0) < (values[$1] ?? 0) }
        // Of several as large, the first by name.
        let first = SmallWorld.industries.first { best != nil && values[$0] == values[best!] }
        guard let first, Fraction(Int128(values[first]!), Int128(whole)) >= threshold else { return nil }
        return first
    }
}
