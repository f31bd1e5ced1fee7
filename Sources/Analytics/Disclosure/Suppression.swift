import BuildingEconomy

/// Finds what has to be hidden beside the exposed buildings, and which sums cannot be given at all.
struct Suppression {
    private(set) var system: SumSystem
    private let portfolio: Portfolio
    let members: [Int]
    let exposed: [Int]
    private let amounts: [Money]

    /// The partitions whose groups' sums are given where that is possible: another building is hidden for the sake of the first
    /// three; of the others a sum is withheld instead, so that a table by street hides no more than one without groups.
    private static let hidingPartitions = 3

    private static func groups(of portfolio: Portfolio) -> [[Int]] {
        let keys = portfolio.buildings.map { $0.isKey ? 1 : 0 }
        return [keys]
            + [Grouping.zone, .size, .street, .steward].map { grouping in
                var numbers: [GroupName: Int] = [:]
                return grouping.names(of: portfolio, nil).map { name in
                    if let known = numbers[name] { return known }
                    numbers[name] = numbers.count
                    return numbers.count - 1
                }
            }
    }

    /// Of a window's table, whose buildings have these contributors.
    init(
        _ portfolio: Portfolio, over window: Window, _ contributors: [Contributors], _ attribution: Attribution,
        rule: DisclosureRule
    ) {
        let day = window.to.lastDay
        let members = portfolio.buildings.indices.filter { portfolio.buildings[$0].isIncluded(on: day) }
        self.init(
            portfolio, members: members, exposed: members.filter { contributors[$0].areExposed(by: rule) },
            tax: WindowTax(attribution, portfolio, over: window), rule: rule)
    }

    /// Of a window: hides what has to be hidden.
    init(_ portfolio: Portfolio, members: [Int], exposed: [Int], tax: WindowTax, rule: DisclosureRule) {
        self.init(portfolio, members: members, exposed: exposed, unknowns: exposed, tax, rule)
        coverWhole()
        for partition in system.groups.indices { cover(partition, hides: partition < Self.hidingPartitions) }
    }

    /// Of the same months a year earlier: hides nothing more, and gives no sum that `sumsOf` does not give.
    init(
        _ portfolio: Portfolio, members: [Int], unknowns: [Int], exposed: [Int], tax: WindowTax, rule: DisclosureRule,
        sumsOf now: SumSystem
    ) {
        self.init(portfolio, members: members, exposed: exposed, unknowns: unknowns, tax, rule)
        if now.withholdsWhole || exposed.contains(where: { !system.protects($0) }) { system.withholdWhole() }
        for partition in system.groups.indices {
            cover(partition, hides: false, among: now.published[partition])
        }
    }

    private init(
        _ portfolio: Portfolio, members: [Int], exposed: [Int], unknowns: [Int], _ tax: WindowTax,
        _ rule: DisclosureRule
    ) {
        self.portfolio = portfolio
        self.members = members
        self.exposed = exposed
        let totals = portfolio.buildings.indices.map { tax.amount(of: CollectionOfOne($0), at: .total) }
        let districts = portfolio.buildings.indices.map { tax.amount(of: CollectionOfOne($0), at: .district) }
        let hasTotal = tax.loading.total != .none
        amounts = hasTotal ? totals : districts
        var levels: [[HiddenFigure]] = []
        if hasTotal { levels.append(totals.map { HiddenFigure(banded: $0, rule: rule) }) }
        if tax.loading.district != .none {
            levels.append(
                districts.indices.map {
                    hasTotal
                        ? HiddenFigure(districts[$0], partOf: rule.band(of: totals[$0]), rule: rule)
                        : HiddenFigure(banded: districts[$0], rule: rule)
                })
        }
        system = SumSystem(levels: levels, groups: Self.groups(of: portfolio), unknowns: unknowns)
    }

    /// Hides others until the sum of everything gives no exposed building away; withholds it where none will do.
    private mutating func coverWhole() {
        for building in exposed where !system.protects(building) {
            if !hideSmallest(for: building, of: members) {
                system.withholdWhole()
                return
            }
        }
    }

    /// Gives the sums of a partition's groups, as many as can be given.
    private mutating func cover(_ partition: Int, hides: Bool, among allowed: Set<Int>? = nil) {
        let groups = system.groups[partition]
        var published = allowed ?? Set(members.map { groups[$0] })
        system.publish(published, of: partition)
        for building in exposed where !system.protects(building) {
            if hides, hideSmallest(for: building, of: members.filter { groups[$0] == groups[building] }) { continue }
            published.remove(groups[building])
            system.publish(published, of: partition)
            while !system.protects(building), let next = nextToWithhold(published, groups) {
                published.remove(next)
                system.publish(published, of: partition)
            }
        }
    }

    /// Of the groups still given that hold unknowns, the one with the least tax (ties: the lower number).
    private func nextToWithhold(_ published: Set<Int>, _ groups: [Int]) -> Int? {
        let candidates = Set(system.unknowns.map { groups[$0] }).intersection(published)
        return candidates.min { left, right in
            let (a, b) = (tax(of: left, groups), tax(of: right, groups))
            return (a, left) < (b, right)
        }
    }

    private func tax(of group: Int, _ groups: [Int]) -> Int64 {
        members.reduce(0) { groups[$1] == group ? $0 + amounts[$1].fen : $0 }
    }

    /// Hides the smallest of `candidates` that protects `building`; failing that the smallest two; false where none do.
    private mutating func hideSmallest(for building: Int, of candidates: [Int]) -> Bool {
        let unknown = Set(system.unknowns)
        let shown = candidates.filter { !unknown.contains($0) }.sorted { (amounts[$0], $0) < (amounts[$1], $1) }
        let others = unknown.intersection(candidates).subtracting([building])
        func mayCover(_ some: [Int]) -> Bool { system.couldGiveWay(to: building, others.union(some)) }
        for one in shown where mayCover([one]) && covers(building, with: [one]) { return true }
        guard shown.count <= Self.mostPaired else { return false }
        let pairs = shown.indices.flatMap { first in
            shown[(first + 1)...].map { [shown[first], $0] }
        }
        let sorted = pairs.sorted { left, right in
            let (a, b) = (amounts[left[0]] + amounts[left[1]], amounts[right[0]] + amounts[right[1]])
            return a == b ? left.lexicographicallyPrecedes(right) : a < b
        }
        for pair in sorted where mayCover(pair) && covers(building, with: pair) { return true }
        return false
    }

    /// Above this many candidates, pairs are not tried: with so many, one does it unless none can.
    private static let mostPaired = 40

    private mutating func covers(_ building: Int, with others: [Int]) -> Bool {
        system.add(others)
        if system.protects(building) { return true }
        system.remove(others)
        return false
    }

    /// The unknowns of every set whose sum is given.
    var shownSets: Set<Set<Int>> {
        var sets: Set<Set<Int>> = system.withholdsWhole ? [] : [Set(system.unknowns)]
        for (partition, groups) in system.groups.enumerated() {
            for group in system.published[partition] {
                sets.insert(Set(system.unknowns.filter { groups[$0] == group }))
            }
        }
        return sets
    }
}
