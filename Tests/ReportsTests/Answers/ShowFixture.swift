import BuildingEconomy

@testable import Analytics
@testable import Reports

/// A small district of two buildings, made by the real sums: one building's file and two periods of both.
enum ShowFixture {
    static func month(_ text: String) -> Month { Month(text: text)! }

    static let portfolio: Portfolio = {
        var loaded = LoadedMonths()
        for month in month("2018-01")...month("2020-12") {
            for level in TaxLevel.allCases { loaded.insert(month, at: level) }
        }
        var buildings = [Building(key: "B1", name: "甲楼"), Building(key: "B2", name: "乙楼")]
        buildings[0].zone = "东片"
        buildings[0].areas.gross = FloorArea(cm2: 100_000_000)
        buildings[0].areas.occupied = FloorArea(cm2: 80_000_000)
        buildings[0].areas.vacant = FloorArea(cm2: 20_000_000)
        buildings[1].includedTo = Day(year: 2020, month: 6, day: 30)
        var tenancies = [
            Tenancy(id: 0, taxpayer: 0, building: 0), Tenancy(id: 1, taxpayer: 1, building: 0),
            Tenancy(id: 2, taxpayer: 2, building: 1),
        ]
        tenancies[0].industry = 0
        tenancies[0].area = FloorArea(cm2: 40_000_000)
        tenancies[0].isRegisteredHere = true
        tenancies[1].moveIn = Day(year: 2020, month: 1, day: 5)
        return Portfolio(
            buildings: buildings, taxpayerCount: 3, tenancies: tenancies, loadedMonths: loaded, industries: ["软件信息"],
            batch: 4)
    }()

    static let block: ReceiptBlock = {
        var block = ReceiptBlock()
        let receipts: [(Int32, String, Int64, Bool)] = [
            (0, "2019-05", 100_000_000, false), (0, "2020-05", 120_000_000, false), (1, "2020-06", 30_000_000, false),
            (0, "2020-07", 50_000_000, true), (2, "2019-05", 40_000_000, false),
        ]
        for (taxpayer, text, total, isOneOff) in receipts {
            block.taxpayers.append(taxpayer)
            block.buildings.append(-1)
            block.months.append(month(text).ordinal)
            block.total.append(total)
            block.local.append(0)
            block.district.append(total / 4)
            block.oneOff.append(isOneOff)
        }
        return block
    }()

    static let options = RankingOptions(window: Window(.ttm, endingWith: month("2020-12")))

    static let show: ShowReport = {
        var shared = BuildingFileSums.Shared(portfolio: portfolio, options: options)
        shared.add(block)
        var sums = BuildingFileSums(portfolio: portfolio, options: options, position: 0, shared: shared)
        sums.add(block)
        let file = BuildingFile.make(of: portfolio, sums, policy: .plan, options: options)
        return ShowReport(
            file, parties: [0: .init(name: "大公司", code: "91A"), 1: .init(name: "小公司", code: nil)],
            oneOffTaxKinds: ["土地增值税"])
    }()

    static let compare: CompareReport = {
        let question = ComparisonOptions(options, against: Window(.ttm, endingWith: month("2019-12")))
        var attribution = Attribution(portfolio: portfolio, for: question)
        attribution.add(block)
        return CompareReport(Comparison.make(of: portfolio, attribution, policy: .plan, options: question))
    }()
}
