internal import Analytics
internal import BuildingEconomy

/// What the ranking's workbook draws: the ends of the 单位面积区级税收, and the in-place rates against their goal.
struct RankingCharts {
    private let rows: [RankingRow]

    init(_ ranking: Ranking) { rows = ranking.rows }

    var charts: [Chart] { [perArea("前十", count: 10) { $0 > $1 }, perArea("后十", count: 10) { $0 < $1 }] + rates }

    private func perArea(_ name: String, count: Int, by order: (Ratio, Ratio) -> Bool) -> Chart {
        let measured = rows.compactMap { row in row.assessment.tax.district.perArea.map { (row.building, $0) } }
        let table = Table(
            columns: [Column("楼宇"), .figures("单位面积区级税收", unit: "元/㎡")],
            rows: sorted(measured, by: order).prefix(count).map { building, ratio in
                Row([Cell(.text(building.name)), Cell(.perSquareMetre(ratio))])
            })
        return Chart(.bars, title: "单位面积区级税收\(name)（元/㎡）", table: table)
    }

    /// The thirty lowest at most: more dots than that nobody can tell apart. None without a goal.
    private var rates: [Chart] {
        guard let goal = rows.lazy.compactMap(\.assessment.tenants.goal).first else { return [] }
        let measured = rows.compactMap { row in row.assessment.tenants.inPlaceRate.map { (row.building, $0) } }
        let table = Table(
            columns: [Column("楼宇"), .figures("在地纳税率", unit: "%"), .figures("目标", unit: "%")],
            rows: sorted(measured, by: <).prefix(30).map { building, rate in
                Row([Cell(.text(building.name)), Cell(.rate(rate)), Cell(.rate(goal))])
            })
        let title = measured.count > 30 ? "在地纳税率最低的三十座与目标（%）" : "在地纳税率与目标（%）"
        return [Chart(.dots, title: title, table: table)]
    }

    /// By value, ties by building key.
    private func sorted(_ measured: [(Building, Ratio)], by order: (Ratio, Ratio) -> Bool) -> [(Building, Ratio)] {
        measured.sorted { left, right in
            left.1 == right.1
                ? left.0.key.unicodeScalars.lexicographicallyPrecedes(right.0.key.unicodeScalars)
                : order(left.1, right.1)
        }
    }
}
