import BuildingEconomy

@testable import Analytics

/// Rankings made by hand for the tests.
enum RankingFixture {
    static let goal = Ratio(85, over: 100)!

    static func month(_ text: String) -> Month { Month(text: text)! }

    static func tax(
        _ fen: Int64?, area: Int64?, growth: Growth = .absent(.noBase), isComplete: Bool = true
    ) -> TaxFigure {
        let perArea = fen.flatMap { fen in area.flatMap { Ratio(fen, over: $0) } }
        let absent = Change(absent: .noBase)
        let change: Change =
            switch growth {
            case .ratio(let ratio):
                Change(
                    from: Money(fen: ratio.denominator), to: Money(fen: ratio.denominator + ratio.numerator))
            case .absent(let absence): Change(absent: absence)
            }
        return TaxFigure(
            amount: fen.map(Money.init(fen:)), isComplete: isComplete, perArea: perArea, yearOnYear: change,
            sequential: absent)
    }

    static func tenants(
        _ counted: Int, paying: Int?, unknown: Int = 0, registered: Int = 0, notCounted: Int = 0,
        isComplete: Bool = true
    ) -> TenantFigures {
        TenantFigures(
            counted: counted, notCounted: notCounted, paying: paying, unknown: unknown, registered: registered,
            isComplete: isComplete, goal: goal)
    }

    static func assessment(
        total: TaxFigure, district: TaxFigure, area: Int64?, tenants: TenantFigures, yiyuan: YiyuanStatus? = nil,
        meetsPerM2Goal: Bool? = nil
    ) -> Assessment {
        var tax = PerLevel(repeating: tax(nil, area: nil))
        (tax.total, tax.district) = (total, district)
        return Assessment(
            tax: tax, area: area.map(FloorArea.init(cm2:)), tenants: tenants, yiyuan: yiyuan,
            meetsPerM2Goal: meetsPerM2Goal)
    }

    static func building(
        _ key: String, _ name: String, zone: String? = nil, street: String? = nil, isKey: Bool = false
    ) -> Building {
        var building = Building(key: key, name: name)
        (building.zone, building.street, building.isKey) = (zone, street, isKey)
        return building
    }

    static func period(
        _ kind: WindowKind, _ month: String, missing: [String] = [], missingForInPlaceRate: [String] = []
    ) -> RankingPeriod {
        let months = missing.map { Self.month($0) }
        return RankingPeriod(
            window: Window(kind, endingWith: Self.month(month)), missingMonths: months,
            missing: PerLevel(repeating: months), missingForInPlaceRate: missingForInPlaceRate.map { Self.month($0) })
    }

    static func outside(afterMoveOut: Int64, unmatched: Int64, notIncluded: Int64) -> OutsideTax {
        OutsideTax(
            afterMoveOut: PerLevel(repeating: Money(fen: afterMoveOut)),
            unmatched: PerLevel(repeating: Money(fen: unmatched)),
            notIncluded: PerLevel(repeating: Money(fen: notIncluded)))
    }

    static let noMedians = Medians(
        perArea: PerLevel(repeating: nil), inPlaceRate: nil, registeredRate: nil, yearOnYear: PerLevel(repeating: nil))

    static func set(
        _ buildings: Int, _ assessment: Assessment, withoutArea: Int = 0, yiyuanReached: Int? = nil,
        medians: Medians = noMedians
    ) -> SetAssessment {
        SetAssessment(
            buildings: buildings, assessment: assessment, buildingsWithoutArea: withoutArea,
            yiyuanReached: yiyuanReached, medians: medians)
    }
}

extension RankingFixture {
    /// The example of the contract's §6, one row of it.
    static var contractExample: Ranking {
        let row = RankingRow(
            rank: 1, previousRank: 2, unrankedReason: nil, position: 0,
            building: building("B07", "雍和大厦", zone: "雍和园片区", isKey: true),
            assessment: assessment(
                total: tax(1, area: 200_000_000, growth: .ratio(Ratio(312, over: 10_000)!)),
                district: tax(1, area: 200_000_000), area: 200_000_000,
                tenants: tenants(120, paying: 100, unknown: 1, registered: 108), yiyuan: .reached,
                meetsPerM2Goal: true),
            flags: [.inPlaceBelowGoal])
        let area: Int64 = 25_730_994_152
        let whole = assessment(
            total: tax(900_000_000_000, area: area), district: tax(220_000_000_000, area: area), area: area,
            tenants: tenants(3832, paying: 3000, unknown: 12, registered: 3104))
        return Ranking(
            period: period(.ttm, "2020-12"),
            options: RankingOptions(window: Window(.ttm, endingWith: month("2020-12"))),
            batch: 3, totals: set(30, whole, yiyuanReached: 21),
            outside: outside(afterMoveOut: 0, unmatched: 0, notIncluded: 0), rows: [row], groups: [])
    }

    /// Three buildings: a hostile name, a tie of units, one without an area and rank.
    static var threeBuildings: Ranking {
        let rows = [
            RankingRow(
                rank: 1, previousRank: 3, unrankedReason: nil, position: 0,
                building: building("B01", "雍和大厦", zone: "雍和园", isKey: true),
                assessment: assessment(
                    total: tax(1_234_567_890_100, area: 400_000_000, growth: .ratio(Ratio(312, over: 10_000)!)),
                    district: tax(42_000_000_000, area: 400_000_000, growth: .ratio(Ratio(-1, over: 3)!)),
                    area: 400_000_000, tenants: tenants(1200, paying: 1100, unknown: 1, registered: 600),
                    yiyuan: .reached, meetsPerM2Goal: true),
                flags: []),
            RankingRow(
                rank: 2, previousRank: 1, unrankedReason: nil, position: 1,
                building: building("B02", "=𠮷祥,\u{202E}座", zone: "东二环"),
                assessment: assessment(
                    total: tax(850_000_000, area: 100_000_000, growth: .absent(.baseZero)),
                    district: tax(-100_000_000, area: 100_000_000), area: 100_000_000,
                    tenants: tenants(10, paying: 5, registered: 5, notCounted: 2), yiyuan: .notReached),
                flags: [.inPlaceBelowGoal, .negativeTax]),
            RankingRow(
                rank: nil, previousRank: nil, unrankedReason: .noArea, position: 2, building: building("B03", "丙楼"),
                assessment: assessment(
                    total: tax(0, area: nil), district: tax(0, area: nil), area: nil,
                    tenants: tenants(0, paying: 0)),
                flags: [.noArea, .noTenants]),
        ]
        let whole = assessment(
            total: tax(1_235_417_890_100, area: 500_000_000), district: tax(41_900_000_000, area: 500_000_000),
            area: 500_000_000, tenants: tenants(1210, paying: 1105, unknown: 1, registered: 605, notCounted: 2))
        var perArea = PerLevel<Median?>(repeating: nil)
        perArea.district = Median([Ratio(42_000_000_000, over: 400_000_000)!, Ratio(-1, over: 1)!])
        var yearOnYear = PerLevel<Median?>(repeating: nil)
        yearOnYear.total = Median([Ratio(312, over: 10_000)!])
        let medians = Medians(
            perArea: perArea, inPlaceRate: Median([Ratio(11, over: 12)!, Ratio(1, over: 2)!]),
            registeredRate: nil, yearOnYear: yearOnYear)
        return Ranking(
            period: period(.year, "2020-12"),
            options: RankingOptions(window: Window(.year, endingWith: month("2020-12"))),
            batch: 3, totals: set(3, whole, withoutArea: 1, yiyuanReached: 1, medians: medians),
            outside: outside(afterMoveOut: 100_000_000, unmatched: 5_000_000_000, notIncluded: 0), rows: rows,
            groups: [])
    }
}

extension RankingFixture {
    /// The same ranking under other options.
    static func ranking(_ ranking: Ranking, options: RankingOptions, groups: [RankingGroup] = []) -> Ranking {
        Ranking(
            period: ranking.period, options: options, batch: ranking.batch, totals: ranking.totals,
            outside: ranking.outside, rows: groups.isEmpty ? ranking.rows : groups.flatMap(\.rows), groups: groups)
    }

    /// The three buildings by 片区, each alone in its group; the ranks are kept as they were.
    static var grouped: Ranking {
        let whole = threeBuildings
        var options = whole.options
        options.grouping = .zone
        let groups = [(1, "东二环"), (0, "雍和园"), (2, nil)].map { position, zone in
            let row = whole.rows[position]
            return RankingGroup(
                name: zone.map(GroupName.text) ?? .unstated, totals: set(1, row.assessment), rows: [row])
        }
        return ranking(whole, options: options, groups: groups)
    }
}
