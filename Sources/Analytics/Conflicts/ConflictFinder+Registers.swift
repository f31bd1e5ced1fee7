import BuildingEconomy

extension ConflictFinder {
    // MARK: codes and names

    /// Shared codes and shared names, each group one contradiction.
    var names: [Conflict] {
        var conflicts: [Conflict] = []
        if kinds.contains(.codeSeveralNames) {
            conflicts += groups(facts.sharedCodes, by: \.code, differingIn: \.nameKey, .codeSeveralNames)
        }
        if kinds.contains(.nameSeveralCodes) {
            conflicts += groups(facts.sharedNames, by: \.nameKey, differingIn: \.code, .nameSeveralCodes)
        }
        return conflicts
    }

    private func groups(
        _ identities: [TaxpayerIdentity], by key: KeyPath<TaxpayerIdentity, String?>,
        differingIn other: KeyPath<TaxpayerIdentity, String?>, _ kind: ConflictKind
    ) -> [Conflict] {
        let sharing = identities.filter { $0[keyPath: key] != nil && $0[keyPath: other] != nil }
        let groups = Dictionary(grouping: sharing) { $0[keyPath: key]! }.values
            .filter { group in Set(group.map { $0[keyPath: other]! }).count > 1 }
            .map { $0.sorted { $0.number < $1.number } }.sorted { $0[0].number < $1[0].number }
        let taxpayers = groups.map { group in Set(group.map { Int($0.sameCodeAs) }).sorted() }
        let seats = seats(of: Set(taxpayers.flatMap { $0 }))
        return zip(groups, taxpayers).map { group, taxpayers in
            Conflict(
                kind: kind, buildings: Set(taxpayers.flatMap { seats[$0] ?? [] }).sorted(), taxpayers: taxpayers,
                evidence: .identities(group.map(\.number)), sources: group.map { .identity($0.number) })
        }
    }

    /// The buildings that taxpayers sit in on the last day.
    private func seats(of taxpayers: Set<Int>) -> [Int: [Int]] {
        guard !taxpayers.isEmpty else { return [:] }
        var seats: [Int: [Int]] = [:]
        for tenancy in portfolio.tenancies
        where taxpayers.contains(Int(tenancy.taxpayer)) && tenancy.isActive(on: sums.month.lastDay) {
            seats[Int(tenancy.taxpayer), default: []].append(Int(tenancy.building))
        }
        return seats
    }

    // MARK: areas

    /// Σ leased on the last day over the building's 建筑面积.
    var leased: [Conflict] {
        let day = sums.month.lastDay
        var sums = Array(repeating: (cm2: Int64(0), rows: 0), count: portfolio.buildings.count)
        for tenancy in portfolio.tenancies where tenancy.isActive(on: day) {
            guard let area = tenancy.area, area.cm2 > 0 else { continue }
            sums[Int(tenancy.building)].cm2 += area.cm2
            sums[Int(tenancy.building)].rows += 1
        }
        let limit = thresholds.leasedOver
        return portfolio.buildings.indices.compactMap { position in
            let (building, sum) = (portfolio.buildings[position], sums[position])
            guard building.isIncluded(on: day), let gross = building.areas.gross, gross.cm2 > 0,
                Int128(sum.cm2) * Int128(limit.denominator) > Int128(gross.cm2) * Int128(limit.numerator)
            else { return nil }
            let last = facts.areas.last { $0.building == position && $0.areas.gross != nil }
            return Conflict(
                kind: .leasedOverBuilding, buildings: [position], taxpayers: [],
                evidence: .leased(FloorArea(cm2: sum.cm2), of: gross, rows: sum.rows),
                sources: last.map { [.register($0.number)] } ?? [])
        }
    }

    /// The last change of each building's fixed areas, where it is beyond the limit; 已用面积 changes by nature.
    var areaChanges: [Conflict] {
        let day = sums.month.lastDay
        let byBuilding = Dictionary(grouping: facts.areas, by: \.building)
        return portfolio.buildings.indices.flatMap { position -> [Conflict] in
            guard portfolio.buildings[position].isIncluded(on: day), let rows = byBuilding[position] else { return [] }
            return AreaBasis.allCases.filter { $0 != .occupied }.compactMap { change(of: $0, rows, position) }
        }
    }

    private func change(of basis: AreaBasis, _ rows: [AreaStatement], _ position: Int) -> Conflict? {
        let stated = rows.compactMap { row in row.areas[basis].map { (row.number, $0) } }
        guard let now = stated.last, let before = stated.last(where: { $0.1 != now.1 }) else { return nil }
        // Where the newest value was stated before and only repeated, its first statement of the run is the place.
        let first = stated.first { $0.0 > before.0 } ?? now
        let difference = (now.1.cm2 - before.1.cm2).magnitude
        let limit = thresholds.areaChange
        guard
            Int128(difference) * Int128(limit.denominator) > Int128(before.1.cm2.magnitude) * Int128(limit.numerator)
        else { return nil }
        return Conflict(
            kind: .areaChanged, buildings: [position], taxpayers: [],
            evidence: .area(basis, before: before.1, after: now.1),
            sources: [.register(before.0), .register(first.0)])
    }
}
