public import Analytics
internal import BuildingEconomy

/// The ranked table in every form it is given out: for people as a ``Report``, for programs as CSV and JSON (§6).
public struct RankingReport: Sendable {
    /// What is reported.
    public let ranking: Ranking
    /// The policy's district, for the title; nil leaves it out.
    public let district: String?

    /// A report of a ranking.
    public init(_ ranking: Ranking, district: String? = nil) {
        self.ranking = ranking
        self.district = district
    }

    /// The report as people read it, on a terminal, in a workbook or on paper.
    public var report: Report {
        Report(
            title: (district.map { $0 + " " } ?? "") + "楼宇排名：" + ranking.options.metric.chineseName,
            basis: RankingBasis(ranking).notes, tables: tables, footnotes: RankingFootnotes(ranking).lines)
    }

    private var tables: [Table] {
        let layout = RankingTable(ranking)
        guard ranking.options.grouping != nil else {
            return [
                layout.table(title: nil, rows: ranking.rows, totals: ranking.totals, totalsName: "合计")
            ] + bandTables + [outsideTable]
        }
        let groups = ranking.groups.map { group in
            layout.table(
                title: group.name.chineseName, rows: group.rows, totals: group.totals, totalsName: "小计")
        }
        let whole = layout.table(title: "全部", rows: [], totals: ranking.totals, totalsName: "合计")
        return groups + [whole] + bandTables + [outsideTable]
    }

    /// Of a public table, what stands for its rows.
    var bandTables: [Table] {
        guard ranking.profile == .public, let disclosure = ranking.disclosure else { return [] }
        return [BandCount.table(of: ranking.bandCounts, disclosure.bandLevel)]
    }

    /// The three sums outside the buildings, of the whole ledger whatever the filter.
    var outsideTable: Table {
        let outside = ranking.outside
        let rows = [
            ("迁出后入库", outside.afterMoveOut), ("未匹配", outside.unmatched), ("未纳入楼宇", outside.notIncluded),
        ]
        return Table(
            title: "楼宇合计之外的税收（整个台账）",
            columns: [
                Column("去向"), .figures("全口径税收", unit: "万元"), .figures("区级税收", unit: "万元"),
            ],
            rows: rows.map { name, money in
                Row([Cell(.text(name)), Cell(.wan(money.total)), Cell(.wan(money.district))])
            })
    }
}
