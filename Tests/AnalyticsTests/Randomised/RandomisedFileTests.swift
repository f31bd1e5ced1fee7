import BuildingEconomy
import Testing

@testable import Analytics

@Suite("Building files and comparisons of hundreds of small worlds, against a second, plain implementation")
struct RandomisedFileTests {
    static let worlds = RandomisedTests.seeds.map { SmallWorld(seed: $0) }
    static let files = worlds.map { file(of: $0.aboutAll) }
    static let comparisons = worlds.map(comparison)

    static func position(in world: SmallWorld) -> Int { Int(world.seed) % world.portfolio.buildings.count }

    /// Feeds two sums by turns and merges them, as two threads would.
    static func file(of world: SmallWorld) -> BuildingFile {
        let blank = BuildingFileSums.Shared(portfolio: world.portfolio, options: world.options)
        var shared = [blank, blank]
        for (turn, block) in world.blocks(of: 5).enumerated() { shared[turn % 2].add(block) }
        shared[0].merge(shared[1])
        let empty = BuildingFileSums(
            portfolio: world.portfolio, options: world.options, position: position(in: world), shared: shared[0])
        var halves = [empty, empty]
        for (turn, block) in world.blocks(of: 5).enumerated() { halves[turn % 2].add(block) }
        halves[0].merge(halves[1])
        return BuildingFile.make(of: world.portfolio, halves[0], policy: world.policy, options: world.options)
    }

    static func comparison(of world: SmallWorld) -> Comparison {
        let options = ComparisonOptions(world.options, against: world.base)
        var attribution = Attribution(portfolio: world.portfolio, for: options)
        for block in world.blocks(of: 6) { attribution.add(block) }
        return Comparison.make(of: world.portfolio, attribution, policy: world.policy, options: options)
    }

    private func expect(_ ours: [String], _ plain: [String], _ world: SmallWorld) {
        guard ours != plain else { return }
        let line = zip(ours, plain).first { $0 != $1 }
        Issue.record(
            "seed \(world.seed) \(world.options) \(world.base)\nours:  \(line?.0 ?? "\(ours.count) lines")\nplain: \(line?.1 ?? "\(plain.count)")"
        )
    }

    @Test("Growth taken apart, the table of tenants, industries, themes, places and 24 months agree")
    func filesAgree() {
        for (world, file) in zip(Self.worlds, Self.files) {
            expect(file.lines, PlainFile(world.aboutAll, building: Self.position(in: world)).lines, world)
        }
    }

    @Test("Both periods' ranks, changes and contributions agree; the contributions add up to the growth")
    func comparisonsAgree() {
        for (world, comparison) in zip(Self.worlds, Self.comparisons) {
            expect(comparison.lines, PlainComparison(world).lines, world)
        }
    }

    @Test("The four parts add up to the change that every table gives, to the fen; the tenants are the rate's")
    func addUp() {
        for (world, file) in zip(Self.worlds, Self.files) {
            for level in [TaxLevel.total, .district] {
                let figure = file.assessment.tax[level]
                #expect((file.growth[level] == nil) == (figure.yearOnYear.difference == nil), "seed \(world.seed)")
                guard let split = file.growth[level] else { continue }
                #expect(split.addsUp && split.difference == figure.yearOnYear.difference, "seed \(world.seed)")
                #expect(split.now == figure.amount, "seed \(world.seed)")
            }
            let tenants = file.assessment.tenants
            #expect(file.tenants.count == tenants.counted, "seed \(world.seed)")
            #expect(file.tenants.count(registered: .yes) == tenants.registered, "seed \(world.seed)")
            #expect(file.months.last?.tenants == tenants || world.options.window.kind == .year, "seed \(world.seed)")
            if tenants.paying != nil { #expect(file.tenants.count(paying: .yes) == tenants.paying) }
        }
    }

    @Test("Tax on the gross area is tax on the occupied area times occupancy, exactly")
    func identity() {
        for file in Self.files {
            for level in TaxLevel.allCases {
                guard let gross = file.space.perGross[level], let occupied = file.space.perOccupied[level],
                    let occupancy = file.space.occupancy
                else { continue }
                let one = Int128(gross.numerator) * Int128(occupied.denominator) * Int128(occupancy.denominator)
                let other = Int128(occupied.numerator) * Int128(occupancy.numerator) * Int128(gross.denominator)
                #expect(one == other)
            }
        }
    }

    @Test("The worlds show every part: joined, left, one-off, every answer, every basis of a theme, gains and losses")
    func traits() {
        let splits = Self.files.compactMap(\.growth.total)
        #expect(splits.contains { $0.joined != .zero && $0.left != .zero && $0.oneOff != .zero })
        for registered in TenantTable.Answer.allCases {
            for paying in TenantTable.Answer.allCases {
                #expect(Self.files.contains { $0.tenants[registered: registered, paying: paying] > 0 })
            }
        }
        for basis in Theme.Basis.allCases { #expect(Self.files.contains { $0.industries.theme?.basis == basis }) }
        for verdict in [true, false, nil] { #expect(Self.files.contains { $0.industries.isTheme == verdict }) }
        for standing in ComparisonRow.Standing.allCases {
            #expect(Self.comparisons.contains { $0.rows.contains { $0.standing == standing } })
        }
        #expect(Self.comparisons.contains { !$0.gains().isEmpty && !$0.losses().isEmpty && !$0.moved.isEmpty })
        #expect(Self.files.contains { !$0.isIncluded })
    }
}
