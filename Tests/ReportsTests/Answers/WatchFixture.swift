import BuildingEconomy

@testable import Analytics
@testable import Reports

/// A watchlist made by hand: one red building with every kind of evidence, a grey one and a green one.
enum WatchFixture {
    static func month(_ text: String) -> Month { Month(text: text)! }
    static func money(_ fen: Int64) -> Money { Money(fen: fen) }

    static let sums = YiyuanEvidence(
        yearToDate: money(9_999_999_999), ttm: money(9_999_999_999), lastYear: money(12_000_000_000),
        lastYearToDate: money(12_000_000_000))

    static let evidences: [(WarningRule, WarningColour, WarningEvidence)] = [
        (
            .inPlaceBelowGoal, .red,
            .inPlace(
                TenantFigures(
                    counted: 20, notCounted: 0, paying: 11, unknown: 0, registered: 5, isComplete: true,
                    goal: Ratio(85, over: 100)!))
        ),
        (
            .perM2BelowGoal, .red,
            .perM2(value: Ratio(5, over: 1)!, goal: Ratio(105, over: 10)!, missing: money(123_456_789))
        ),
        (.leavingYiyuan, .red, .yiyuan(sums)),
        (
            .districtTaxFalling, .amber,
            .fall(
                growth: Ratio(-101, over: 1000)!, from: money(1_000_000_000), to: money(899_000_000),
                missing: money(1_000_000))
        ),
        (
            .threeMonthsBelow, .amber,
            .months([MonthPair(month: month("2020-12"), now: money(99_000_000), yearEarlier: money(100_000_000))])
        ),
        (
            .vacancyHigh, .amber,
            .vacancy(
                vacant: FloorArea(cm2: 25_000_000), gross: FloorArea(cm2: 100_000_000),
                toLet: FloorArea(cm2: 5_000_000))
        ),
        (.oneTaxpayer, .amber, .oneTaxpayer(taxpayer: 3, share: Ratio(71, over: 100)!, missing: money(1_000_000))),
        (
            .bottomQuarter, .amber,
            .bottomQuarter([GroupPlace(month: month("2020-12"), rank: 4, ranked: 4)], group: .small, goodPlace: 3)
        ),
        (.afterMoveOutHigh, .amber, .afterMoveOut(money(20_000_000), of: money(100_000_000))),
    ]

    static var watchlist: Watchlist {
        let start = WarningStart(month: month("2020-03"), isAtLeast: false)
        let warnings = evidences.map { rule, colour, evidence in
            Warning(rule: rule, colour: colour, evidence: evidence, since: rule == .vacancyHigh ? nil : start)
        }
        let obstacle = BuildingWarnings.Obstacle(
            rule: .districtTaxFalling, reason: .monthsMissing, months: [month("2019-01"), month("2019-02")])
        return Watchlist(
            month: month("2020-12"), thresholds: Thresholds(), areaBasis: .gross, goalAreaBasis: .gross,
            inPlaceBasis: .receipts, batch: 4,
            buildings: [
                BuildingWarnings(
                    position: 0, building: Building(key: "B1", name: "甲楼"), warnings: warnings, obstacles: []),
                BuildingWarnings(
                    position: 1, building: Building(key: "B2", name: "乙楼"), warnings: [], obstacles: [obstacle]),
                BuildingWarnings(position: 2, building: Building(key: "B3", name: "丙楼"), warnings: [], obstacles: []),
            ], unmatched: money(101), receipts: money(1000), missingMonths: [],
            unmatchedSince: WarningStart(month: month("2019-12"), isAtLeast: true))
    }

    static let report = FlagsReport(
        watchlist, notes: [0: FlagsReport.Note(text: "整层改造", day: "2021-01-05", author: "楼长甲")], names: [3: "示例公司"])
}
