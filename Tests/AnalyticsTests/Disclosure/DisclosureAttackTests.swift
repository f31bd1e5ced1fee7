import BuildingEconomy
import Testing

@testable import Analytics

/// Somebody with every table of one window for a meeting, and the register, against what was hidden: nothing of the
/// program's reasoning, an exact simplex over all that was published.
@Suite("An attacker with the published tables cannot say more of a hidden figure than its band does")
struct DisclosureAttackTests {
    /// Every table that somebody may have of one window.
    private static func tables(of town: GuardedTown) -> [Ranking] {
        let changes: [(inout RankingOptions) -> Void] = [
            { _ in }, { $0.grouping = .zone }, { $0.grouping = .size }, { $0.grouping = .street },
            { $0.grouping = .steward }, { $0.filter.zone = "东" }, { $0.filter.zone = "西" },
            { $0.filter.keyOnly = true },
            {
                $0.filter.keyOnly = true
                $0.grouping = .zone
            },
            {
                $0.filter.zone = "东"
                $0.grouping = .size
            },
        ]
        return changes.map { town.made.ranking(for: .meeting, "2020-12", .totalTax, .ttm, $0) }
            + [town.made.ranking(for: .public, "2020-12", .totalTax) { $0.grouping = .size }]
    }

    /// A sum that was published: over which buildings, at a level.
    private static func published(
        _ tables: [Ranking], _ town: GuardedTown, _ isTold: (TaxFigure) -> Bool, perArea: Bool = false,
        _ level: TaxLevel
    ) -> [Set<Int>] {
        func members(_ table: Ranking, _ group: GroupName?) -> Set<Int> {
            let buildings = town.made.portfolio.buildings
            let names = table.options.grouping?.names(of: town.made.portfolio, nil)
            return Set(
                buildings.indices.filter { place in
                    table.options.filter.admits(buildings[place])
                        && (group == nil || names![place] == group!)
                        && (!perArea || buildings[place].areas.gross != nil)
                })
        }
        return tables.flatMap { table -> [Set<Int>] in
            let whole = (members(table, nil), table.totals.assessment)
            let groups = table.groups.map { (members(table, $0.name), $0.totals.assessment) }
            return ([whole] + groups).filter { isTold($0.1.tax[level]) }.map(\.0)
        }
    }

    private static let edges: [Int128] = [500_000_000, 1_000_000_000, 5_000_000_000, 10_000_000_000]

    /// The band of an amount: its lower edge (nothing, unless it is negative) and its upper one.
    private static func band(_ fen: Int128) -> (from: Int128, to: Int128?) {
        (edges.last { $0 <= fen } ?? min(0, fen), edges.first { $0 > fen })
    }

    /// Whether everything from the one end of the band to the other is possible, of an open band up to twice its edge.
    private static func isOpen(_ fen: Int128, _ range: (least: Fraction, most: Fraction?)) -> Bool {
        let band = band(fen)
        return range.least <= Fraction(band.from, 1)
            && (range.most.map { $0 >= Fraction(band.to ?? max(fen, 2 * band.from), 1) } ?? true)
    }

    private static func attack(
        _ secrets: Set<Int>, among unknown: Set<Int>, _ truth: [Int128], lowest: (Int) -> Int128,
        highest: (Int) -> Int128?, sums: [Set<Int>]
    ) -> [Int] {
        let order = unknown.sorted()
        let known = Set(sums.map { $0.intersection(unknown) }).filter { !$0.isEmpty }
        let bounds = PlainBounds(
            lowest: order.map(lowest), highest: order.map(highest), truth: order.map { truth[$0] },
            sums: known.map { sum in Set(sum.map { order.firstIndex(of: $0)! }) })
        return order.indices.filter { secrets.contains(order[$0]) && !isOpen(bounds.truth[$0], bounds.range(of: $0)) }
            .map { order[$0] }
    }

    @Test("Of this year's figures", arguments: Array(0..<200) as [UInt64])
    func now(seed: UInt64) {
        let town = GuardedTown(seed: seed)
        let tables = Self.tables(of: town)
        let office = town.made.ranking("2020-12", .totalTax)
        let places = town.keys.indices
        let exposed = Set(places.filter { town.isExposed($0, year: 0) })
        let hidden = Set(tables[0].rows.filter { $0.band != nil }.map(\.position))
        #expect(exposed.isSubset(of: hidden))
        for table in tables where table.profile == .meeting {
            for row in table.rows {
                #expect((row.band != nil) == hidden.contains(row.position), "the same in every table")
                if row.band != nil { #expect(row.rank == nil && row.assessment.tax.total.amount == nil) }
            }
            let median = Median(table.rows.compactMap { $0.assessment.tax.total.perArea })
            #expect(table.totals.medians.perArea.total == median)
        }
        for level in [TaxLevel.total, .district] {
            let truth = places.map { Int128(office[town.keys[$0]].assessment.tax[level].amount!.fen) }
            let totals = places.map { Int128(office[town.keys[$0]].assessment.tax.total.amount!.fen) }
            let sums =
                Self.published(tables, town, { $0.amount != nil }, level)
                + Self.published(tables, town, { $0.perArea != nil }, perArea: true, level)
            let given = Self.attack(
                exposed, among: hidden, truth,
                lowest: { level == .total ? Self.band(truth[$0]).from : min(0, truth[$0]) },
                highest: { Self.band(totals[$0]).to.map { [own = truth[$0]] in max(own, $0) } }, sums: sums)
            #expect(given.isEmpty, "\(level) gives away \(given.map { town.keys[$0] }) of \(hidden)")
        }
    }

    @Test("Of last year's, which growth tells", arguments: Array(0..<200) as [UInt64])
    func earlier(seed: UInt64) {
        let town = GuardedTown(seed: seed)
        let tables = Self.tables(of: town)
        let office = town.made.ranking("2020-12", .totalTax)
        let places = town.keys.indices
        let secrets = Set(
            places.filter { place in
                town.isExposed(place, year: 0) || (!town.parts[place][1].isEmpty && town.isExposed(place, year: 1))
            })
        for level in [TaxLevel.total, .district] {
            let figures = places.map { office[town.keys[$0]].assessment.tax[level] }
            let truth = figures.map { Int128(($0.amount! - $0.yearOnYear.difference!).fen) }
            // A growth, or a base that is nothing or less, is told of the others.
            let unknown = Set(
                tables[0].rows.filter { $0.assessment.tax[level].yearOnYear.growth == .absent(.withheld) }
                    .map(\.position))
            let given = Self.attack(
                secrets.intersection(unknown), among: unknown, truth,
                lowest: { level == .total ? Self.band(truth[$0]).from : min(0, truth[$0]) },
                highest: { place in
                    let whole = office[town.keys[place]].assessment.tax.total
                    let base = Int128((whole.amount! - whole.yearOnYear.difference!).fen)
                    return Self.band(base).to.map { max(truth[place], $0) }
                },
                sums: Self.published(tables, town, { $0.yearOnYear.growth.ratio != nil }, level))
            #expect(given.isEmpty, "\(level) gives away \(given.map { town.keys[$0] }) of \(unknown)")
            let told = secrets.filter { town.isExposed($0, year: 1) && !town.parts[$0][1].isEmpty }
            #expect(told.allSatisfy { tables[0][town.keys[$0]].assessment.tax[level].yearOnYear.growth.ratio == nil })
        }
    }

    @Test("The attacker can win: with the exposed alone hidden under the sum of all, it does")
    func canFail() {
        var wins = 0
        for seed in 0..<60 as Range<UInt64> {
            let town = GuardedTown(seed: seed)
            let office = town.made.ranking("2020-12", .totalTax)
            let exposed = Set(town.keys.indices.filter { town.isExposed($0, year: 0) })
            let truth = town.keys.map { Int128(office[$0].assessment.tax.total.amount!.fen) }
            let given = Self.attack(
                exposed, among: exposed, truth, lowest: { Self.band(truth[$0]).from },
                highest: { Self.band(truth[$0]).to }, sums: [Set(town.keys.indices)])
            if !given.isEmpty { wins += 1 }
        }
        #expect(wins > 20)
    }

    @Test("The towns hide, cover and withhold, each often enough to mean something")
    func variety() {
        var (covering, withholding, giving) = (0, 0, 0)
        for seed in 0..<200 as Range<UInt64> {
            let made = GuardedTown(seed: seed).made
            let disclosure = made.disclosure("2020-12")
            if disclosure.hiddenCount > disclosure.exposed.count { covering += 1 }
            if disclosure.showsSum(over: made.portfolio.buildings.indices) { giving += 1 } else { withholding += 1 }
        }
        #expect(covering > 10)
        #expect(withholding > 10)
        #expect(giving > 10)
    }
}
