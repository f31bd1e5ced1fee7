internal import Analytics
internal import BuildingEconomy

extension MonthReport {
    /// The ranked groups' sums, a table for each way to group.
    var groupTables: [Table] {
        groups.compactMap { ranking in
            guard let grouping = ranking.options.grouping else { return nil }
            var table = RankingTable(ranking).summary(
                of: ranking.groups.map { ($0.name.chineseName, $0.totals) }, heading: grouping.chineseName)
            table.title = "按\(grouping.chineseName)"
            return table
        }
    }

    /// The months' sums, one chart a level that has any.
    var trendCharts: [Chart] {
        [TaxLevel.total, .district].compactMap { level in
            let months = trend.filter { $0.tax[level] != nil }
            guard months.count > 1 else { return nil }
            let table = Table(
                columns: [Column("月份"), .figures(level.chineseName, unit: "万元")],
                rows: trend.map { Row([Cell(.text($0.month.text)), Cell(.wan($0.tax[level]))]) })
            return Chart(.line, title: "\(level.chineseName)，近24个月逐月（万元）", table: table)
        }
    }

    /// The proof, whole for the office; for others what was proven, for a month's stray tax may be one company's.
    ///
    /// - Parameter isWhole: every month, not the report's alone.
    func checkReport(isWhole: Bool) -> Report {
        var report = check.report(limit: isWhole ? nil : 20)
        if profile != .internal { report.tables = report.tables.prefix(1).map(Self.verdicts) }
        guard !isWhole, let proof = report.tables.first, proof.columns.first?.header == "月份" else { return report }
        let rows = proof.rows.filter { $0.cells[0].figure == .text(date.text) }
        report.tables[0] = Table(title: "\(period)逐级对账", columns: proof.columns, rows: rows)
        return report
    }

    /// The proof's months and levels with their verdicts alone.
    private static func verdicts(_ proof: Table) -> Table {
        let kept = [0, 1, proof.columns.count - 1]
        return Table(
            title: proof.title, columns: kept.map { proof.columns[$0] },
            rows: proof.rows.map { row in Row(kept.map { row.cells[$0] }, part: row.part) })
    }
}

extension RankingReport {
    /// The buildings that are, were or may become 亿元楼宇, in the ranking's order; what they come to in other windows is
    /// for the office only.
    var yiyuanTable: Table {
        let listed = ranking.rows.filter { ($0.assessment.yiyuan ?? .notReached) != .notReached }
        let isInternal = ranking.profile == .internal
        let window = ranking.period.window.kind.chineseName
        let own = isInternal ? ["本年累计", "上年全年", "预计全年（推算）"] : []
        return Table(
            columns: [Column("编号"), Column("楼宇"), Column("片区"), Column("状态")]
                + ([window] + own).map { .figures("全口径 \($0)", unit: "万元") },
            rows: listed.map { row in
                let (status, evidence) = (row.assessment.yiyuan, row.assessment.yiyuanEvidence)
                let head: [Figure] = [
                    .text(row.building.key), .text(row.building.name), .text(orNone: row.building.zone),
                    .text(orNone: status?.chineseName), .wan(row.assessment.tax.total.amount),
                ]
                let more: [Figure] = [
                    .wan(evidence?.yearToDate), .wan(evidence?.lastYear), .wan(evidence?.projection?.amount),
                ]
                return Row(
                    (head + (isInternal ? more : [])).enumerated().map { place, figure in
                        Cell(figure, tone: place == 3 ? status == .reached ? .good : .caution : .plain)
                    })
            })
    }
}
