internal import Analytics
internal import BuildingEconomy

/// The ranked table as people read it: the rows, then ratios of sums, then the medians.
struct RankingTable {
    private let options: RankingOptions
    private let columns: [Column]
    /// Whether medians are told: for the public they would be single buildings' figures.
    private let hasMedians: Bool
    /// The level of the bands that hidden buildings carry.
    private let bandLevel: TaxLevel

    init(_ ranking: Ranking) {
        options = ranking.options
        columns = Self.columns(ranking.options)
        hasMedians = ranking.profile != .public
        bandLevel = ranking.disclosure?.bandLevel ?? .total
    }

    /// The table of some rows with their totals.
    func table(title: String?, rows: [RankingRow], totals: SetAssessment, totalsName: String) -> Table {
        var table = Table(title: title, columns: columns)
        for row in rows { table.append(Row(cells(of: row))) }
        table.append(Row(cells(of: totals, named: "\(totalsName)(\(totals.buildings)座)"), part: .total))
        if hasMedians { table.append(Row(cells(of: totals.medians), part: .median)) }
        return table
    }

    /// A line for each named set, under `heading`: its buildings' sums and ratios of sums.
    func summary(of sets: [(name: String, totals: SetAssessment)], heading: String) -> Table {
        let columns =
            [Column(heading), .figures("楼宇", unit: "座")] + self.columns[6...15] + [.figures("已达亿元楼宇", unit: "座")]
        return Table(
            columns: columns,
            rows: sets.map { name, totals in
                Row(
                    [Cell(.text(name)), Cell(.count(totals.buildings))] + figures(of: totals.assessment)
                        + [Cell(.count(orNone: totals.yiyuanReached))])
            })
    }

    /// Where space is short, what the table is not ordered by gives way first.
    private static func columns(_ options: RankingOptions) -> [Column] {
        func yields(_ metric: RankingMetric, else places: Int) -> Int { options.metric == metric ? 0 : places }
        return [
            .figures("排名"), .figures("变化", yields: 1), Column("编号", yields: 9), Column("楼宇"),
            Column("片区", yields: 10), Column("重点", yields: 8),
            .figures(options.areaBasis.chineseName, unit: "㎡", yields: 6), .figures("入驻企业", unit: "户", yields: 5),
            .figures("在地纳税率", unit: "%", yields: yields(.inPlaceRate, else: 1)),
            .figures("注册在地率", unit: "%", yields: 11),
            .figures("全口径税收", unit: "万元", yields: yields(.totalTax, else: 2)),
            .figures("全口径同比", unit: "%", yields: yields(.totalTaxGrowth, else: 7)),
            .figures("区级税收", unit: "万元", yields: yields(.districtTax, else: 3)),
            .figures("区级同比", unit: "%", yields: yields(.districtTaxGrowth, else: 7)),
            .figures("单位全口径", unit: "元/㎡", yields: yields(.totalTaxPerM2, else: 4)),
            .figures("单位区级", unit: "元/㎡", yields: yields(.districtTaxPerM2, else: 1)),
            Column("亿元楼宇", yields: 8), Column("预警", yields: 4),
        ]
    }

    private func cells(of row: RankingRow) -> [Cell] {
        let (building, assessment) = (row.building, row.assessment)
        let head = [
            Cell(row.rank.map { .rank($0) } ?? .absent(row.unrankedReason?.chineseName)), rankChange(row.rise),
            Cell(.text(building.key)), Cell(.text(building.name)), Cell(.text(orNone: building.zone)),
            Cell(building.isKey ? .text("重点") : .text("")),
        ]
        let yiyuan = Cell(
            .text(orNone: assessment.yiyuan?.chineseName), tone: assessment.yiyuan == .reached ? .good : .plain)
        var figures = figures(of: assessment)
        if let band = row.band { figures[bandLevel == .total ? 4 : 6] = Cell(.text(band.chineseName), tone: .muted) }
        return head + figures + [yiyuan, Cell(.text(remarks(on: row)), tone: .caution)]
    }

    private func cells(of totals: SetAssessment, named name: String) -> [Cell] {
        let head = [blank, blank, blank, Cell(.text(name)), blank, blank]
        let reached = Figure.text(orNone: totals.yiyuanReached.map { "已达\($0)座" })
        return head + figures(of: totals.assessment) + [Cell(reached), blank]
    }

    private func cells(of medians: Medians) -> [Cell] {
        [
            blank, blank, blank, Cell(.text("中位数")), blank, blank, blank, blank,
            Cell(.median(orNone: medians.inPlaceRate, of: .rates)),
            Cell(.median(orNone: medians.registeredRate, of: .rates)),
            blank, Cell(.median(orNone: medians.yearOnYear.total, of: .growths)),
            blank, Cell(.median(orNone: medians.yearOnYear.district, of: .growths)),
            Cell(.median(orNone: medians.perArea.total, of: .perSquareMetre)),
            Cell(.median(orNone: medians.perArea.district, of: .perSquareMetre)), blank, blank,
        ]
    }

    /// The ten figures from the area to 单位区级.
    private func figures(of assessment: Assessment) -> [Cell] {
        let (tenants, total, district) = (assessment.tenants, assessment.tax.total, assessment.tax.district)
        return [
            Cell(.area(orNone: assessment.area)), Cell(.count(tenants.counted)),
            Cell(.rate(orNone: tenants.inPlaceRate), tone: tone(of: assessment.meetsInPlaceGoal)),
            Cell(.rate(orNone: tenants.registeredRate)),
            Cell(.wan(total.amount)), Cell(.growth(total.yearOnYear.growth)),
            Cell(.wan(district.amount)), Cell(.growth(district.yearOnYear.growth)),
            Cell(.perSquareMetre(orNone: total.perArea)),
            Cell(.perSquareMetre(orNone: district.perArea), tone: tone(of: assessment.meetsPerM2Goal)),
        ]
    }

    /// The flags, and why there is no rank unless a flag says so; months missing everywhere stand in the basis.
    private func remarks(on row: RankingRow) -> String {
        var remarks = row.flags.filter { !$0.isAboutPeriod }.map(\.chineseName)
        if row.band != nil { return (remarks + ["不公开"]).joined(separator: "、") }
        if let reason = row.unrankedReason?.chineseName, !remarks.contains(reason) { remarks.append("未排名：" + reason) }
        return remarks.joined(separator: "、")
    }

    private func rankChange(_ rise: Int?) -> Cell {
        guard let rise else { return Cell(.none) }
        return Cell(.rankChange(rise), tone: rise > 0 ? .good : rise < 0 ? .bad : .muted)
    }

    private func tone(of verdict: Bool?) -> Tone { verdict.map { $0 ? .good : .bad } ?? .plain }

    private let blank = Cell(.text(""))
}
