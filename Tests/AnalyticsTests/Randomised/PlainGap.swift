import Analytics
import BuildingEconomy

/// The gap of one building written a second time, as plainly as Docs/Metrics.md reads: one tenant after the other.
struct PlainGap {
    let world: SmallWorld
    let building: Int
    let month: Month
    let basis: InPlaceBasis

    private var twelve: [Month] { (0...11).map { month.advanced(by: -$0) } }
    private var day: Day { month.lastDay }

    private func rows(_ taxpayer: Int) -> [Tenancy] {
        world.portfolio.tenancies.filter { $0.taxpayer == taxpayer && PlainAttribution.isThere($0, day) }
    }

    private func receipts(_ taxpayer: Int) -> [SmallWorld.Receipt] {
        world.receipts.filter { $0.taxpayer == taxpayer && twelve.contains($0.month) }
    }

    private func sum(_ taxpayer: Int, _ level: TaxLevel) -> Int64 {
        receipts(taxpayer).reduce(0) { $0 + ($1.amounts[level] ?? 0) }
    }

    private func isComplete(_ level: TaxLevel) -> Bool {
        twelve.allSatisfy { world.portfolio.loadedMonths[level].contains($0) }
    }

    private func leased(_ rows: [Tenancy]) -> Int64? {
        rows.contains { ($0.area?.cm2 ?? 0) <= 0 } ? nil : rows.reduce(0) { $0 + $1.area!.cm2 }
    }

    private func industry(_ rows: [Tenancy]) -> Int32 {
        let stated = rows.filter { $0.industry >= 0 }
        let largest = stated.map { $0.area?.cm2 ?? 0 }.max()
        return stated.first { ($0.area?.cm2 ?? 0) == largest }?.industry ?? -1
    }

    /// The class by the square metres: 200, 1,000, 5,000.
    private func size(_ cm2: Int64) -> Int { [200, 1_000, 5_000].count { cm2 >= $0 * 10_000 } }

    private func isNew(_ taxpayer: Int) -> Bool {
        let all = world.portfolio.tenancies.filter { $0.taxpayer == taxpayer }
        guard receipts(taxpayer).isEmpty, all.allSatisfy({ $0.moveIn != nil }) else { return false }
        return all.map { $0.moveIn! }.min()!.month >= month.advanced(by: -2)
    }

    private func pays(_ taxpayer: Int, _ here: [Tenancy]) -> Bool {
        basis == .roster ? here.contains { $0.paysHereByRoster == true } : sum(taxpayer, .total) > 0
    }

    private func className(_ taxpayer: Int, _ here: [Tenancy]) -> String {
        let places = here.compactMap(\.isRegisteredHere)
        let marks = here.compactMap(\.paysHereByRoster)
        if sum(taxpayer, .total) > 0 { return "unmarked" }
        if isNew(taxpayer) { return "unknown" }
        if places.contains(true) { return "registeredWithoutTax" }
        if marks.contains(true) { return "unknown" }
        return places.isEmpty && marks.isEmpty ? "unknown" : "paysElsewhere"
    }

    /// 区级 per cm² of everybody who is of the same industry and size and pays, ascending.
    private func peers(_ industry: Int32, _ size: Int) -> [Fraction] {
        (0..<world.portfolio.taxpayerCount).compactMap { taxpayer -> Fraction? in
            let rows = rows(taxpayer)
            let all = world.portfolio.tenancies.filter { $0.taxpayer == taxpayer }
            let isOld = all.contains { $0.moveIn.map { $0 <= twelve.last!.firstDay } ?? true }
            guard rows.contains(where: { $0.organisation == .filesOwnTax }), isOld, self.industry(rows) == industry,
                let area = leased(rows), self.size(area) == size, sum(taxpayer, .total) > 0
            else { return nil }
            return Fraction(Int128(sum(taxpayer, .district)), Int128(area))
        }.sorted()
    }

    private func potential(_ taxpayer: Int, _ here: [Tenancy]) -> Int64? {
        let rows = rows(taxpayer)
        guard isComplete(.total), isComplete(.district), className(taxpayer, here) != "unmarked",
            industry(rows) >= 0, let all = leased(rows), let area = leased(here)
        else { return nil }
        let peers = peers(industry(rows), size(all))
        guard peers.count >= 3 else { return nil }
        let middle = peers[(peers.count - 1) / 2] + peers[peers.count / 2]
        let (top, bottom) = (middle.numerator * Int128(area), middle.denominator * 2)
        let rounded = (2 * top + bottom) / (2 * bottom)
        return top > 0 && rounded > 0 ? Int64(rounded) : nil
    }

    /// Every tenant that does not count as paying: taxpayer, class, potential; and the fewest.
    var lines: [String] {
        var lines: [String] = []
        guard basis == .roster || twelve.contains(where: { world.portfolio.loadedMonths[.total].contains($0) }) else {
            return lines
        }
        var (counted, paying) = (0, 0)
        for taxpayer in 0..<world.portfolio.taxpayerCount {
            let here = rows(taxpayer).filter { Int($0.building) == building }
            guard here.contains(where: { $0.organisation == .filesOwnTax }) else { continue }
            counted += 1
            guard !pays(taxpayer, here) else {
                paying += 1
                continue
            }
            lines.append("\(taxpayer) \(className(taxpayer, here)) \(shown(potential(taxpayer, here)))")
        }
        let goal = world.policy.goals.first { $0.metric == .inPlaceRate }?.target
        if let goal, counted > 0, basis == .roster || isComplete(.total) {
            let missing = (0...counted).first {
                Fraction(Int128(paying + $0), Int128(counted))
                    >= Fraction(Int128(goal.numerator), Int128(goal.denominator) * 100)
            }
            lines.append("fewest \(shown(missing))")
        }
        return lines
    }
}
