import Analytics
import BuildingEconomy

/// One building's file, written a second time, as the lines that both implementations are compared by.
struct PlainFile {
    let ranking: PlainRanking
    let building: Int
    private var attribution: PlainAttribution { ranking.attribution }
    private var world: SmallWorld { ranking.world }
    private var months: [Month] { ranking.months }

    init(_ world: SmallWorld, building: Int) {
        ranking = PlainRanking(world)
        self.building = building
    }

    var lines: [String] {
        ["total " + growth(.total), "district " + growth(.district), table, industries] + places + history
    }

    // MARK: growth taken apart

    private func amount(_ taxpayer: Int?, _ months: [Month], _ level: TaxLevel, isOneOff: Bool) -> Int64 {
        attribution.pieces.filter {
            $0.place == .building(building) && $0.level == level && months.contains($0.receipt.month)
                && $0.receipt.taxpayer == taxpayer && $0.receipt.isOneOff == isOneOff
        }.map(\.amount).reduce(0, +)
    }

    private func isTenant(_ taxpayer: Int?, in months: [Month]) -> Bool {
        guard let taxpayer else { return false }
        return (attribution.tenancies[taxpayer] ?? []).contains { row in
            Int(row.building) == building
                && months.contains { month in
                    PlainAttribution.days(of: month).contains { PlainAttribution.isThere(row, $0) }
                }
        }
    }

    private func growth(_ level: TaxLevel) -> String {
        let earlier = ranking.aYearEarlier(months)
        guard attribution.isComplete(months, level), attribution.isComplete(earlier, level) else { return "–" }
        var parts = (change: Int64(0), joined: Int64(0), left: Int64(0), oneOff: Int64(0), base: Int64(0))
        var counts = (stayed: 0, joined: 0, left: 0)
        for taxpayer in (0..<world.portfolio.taxpayerCount).map(Int?.some) + [nil] {
            let (before, now) = (
                amount(taxpayer, earlier, level, isOneOff: false), amount(taxpayer, months, level, isOneOff: false)
            )
            parts.oneOff += amount(taxpayer, months, level, isOneOff: true)
            parts.oneOff -= amount(taxpayer, earlier, level, isOneOff: true)
            switch (isTenant(taxpayer, in: earlier), isTenant(taxpayer, in: months)) {
            case (false, true):
                parts.joined += now - before
                counts.joined += 1
            case (true, false):
                parts.left += now - before
                counts.left += 1
            case (let wasThere, _):
                parts.change += now - before
                parts.base += before
                if wasThere { counts.stayed += 1 }
            }
        }
        return "\(parts) \(counts)"
    }

    // MARK: tenants, industries

    private var table: String {
        let figures = ranking.figures([building], months)
        var counts: [String: Int] = [:]
        for taxpayer in figures.tenants {
            let marks = figures.rowsOnLastDay(of: taxpayer).map(\.isRegisteredHere)
            let registered = marks.contains(true) ? "yes" : marks.contains(false) ? "no" : "unknown"
            let pays =
                figures.paying == nil || figures.isUnknown(taxpayer)
                ? "unknown" : figures.pays(taxpayer) ? "yes" : "no"
            counts["\(registered) × \(pays)", default: 0] += 1
        }
        return "table " + counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private var industries: String {
        let themes = PlainThemes(attribution: attribution, months: months)
        let (areas, taxes) = (themes.areas(of: building), themes.taxes(of: building))
        let names = SmallWorld.industries.map(String?.some) + [nil]
        let shares = names.filter { areas[$0] ?? 0 > 0 || taxes[$0] ?? 0 > 0 }
            .map { "\(shown($0)) \(areas[$0] ?? 0) \(taxes[$0] ?? 0)" }
        let theme = themes.theme(of: building)
        return "industries \(shares) of \(themes.occupied(building)) theme \(shown(theme?.name)) \(shown(theme?.basis))"
    }

    // MARK: places and history

    private var places: [String] {
        let members = ranking.members(months)
        guard members.contains(building) else { return [] }
        let themes = PlainThemes(attribution: attribution, months: months)
        func place(_ name: String, _ places: [Int]) -> String {
            let ranked = places.count { ranking.rank($0, among: places, months) != nil }
            return
                "place \(name) \(shown(ranking.rank(building, among: places, months))) of \(ranked) in \(places.count)"
        }
        func group(_ key: (Int) -> String?) -> [String] {
            guard let own = key(building) else { return [] }
            return [place(own, members.filter { key($0) == own })]
        }
        return [place("all", members)] + group { world.portfolio.buildings[$0].zone }
            + group { world.portfolio.buildings[$0].sizeClass?.rawValue } + group { themes.theme(of: $0)?.name }
    }

    private var history: [String] {
        let kind = world.options.window.kind == .year ? WindowKind.ttm : world.options.window.kind
        let last = months.last!
        return (0...23).reversed().map { back in
            let month = last.advanced(by: -back)
            let window = PlainRanking.months(kind, month)
            let figures = ranking.figures([building], window)
            let members = ranking.members(window)
            let isRanked = ranking.isComplete(window) && members.contains(building)
            let taxes = [TaxLevel.total, .district].map { attribution.tax([.building(building)], [month], $0) }
            return "\(month.text) \(taxes.map(shown)) \(shown(figures.perArea(.district))) "
                + "\(shown(isRanked ? ranking.rank(building, among: members, window) : nil)) "
                + "\(figures.tenants.count) \(figures.notCounted) \(shown(figures.paying)) \(figures.unknown) "
                + "\(figures.registered) \(figures.isRateComplete)"
        }
    }
}
