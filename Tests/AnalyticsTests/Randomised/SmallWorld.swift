import Analytics
import BuildingEconomy

/// A small portfolio with its receipts and a question about it, thrown from a seed, with every trait the spec names.
struct SmallWorld {
    /// One receipt row.
    struct Receipt {
        var taxpayer: Int?
        var building: Int?
        var month: Month
        var amounts: [TaxLevel: Int64]
        var isOneOff = false
    }

    static let industries = ["保险", "商务", "软件"]

    static let firstMonth = Month(yyyymm: 201711)!
    static let lastMonth = Month(yyyymm: 202012)!
    static var months: ClosedRange<Month> { firstMonth...lastMonth }

    let seed: UInt64
    private(set) var portfolio: Portfolio
    var receipts: [Receipt] = []
    private(set) var options: RankingOptions
    private(set) var policy: Policy
    /// The window that the world's own is held against.
    private(set) var base: Window

    init(seed: UInt64) {
        self.seed = seed
        var dice = Dice(seed: seed)
        let buildings = (0..<dice.roll(2...8)).map { Self.building($0, &dice) }
        let taxpayers = dice.roll(0...14)
        var tenancies: [Tenancy] = []
        for taxpayer in 0..<taxpayers {
            for _ in 0..<dice.pick([0, 1, 1, 1, 2, 2, 3, 5]) {
                tenancies.append(
                    Self.tenancy(tenancies.count, of: taxpayer, in: dice.roll(0...buildings.count - 1), &dice))
            }
        }
        // Traits that came later have dice of their own, so that the worlds stay what they were.
        var more = Dice(seed: ~seed)
        for place in tenancies.indices { tenancies[place].industry = more.pick([-1, 0, 1, 2, 2]) }
        portfolio = Portfolio(
            buildings: buildings, taxpayerCount: taxpayers, tenancies: Self.inOrder(tenancies),
            loadedMonths: Self.loadedMonths(&dice), industries: Self.industries, batch: dice.roll(1...9))
        options = Self.options(&dice)
        policy = Self.policy(&dice)
        base = Window(options.window.kind, endingWith: options.window.to.advanced(by: -more.pick([12, 12, 12, 1, 7])))
        if options.grouping == nil, options.metric.level != .district, more.happens(30) { options.grouping = .theme }
        policy.thresholds.theme = more.pick([Ratio(1, over: 2)!, Ratio(1, over: 2)!, Ratio(1, over: 3)!])
        receipts = Self.receipts(for: portfolio, &dice)
        for place in receipts.indices { receipts[place].isOneOff = more.happens(15) }
    }

    /// The same world about all buildings, without groups: what a building's file is asked of.
    var aboutAll: SmallWorld {
        var world = self
        world.options.filter = BuildingFilter()
        world.options.grouping = nil
        return world
    }

    private static func building(_ number: Int, _ dice: inout Dice) -> Building {
        var building = Building(key: "B\(number)", name: "楼\(number)")
        building.zone = dice.pick(["东片", "西片", nil])
        building.street = dice.pick(["一街", "二街", nil])
        building.steward = dice.pick(["甲", "乙", nil])
        building.isKey = dice.happens(50)
        let areas: [Int64?] = [nil, 0, -5, 10_000, 20_000, 299_999_999, 300_000_000, 1_500_000_000, 1_500_000_001]
        building.areas.gross = dice.pick(areas).map(FloorArea.init(cm2:))
        building.areas.occupied = dice.pick(areas).map(FloorArea.init(cm2:))
        if dice.happens(20) { building.includedFrom = day(&dice) }
        if dice.happens(20) { building.includedTo = day(&dice) }
        return building
    }

    private static func tenancy(_ id: Int, of taxpayer: Int, in building: Int, _ dice: inout Dice) -> Tenancy {
        var tenancy = Tenancy(id: Int64(id), taxpayer: Int32(taxpayer), building: Int32(building))
        let areas: [Int64?] = [
            1, 2, 3, 7, 1_000_000, 5_000_000, 5_000_000, dice.happens(20) ? nil : 9, dice.happens(20) ? 0 : 4,
        ]
        tenancy.area = dice.pick(areas).map(FloorArea.init(cm2:))
        if dice.happens(60) { tenancy.moveIn = dice.happens(30) ? recentDay(&dice) : day(&dice) }
        if dice.happens(35) {
            let end = day(&dice)
            tenancy.moveOut = max(end, tenancy.moveIn ?? end)
        }
        tenancy.organisation = dice.happens(15) ? .doesNotFile : .filesOwnTax
        tenancy.isRegisteredHere = dice.pick([true, true, false, nil])
        tenancy.paysHereByRoster = dice.pick([true, true, false, nil])
        // Thrown by the number, not by the dice, so that the worlds stay what they were before there were industries.
        tenancy.industry = Int32([1, 1, 1, 2, -1][id % 5])
        return tenancy
    }

    private static func day(_ dice: inout Dice) -> Day {
        firstMonth.firstDay.advanced(by: dice.roll(0...1150))
    }

    private static func recentDay(_ dice: inout Dice) -> Day {
        lastMonth.lastDay.advanced(by: -dice.roll(0...150))
    }

    static func inOrder(_ tenancies: [Tenancy]) -> [Tenancy] {
        tenancies.sorted {
            ($0.taxpayer, $0.building, $0.moveIn?.ordinal ?? .min, $0.id)
                < ($1.taxpayer, $1.building, $1.moveIn?.ordinal ?? .min, $1.id)
        }
    }

    private static func loadedMonths(_ dice: inout Dice) -> LoadedMonths {
        var loaded = LoadedMonths()
        let style = dice.roll(1...10)
        for level in TaxLevel.allCases {
            if level == .local && dice.happens(50) { continue }
            if style == 1, dice.happens(30) { continue }
            let start = style <= 3 ? dice.roll(0...30) : 0
            for (place, month) in months.enumerated() where place >= start {
                if style == 4, dice.happens(6) { continue }
                loaded.insert(month, at: level)
            }
        }
        return loaded
    }

    private static func options(_ dice: inout Dice) -> RankingOptions {
        let month =
            dice.happens(70) ? lastMonth.advanced(by: -dice.roll(0...3)) : lastMonth.advanced(by: -dice.roll(0...20))
        return RankingOptions(
            metric: dice.pick(RankingMetric.allCases),
            window: Window(dice.pick(WindowKind.allCases), endingWith: month),
            areaBasis: dice.pick([.gross, .gross, .occupied, .leasable]),
            inPlaceBasis: dice.pick(InPlaceBasis.allCases),
            filter: BuildingFilter(
                zone: dice.pick([nil, nil, nil, nil, "东片"]), street: dice.pick([nil, nil, nil, nil, "一街"]),
                keyOnly: dice.happens(15)),
            grouping: dice.pick([nil, nil, nil, nil, .zone, .street, .steward, .size]))
    }

    private static func policy(_ dice: inout Dice) -> Policy {
        var policy = Policy.plan
        switch dice.roll(1...4) {
        case 1: policy.goals = []
        case 2:
            policy.goals = [
                Goal(metric: .inPlaceRate, target: Ratio(100, over: 3)!, year: 2025, set: .all),
                Goal(metric: .districtTaxPerM2, target: Ratio(1, over: 1)!, year: 2025, set: .key),
            ]
        default: break
        }
        return policy
    }

    private static func receipts(for portfolio: Portfolio, _ dice: inout Dice) -> [Receipt] {
        let sparse = dice.happens(30)
        var receipts: [Receipt] = []
        let scale = dice.pick([3, 100, 1_000_000, 3_000_000_000])
        for month in months {
            let levels = TaxLevel.allCases.filter { portfolio.loadedMonths[$0].contains(month) }
            guard !levels.isEmpty else { continue }
            for taxpayer in 0..<portfolio.taxpayerCount {
                for _ in 0..<dice.pick(sparse ? [0, 0, 0, 0, 0, 1] : [0, 1, 1, 2]) {
                    let named = dice.happens(4) ? dice.roll(0...portfolio.buildings.count - 1) : nil
                    receipts.append(
                        Receipt(
                            taxpayer: named != nil && dice.happens(50) ? nil : taxpayer, building: named, month: month,
                            amounts: Dictionary(
                                uniqueKeysWithValues: levels.map { ($0, Int64(dice.roll(-scale / 3...scale))) })))
                }
            }
        }
        return receipts
    }
}

extension SmallWorld {
    /// The same world with tenants more alike, so that many have peers: few industries, two sizes, most
    /// of them always there, every third without a receipt.
    var crowded: SmallWorld {
        var world = self
        let tenancies = portfolio.tenancies.map { tenancy in
            var tenancy = tenancy
            tenancy.industry = Int32([1, 1, 1, 1, 1, 1, 2, -1][Int(tenancy.id) % 8])
            let areas: [Int64] = [100_003, 200_007, 300_001, 199_999, 150_000, 400_001, 3_000_001, 250_000, 0]
            tenancy.area = FloorArea(cm2: areas[Int(tenancy.id) % 9])
            if tenancy.id % 3 > 0 { (tenancy.moveIn, tenancy.moveOut) = (nil, nil) }
            return tenancy
        }
        world.portfolio = Portfolio(
            buildings: portfolio.buildings, taxpayerCount: portfolio.taxpayerCount,
            tenancies: Self.inOrder(tenancies), loadedMonths: portfolio.loadedMonths, batch: portfolio.batch)
        // Every third taxpayer pays nothing; in every fourth world the district gives more back than it gets.
        world.receipts = receipts.filter { ($0.taxpayer ?? 1) % 3 != 0 }.map { receipt in
            var receipt = receipt
            if seed % 4 == 0 { receipt.amounts[.district] = receipt.amounts[.district].map { -$0 } }
            return receipt
        }
        return world
    }

    /// The receipts as blocks of at most `size` rows.
    func blocks(of size: Int) -> [ReceiptBlock] {
        stride(from: 0, to: receipts.count, by: size).map { start in
            var block = ReceiptBlock()
            for receipt in receipts[start..<min(start + size, receipts.count)] { block.append(receipt) }
            return block
        }
    }
}

extension ReceiptBlock {
    mutating func append(_ receipt: SmallWorld.Receipt) {
        taxpayers.append(receipt.taxpayer.map(Int32.init) ?? -1)
        buildings.append(receipt.building.map(Int32.init) ?? -1)
        months.append(receipt.month.ordinal)
        total.append(receipt.amounts[.total] ?? 0)
        local.append(receipt.amounts[.local] ?? 0)
        district.append(receipt.amounts[.district] ?? 0)
        oneOff.append(receipt.isOneOff)
    }
}
