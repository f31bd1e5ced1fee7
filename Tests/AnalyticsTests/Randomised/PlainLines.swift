import Analytics
import BuildingEconomy

extension PlainRanking {
    /// The whole table as lines.
    var lines: [String] {
        let here = members(months)
        var lines = ["period missing=\(missing) batch=\(world.portfolio.batch)"]
        lines.append("all " + setLine(here))
        lines.append("outside " + outsideLine)
        let order =
            ["3万㎡以下", "3万至15万㎡", "15万㎡以上", "一街", "二街", "东片", "西片", "乙", "甲"] + SmallWorld.industries
            + ["无主题", "未填", ""]
        let groups = order.filter { name in here.contains { groupName($0) == name } }
        for group in groups {
            let places = here.filter { groupName($0) == group }
            if options.grouping != nil { lines.append("group \(group) " + setLine(places)) }
            let ranks = Dictionary(uniqueKeysWithValues: places.map { ($0, rank($0, among: places, months)) })
            let sorted = places.sorted { (ranks[$0]! ?? .max, $0) < (ranks[$1]! ?? .max, $1) }
            for place in sorted { lines.append(rowLine(place, rank: ranks[place]!, group: group)) }
        }
        return lines
    }

    private var missing: String {
        var months = months
        var level = options.metric.level
        if level == nil {
            guard options.inPlaceBasis == .receipts else { return "[]" }
            months = Self.months(.ttm, months.last!)
            level = .total
        }
        return "\(months.filter { !world.portfolio.loadedMonths[level!].contains($0) }.map(\.text))"
    }

    private var outsideLine: String {
        let excluded = register.indices.filter { !isIncluded(register[$0], at: months) }
        return TaxLevel.allCases.map { level in
            let moved = attribution.tax([.afterMoveOut], months, level)
            let unmatched = attribution.tax([.unmatched], months, level)
            let others = attribution.tax(excluded.map { .building($0) }, months, level)
            return "\(shown(moved)) \(shown(unmatched)) \(shown(others))"
        }.joined(separator: " | ")
    }

    private func figuresLine(_ places: [Int]) -> String {
        let figures = figures(places, months)
        let taxes = TaxLevel.allCases.map { level in
            let year = figures.growth(level, since: aYearEarlier(months))
            let before = figures.growth(level, since: previousMonths)
            return "\(shown(figures.tax(level))) \(attribution.isComplete(months, level)) "
                + "\(shown(figures.perArea(level))) yoy \(shown(year.growth)) \(shown(year.change)) \(shown(year.reason)) "
                + "seq \(shown(before.growth)) \(shown(before.change)) \(shown(before.reason))"
        }
        return taxes.joined(separator: " | ") + " area \(shown(figures.area)) N \(figures.tenants.count) "
            + "out \(figures.notCounted) n \(shown(figures.paying)) unknown \(figures.unknown) "
            + "registered \(figures.registered) rate \(shown(figures.inPlaceRate)) goal "
            + "\(shown(figures.meetsInPlaceGoal)) \(shown(figures.toGoal))"
    }

    private func setLine(_ places: [Int]) -> String {
        let each = places.map { figures([$0], months) }
        let known = each.count { $0.yiyuan == "reached" }
        let year = Self.months(.ytd, months.last!)
        let reached = attribution.isComplete(year, .total) ? known : nil
        func median(_ values: [Fraction?]) -> String {
            let sorted = values.compactMap { $0 }.sorted()
            guard !sorted.isEmpty else { return "–" }
            let sum = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
            return "\(Fraction(sum.numerator, sum.denominator * 2))"
        }
        let perArea = TaxLevel.allCases.map { level in median(each.map { $0.perArea(level) }) }
        let growth = TaxLevel.allCases.map { level in
            median(each.map { $0.growth(level, since: aYearEarlier(months)).growth })
        }
        let rate = median(each.map(\.inPlaceRate))
        let registered = median(
            each.map { $0.tenants.isEmpty ? nil : Fraction(Int128($0.registered), Int128($0.tenants.count)) })
        return "\(places.count) noArea \(each.count { $0.area == nil }) yiyuan \(shown(reached)) "
            + figuresLine(places) + " medians \(perArea) \(growth) \(rate) \(registered)"
    }

    private func rowLine(_ place: Int, rank: Int?, group: String) -> String {
        let figures = figures([place], months)
        let previous = rank == nil ? nil : previousRank(place, group: group)
        return "row \(register[place].key) \(shown(rank)) \(shown(previous)) "
            + "\(shown(figures.value(aYearEarlier(months)).reason)) " + figuresLine([place])
            + " yiyuan \(shown(figures.yiyuan)) \(shown(figures.projection)) perM2 \(shown(figures.meetsPerM2Goal)) \(flags(figures))"
    }

    private func flags(_ figures: PlainFigures) -> [String] {
        var flags: [String] = []
        if figures.meetsInPlaceGoal == false { flags.append("inPlaceBelowGoal") }
        if figures.meetsPerM2Goal == false { flags.append("perM2BelowGoal") }
        if figures.area == nil { flags.append("noArea") }
        if figures.tenants.isEmpty { flags.append("noTenants") }
        let (total, district) = (figures.tax(.total), figures.tax(.district))
        if total ?? 0 < 0 || district ?? 0 < 0 { flags.append("negativeTax") }
        let isTotalComplete = attribution.isComplete(months, .total)
        let isDistrictComplete = attribution.isComplete(months, .district)
        if isTotalComplete, isDistrictComplete, district! > total!, district! > 0 {
            flags.append("districtTaxOverTotal")
        }
        if total != nil && !isTotalComplete || district != nil && !isDistrictComplete {
            flags.append("windowIncomplete")
        }
        if figures.inPlaceRate != nil, !figures.isRateComplete { flags.append("inPlaceIncomplete") }
        return flags
    }
}
