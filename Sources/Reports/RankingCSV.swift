internal import Analytics
internal import BuildingEconomy

extension RankingReport {
    /// The 22 columns of §6 in UTF-8 without a byte-order mark.
    ///
    /// Grouped, the columns stay the same and the rows stand group after group, ranked within each. For the public there are no
    /// rows of buildings: counts, bands and sums stand a figure a line.
    public var csv: CSVDocument {
        guard ranking.profile != .public else { return CSVDocument(LongTable(withoutBuildings).table) }
        var document = CSVDocument(header: header)
        for row in ranking.rows { document.append(record(of: row)) }
        return document
    }

    /// What the public sees: the sums of all and of each group, the bands, and what no building got.
    private var withoutBuildings: Report {
        let groups = ranking.groups.map { (name: $0.name.chineseName, totals: $0.totals) }
        var sums = RankingTable(ranking).summary(of: groups + [("合计", ranking.totals)], heading: "范围")
        sums.title = ranking.options.grouping.map { "按\($0.chineseName)" } ?? "合计"
        return Report(title: report.title, tables: [sums] + bandTables + [outsideTable])
    }

    private var header: [String] {
        [
            "排名", "上期排名", "位次变化", "楼宇编号", "楼宇名称", "片区", "重点楼宇",
            "\(ranking.options.areaBasis.chineseName)(㎡)", "入驻企业(户)", "在地纳税企业(户)", "在地纳税率(%)",
            "在地纳税率达标", "注册在地率(%)", "全口径税收(万元)", "全口径同比(%)", "区级税收(万元)", "区级同比(%)",
            "单位面积全口径税收(元/㎡)", "单位面积区级税收(元/㎡)", "单位面积区级达标", "亿元楼宇", "预警",
        ]
    }

    /// A hidden building's band stands in the last column: its figures stay empty.
    private func hidden(_ row: RankingRow) -> [String] {
        guard let band = row.band, let disclosure = ranking.disclosure else { return [] }
        return [disclosure.remark(on: band)]
    }

    private func record(of row: RankingRow) -> [Figure] {
        let (building, assessment) = (row.building, row.assessment)
        let (tenants, total, district) = (assessment.tenants, assessment.tax.total, assessment.tax.district)
        return [
            row.rank.map { .rank($0) } ?? .none, row.previousRank.map { .rank($0) } ?? .none,
            row.rise.map { .rankChange($0) } ?? .none,
            .text(building.key), .text(building.name), .text(orNone: building.zone), .verdict(building.isKey),
            .area(orNone: assessment.area), .count(tenants.counted), .count(orNone: tenants.paying),
            .rate(orNone: tenants.inPlaceRate), .verdict(orNone: assessment.meetsInPlaceGoal),
            .rate(orNone: tenants.registeredRate),
            .wan(total.amount), .growth(total.yearOnYear.growth),
            .wan(district.amount), .growth(district.yearOnYear.growth),
            .perSquareMetre(orNone: total.perArea), .perSquareMetre(orNone: district.perArea),
            .verdict(orNone: assessment.meetsPerM2Goal), .text(orNone: assessment.yiyuan?.chineseName),
            .text((row.flags.map(\.chineseName) + hidden(row)).joined(separator: "、")),
        ]
    }
}
