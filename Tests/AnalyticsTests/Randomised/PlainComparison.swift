import Analytics
import BuildingEconomy

/// Two periods side by side, written a second time, as the lines that both implementations are compared by.
struct PlainComparison {
    let ranking: PlainRanking
    private var attribution: PlainAttribution { ranking.attribution }
    private var months: [Month] { ranking.months }
    private var earlier: [Month] { PlainRanking.months(ranking.world.base.kind, ranking.world.base.to) }
    private var level: TaxLevel { ranking.options.metric.level ?? .district }

    init(_ world: SmallWorld) { ranking = PlainRanking(world) }

    var lines: [String] {
        let (now, then) = (ranking.members(months), ranking.members(earlier))
        let isKnown = attribution.isComplete(months, level) && attribution.isComplete(earlier, level)
        func sum(_ places: [Int], _ months: [Month]) -> Int64 {
            places.reduce(0) { $0 + (attribution.tax([.building($1)], months, level) ?? 0) }
        }
        let base = sum(then, earlier)
        let growth = isKnown && base > 0 ? Fraction(Int128(sum(now, months) - base), Int128(base)) : nil
        var lines = ["change \(shown(isKnown ? sum(now, months) - base : nil)) \(shown(growth))"]
        var contributions = Fraction(0, 1)
        for place in ranking.register.indices where now.contains(place) || then.contains(place) {
            let change =
                sum(now.filter { $0 == place }, months) - sum(then.filter { $0 == place }, earlier)
            let part = growth == nil ? nil : Fraction(Int128(change), Int128(base))
            if let part { contributions = contributions + part }
            lines.append(
                "\(ranking.register[place].key) \(shown(rank(place, now, months))) \(shown(rank(place, then, earlier))) "
                    + "\(shown(isKnown ? change : nil)) \(shown(part))")
        }
        if growth != nil { lines.append("sum \(contributions)") }
        let tenants = [(now, months), (then, earlier)].map { Set(ranking.figures($0.0, $0.1).tenants) }
        lines.append("tenants \(tenants[0].subtracting(tenants[1]).count) \(tenants[1].subtracting(tenants[0]).count)")
        return lines
    }

    private func rank(_ place: Int, _ members: [Int], _ months: [Month]) -> Int? {
        guard members.contains(place), ranking.isComplete(months) else { return nil }
        return ranking.rank(place, among: members, months)
    }
}

extension Comparison {
    /// The comparison as the lines that both implementations are compared by.
    var lines: [String] {
        var lines = ["change \(shown(change.difference?.fen)) \(shown(change.growth.ratio.map(Fraction.init)))"]
        for row in rows {
            lines.append(
                "\(row.building.key) \(shown(row.now?.rank)) \(shown(row.base?.rank)) \(shown(row.change?.fen)) "
                    + shown(row.contribution.map(Fraction.init)))
        }
        // Contributions add up to the total's growth exactly, before rounding.
        if let growth = change.growth.ratio { lines.append("sum \(Fraction(growth))") }
        lines.append("tenants \(tenantsEntered) \(tenantsLeft)")
        return lines
    }
}
