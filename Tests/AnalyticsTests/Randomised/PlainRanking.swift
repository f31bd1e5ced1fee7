import Analytics
import BuildingEconomy

/// §6, written a second time, as the lines that both implementations are compared by.
struct PlainRanking {
    let world: SmallWorld
    let attribution: PlainAttribution
    var options: RankingOptions { world.options }
    var register: [Building] { world.portfolio.buildings }

    init(_ world: SmallWorld) {
        self.world = world
        attribution = PlainAttribution(world)
    }

    static func months(_ kind: WindowKind, _ last: Month) -> [Month] {
        switch kind {
        case .month: [last]
        case .ytd: (1...last.monthOfYear).map { Month(year: last.year, month: $0)! }
        case .ttm: (0...11).map { last.advanced(by: $0 - 11) }
        case .year: (1...12).map { Month(year: last.year, month: $0)! }
        }
    }

    var months: [Month] { Self.months(options.window.kind, options.window.to) }

    var previousMonths: [Month]? {
        let last = options.window.to
        switch options.window.kind {
        case .month, .ttm: return Self.months(options.window.kind, last.advanced(by: -1))
        case .ytd: return last.monthOfYear == 1 ? nil : Self.months(.ytd, last.advanced(by: -1))
        case .year: return Self.months(.year, last.advanced(by: -12))
        }
    }

    func aYearEarlier(_ months: [Month]) -> [Month] { months.map { $0.advanced(by: -12) } }

    func figures(_ buildings: [Int], _ months: [Month]) -> PlainFigures {
        PlainFigures(attribution: attribution, buildings: buildings, months: months)
    }

    func isIncluded(_ building: Building, at months: [Month]) -> Bool {
        let day = PlainAttribution.days(of: months.last!).last!
        return (building.includedFrom.map { $0 <= day } ?? true) && (building.includedTo.map { $0 >= day } ?? true)
    }

    func members(_ months: [Month]) -> [Int] {
        register.indices.filter { place in
            let building = register[place]
            if let zone = options.filter.zone, building.zone != zone { return false }
            if let street = options.filter.street, building.street != street { return false }
            if options.filter.keyOnly, !building.isKey { return false }
            return isIncluded(building, at: months)
        }
    }

    func isComplete(_ months: [Month]) -> Bool {
        if options.metric == .inPlaceRate { return figures([], months).isRateComplete }
        return attribution.isComplete(months, options.metric.level!)
    }

    func groupName(_ place: Int) -> String {
        let building = register[place]
        switch options.grouping {
        case nil: return ""
        case .zone: return building.zone ?? "未填"
        case .street: return building.street ?? "未填"
        case .steward: return building.steward ?? "未填"
        case .size:
            let gross = building.areas.gross?.cm2 ?? 0
            if gross <= 0 { return "未填" }
            if gross < 30_000 * 10_000 { return "3万㎡以下" }
            return gross <= 150_000 * 10_000 ? "3万至15万㎡" : "15万㎡以上"
        case .theme: return PlainThemes(attribution: attribution, months: months).theme(of: place)?.name ?? "无主题"
        }
    }

    /// Rank of each of some buildings: one more than how many are better.
    func rank(_ place: Int, among places: [Int], _ months: [Month]) -> Int? {
        let earlier = aYearEarlier(months)
        guard let own = figures([place], months).value(earlier).value else { return nil }
        return 1 + places.count { (figures([$0], months).value(earlier).value ?? own) > own }
    }

    func previousRank(_ place: Int, group: String) -> Int? {
        guard let previousMonths, isComplete(months), isComplete(previousMonths) else { return nil }
        let then = members(previousMonths).filter { groupName($0) == group }
        return then.contains(place) ? rank(place, among: then, previousMonths) : nil
    }
}
