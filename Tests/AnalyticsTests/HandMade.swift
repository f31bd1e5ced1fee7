import Analytics
import BuildingEconomy

/// A portfolio written out by hand, in the words of a test.
struct HandMade {
    private var buildings: [Building] = []
    private var tenancies: [Tenancy] = []
    private var receipts = ReceiptBlock()
    var loaded = LoadedMonths()
    var policy = Policy.plan
    var industries: [String] = []

    /// A portfolio whose months are loaded at every level.
    init(loaded months: String...) {
        for range in months { load(range, at: TaxLevel.allCases) }
    }

    /// Marks `2020-01...2020-12`, or one month, as loaded.
    mutating func load(_ range: String, at levels: [TaxLevel]) {
        let ends = range.split(separator: "...").map { Month(text: String($0))! }
        for month in ends.first!...ends.last! { for level in levels { loaded.insert(month, at: level) } }
    }

    /// Enters a building of so many ㎡ (gross).
    mutating func building(_ key: String, _ squareMetres: Int64? = nil, _ more: (inout Building) -> Void = { _ in }) {
        var building = Building(key: key, name: key)
        building.areas.gross = squareMetres.map { FloorArea(cm2: $0 * 10_000) }
        more(&building)
        buildings.append(building)
    }

    /// Lets a taxpayer sit in a building, with so many ㎡.
    mutating func tenant(
        _ taxpayer: Int, in key: String, _ squareMetres: Int64? = nil, from moveIn: String? = nil,
        to moveOut: String? = nil, _ more: (inout Tenancy) -> Void = { _ in }
    ) {
        var tenancy = Tenancy(
            id: Int64(tenancies.count), taxpayer: Int32(taxpayer), building: Int32(position(of: key)))
        tenancy.area = squareMetres.map { FloorArea(cm2: $0 * 10_000) }
        tenancy.moveIn = moveIn.map(day)
        tenancy.moveOut = moveOut.map(day)
        more(&tenancy)
        tenancies.append(tenancy)
    }

    /// Enters a receipt of so many fen at 全口径, and at 区级.
    mutating func receipt(
        _ taxpayer: Int?, _ month: String, _ total: Int64, _ district: Int64 = 0, named key: String? = nil,
        isOneOff: Bool = false
    ) {
        receipts.taxpayers.append(taxpayer.map(Int32.init) ?? -1)
        receipts.buildings.append(key.map { Int32(position(of: $0)) } ?? -1)
        receipts.months.append(Month(text: month)!.ordinal)
        receipts.total.append(total)
        receipts.local.append(0)
        receipts.district.append(district)
        receipts.oneOff.append(isOneOff)
    }

    func position(of key: String) -> Int { buildings.firstIndex { $0.key == key }! }

    var portfolio: Portfolio {
        Portfolio(
            buildings: buildings,
            taxpayerCount: 1 + max(-1, tenancies.map { Int($0.taxpayer) }.max() ?? -1, mostTaxpayers),
            tenancies: SmallWorld.inOrder(tenancies), loadedMonths: loaded,
            industries: industries, batch: 7)
    }

    private var mostTaxpayers: Int { receipts.taxpayers.map(Int.init).max() ?? -1 }
    var block: ReceiptBlock { receipts }

    /// What a place received in one month at 全口径, in fen.
    func total(_ place: Attribution.Place, _ month: String) -> Int64 {
        let month = Month(text: month)!
        var attribution = Attribution(portfolio: portfolio, months: month...month)
        attribution.add(receipts)
        return attribution.tax(of: place, in: month...month, at: .total).fen
    }

    /// What a building received in one month at 全口径, in fen.
    func total(_ key: String, _ month: String) -> Int64 { total(.building(position(of: key)), month) }

    /// A building's file, for the office or a meeting.
    func file(
        of key: String, _ month: String, _ metric: RankingMetric = .districtTaxPerM2, _ kind: WindowKind = .ttm,
        for profile: Profile = .internal, _ more: (inout RankingOptions) -> Void = { _ in }
    ) -> BuildingFile {
        var options = RankingOptions(metric: metric, window: Window(kind, endingWith: Month(text: month)!))
        more(&options)
        let portfolio = portfolio
        var shared = BuildingFileSums.Shared(portfolio: portfolio, options: options)
        shared.add(receipts)
        let empty = BuildingFileSums(
            portfolio: portfolio, options: options, position: position(of: key), shared: shared)
        var sums = empty
        sums.add(receipts)
        sums.merge(empty)
        return BuildingFile.make(
            of: portfolio, sums, policy: policy, options: options,
            disclosure: profile == .internal ? nil : disclosure(month, kind))
    }

    /// Two windows side by side.
    func comparison(
        _ month: String, _ base: String, _ metric: RankingMetric = .districtTaxPerM2, _ kind: WindowKind = .ttm
    ) -> Comparison {
        let now = RankingOptions(metric: metric, window: Window(kind, endingWith: Month(text: month)!))
        let options = ComparisonOptions(now, against: Window(kind, endingWith: Month(text: base)!))
        let portfolio = portfolio
        var attribution = Attribution(portfolio: portfolio, for: options)
        attribution.add(receipts)
        return Comparison.make(of: portfolio, attribution, policy: policy, options: options)
    }

    /// The ranked table, for the office or others.
    func ranking(
        for profile: Profile = .internal, _ month: String, _ metric: RankingMetric = .districtTaxPerM2,
        _ kind: WindowKind = .ttm, _ more: (inout RankingOptions) -> Void = { _ in }
    ) -> Ranking {
        var options = RankingOptions(metric: metric, window: Window(kind, endingWith: Month(text: month)!))
        more(&options)
        let portfolio = portfolio
        var attribution = Attribution(portfolio: portfolio, for: options)
        attribution.add(receipts)
        return Ranking.make(
            of: portfolio, attribution, policy: policy, options: options, profile: profile,
            disclosure: profile == .internal ? nil : disclosure(month, kind))
    }
}

/// The day of ISO text.
func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").map { Int($0)! }
    return Day(year: parts[0], month: parts[1], day: parts[2])!
}

extension Ranking {
    /// The row of a building.
    subscript(key: String) -> RankingRow { rows.first { $0.building.key == key }! }

    /// `A 1, B 2, C –`: rows in order with their ranks.
    var order: String {
        rows.map { "\($0.building.key) \($0.rank.map(String.init) ?? "–")" }.joined(separator: ", ")
    }
}
