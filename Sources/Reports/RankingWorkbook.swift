internal import Analytics
internal import BuildingEconomy

extension RankingReport {
    /// The ranking by itself as a workbook: cover, ranking, groups, charts, 亿元楼宇 and explanations.
    public var workbook: Workbook {
        let report = report
        let cover = Report(
            title: report.title, basis: report.basis, tables: [headline] + bandTables + [outsideTable])
        var sheets = [
            Workbook.Sheet("封面", .page(cover)),
            Workbook.Sheet("排名", .list(rankingList, frozenColumns: ranking.options.grouping == nil ? 4 : 5)),
        ]
        if let grouping = ranking.options.grouping {
            sheets.append(Workbook.Sheet("分组", .list(groupList(grouping), frozenColumns: 1)))
        }
        let charts = RankingCharts(ranking).charts.filter { !$0.table.rows.isEmpty }
        if !charts.isEmpty { sheets.append(Workbook.Sheet("图表", .charts(charts))) }
        if !yiyuanTable.rows.isEmpty {
            sheets.append(Workbook.Sheet("亿元楼宇", .list(yiyuanTable, frozenColumns: 2)))
        }
        sheets.append(
            Workbook.Sheet("说明", .page(Report(title: "说明", basis: report.basis, footnotes: report.footnotes))))
        return Workbook(title: report.title, sheets: sheets)
    }

    /// The whole's figures one below another, with the medians beside them.
    var headline: Table {
        let (set, whole, medians) = (ranking.totals, ranking.totals.assessment, ranking.totals.medians)
        let (tenants, total, district) = (whole.tenants, whole.tax.total, whole.tax.district)
        let rows: [(String, Figure, Figure, String)] = [
            ("楼宇", .count(set.buildings), .none, "座"), ("入驻企业", .count(tenants.counted), .none, "户"),
            ("在地纳税企业", .count(orNone: tenants.paying), .none, "户"),
            ("在地纳税率", .rate(orNone: tenants.inPlaceRate), .median(orNone: medians.inPlaceRate, of: .rates), "%"),
            ("注册在地率", .rate(orNone: tenants.registeredRate), .median(orNone: medians.registeredRate, of: .rates), "%"),
            ("全口径税收", .wan(total.amount), .none, "万元"),
            (
                "全口径同比", .growth(total.yearOnYear.growth), .median(orNone: medians.yearOnYear.total, of: .growths), "%"
            ),
            ("区级税收", .wan(district.amount), .none, "万元"),
            (
                "区级同比", .growth(district.yearOnYear.growth),
                .median(orNone: medians.yearOnYear.district, of: .growths), "%"
            ),
            (ranking.options.areaBasis.chineseName, .area(orNone: whole.area), .none, "㎡"),
            (
                "单位面积全口径税收", .perSquareMetre(orNone: total.perArea),
                .median(orNone: medians.perArea.total, of: .perSquareMetre), "元/㎡"
            ),
            (
                "单位面积区级税收", .perSquareMetre(orNone: district.perArea),
                .median(orNone: medians.perArea.district, of: .perSquareMetre), "元/㎡"
            ),
            ("已达亿元楼宇", .count(orNone: set.yiyuanReached), .none, "座"),
        ]
        return Table(
            title: "总体", columns: [Column("指标"), .figures("合计"), .figures("楼宇中位数"), Column("单位")],
            rows: rows.map { Row([Cell(.text($0.0)), Cell($0.1), Cell($0.2), Cell(.text($0.3))]) })
    }

    /// Every row in one list; grouped, the group stands before each, and the groups' totals have their own sheet.
    var rankingList: Table {
        let layout = RankingTable(ranking)
        let whole = layout.table(title: nil, rows: ranking.rows, totals: ranking.totals, totalsName: "合计")
        guard let grouping = ranking.options.grouping else { return whole }
        let names = ranking.groups.flatMap { group in group.rows.map { _ in group.name.chineseName } }
        let rows = whole.rows.enumerated().map { position, row in
            Row([Cell(.text(position < names.count ? names[position] : ""))] + row.cells, part: row.part)
        }
        return Table(columns: [Column(grouping.chineseName)] + whole.columns, rows: rows)
    }

    /// The sums of the groups that the ranking was made within.
    func groupList(_ grouping: Grouping) -> Table {
        let layout = RankingTable(ranking)
        return layout.summary(
            of: ranking.groups.map { ($0.name.chineseName, $0.totals) }, heading: grouping.chineseName)
    }
}
