internal import Analytics
internal import BuildingEconomy

extension MonthReport {
    /// The report as a workbook: cover, ranking, charts, warnings with reasons, goals, groups, 亿元楼宇, check, explanations.
    public var workbook: Workbook {
        let report = ranking.report
        let frozen = table.options.grouping == nil ? 4 : 5
        var sheets = [
            Workbook.Sheet("封面", .page(cover)), Workbook.Sheet("排名", .list(ranking.rankingList, frozenColumns: frozen)),
            Workbook.Sheet(
                "图表", .charts((RankingCharts(table).charts + trendCharts).filter { !$0.table.rows.isEmpty })),
            Workbook.Sheet("预警", .list(flags.report.tables[0], frozenColumns: profile == .public ? 1 : 3)),
            Workbook.Sheet("目标", .list(goals.report.tables[0], frozenColumns: 1)),
        ]
        if let grouping = table.options.grouping, grouping != .zone, grouping != .size {
            sheets.append(Workbook.Sheet(grouping.chineseName, .list(ranking.groupList(grouping), frozenColumns: 1)))
        }
        for (grouping, groups) in zip(groups.compactMap(\.options.grouping), groupTables) where !groups.rows.isEmpty {
            sheets.append(Workbook.Sheet(grouping.chineseName, .list(groups, frozenColumns: 1)))
        }
        if profile != .public { sheets.append(Workbook.Sheet("亿元楼宇", .list(ranking.yiyuanTable, frozenColumns: 2))) }
        sheets.append(Workbook.Sheet("对账", .page(checkReport(isWhole: true))))
        sheets.append(Workbook.Sheet("说明", .page(explanations(report))))
        return Workbook(title: "\(title) \(period) \(mark)", sheets: sheets)
    }

    private var cover: Report {
        var basis = [Note("时期", "\(period)；排名按\(window)")]
        basis += ranking.report.basis.filter { $0.label != "时间" && $0.label != "数据" }
        basis.append(Note("数据", "台账\(data)"))
        if profile == .internal { basis.append(Note("密级", mark, tone: .caution)) }
        basis += Bulletin(self).paragraphs.enumerated().map { Note($0.offset == 0 ? "概况" : "", $0.element) }
        return Report(
            title: "\(title)（\(period)）", basis: basis,
            tables: [ranking.headline] + ranking.bandTables + [ranking.outsideTable])
    }

    /// What each sheet's figures rest on.
    private func explanations(_ report: Report) -> Report {
        let notes =
            report.footnotes + flags.report.footnotes.map { "预警：\($0)" } + goals.report.footnotes.map { "目标：\($0)" }
        return Report(title: "说明", basis: report.basis, footnotes: notes)
    }
}
