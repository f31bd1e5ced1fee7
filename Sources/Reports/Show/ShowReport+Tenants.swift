internal import Analytics
internal import BuildingEconomy

extension ShowReport {
    /// How many industries are listed one by one.
    private static let industryCount = 12

    /// The industries, and whether it is a theme building.
    var industries: Table {
        let profile = file.industries
        let verdict =
            switch profile.isTheme {
            case true?:
                "主题楼宇：\(profile.themeName ?? "")" + (isWhole ? "（\(profile.theme?.basis.chineseName ?? "")）" : "")
            case false?: "不是主题楼宇"
            case nil: tellsTax ? "税收月份不全，不能判断是否主题楼宇" : "是否主题楼宇不公开"
            }
        var rows = profile.shares.prefix(Self.industryCount).map { row($0, named: $0.name ?? "未填行业") }
        if let rest = profile.rest(after: Self.industryCount) {
            rows.append(row(rest, named: "其余 \(profile.shares.count - Self.industryCount) 个行业"))
        }
        let tax: [Column] = [
            .figures("全口径税收", unit: "万元"), .figures("占税收", unit: "%"), .figures("区级税收", unit: "万元"),
        ]
        return Table(
            title: "行业构成：\(verdict)",
            columns: [
                Column("行业"), .figures("企业", unit: "户"), .figures("租用面积", unit: "㎡"), .figures("占已用", unit: "%"),
            ] + (isWhole ? tax : []), rows: rows)
    }

    private func row(_ share: IndustryProfile.Share, named name: String) -> Row {
        let tax = [Cell(.wan(share.total)), Cell(.rate(orNone: share.taxShare)), Cell(.wan(share.district))]
        return Row(
            [
                Cell(.text(name)), Cell(.count(share.tenants)), Cell(.area(share.area)),
                Cell(.rate(orNone: share.areaShare)),
            ] + (isWhole ? tax : []))
    }

    /// The largest taxpayers.
    var largest: Table {
        Table(
            title: "主要企业（前 \(file.largest.count) 户）",
            columns: [
                Column("企业"), Column("信用代码", yields: 5), Column("行业", yields: 3), Column("期末在楼", yields: 2),
                .figures("全口径税收", unit: "万元"), .figures("占比", unit: "%"),
                .figures("上年同期", unit: "万元", yields: 1), .figures("区级税收", unit: "万元"),
            ],
            rows: file.largest.map { taxpayer in
                Row([
                    Cell(.text(name(taxpayer.taxpayer))), Cell(.text(orNone: parties[taxpayer.taxpayer]?.code)),
                    Cell(.text(orNone: taxpayer.industry)), Cell(.verdict(taxpayer.isTenant)),
                    Cell(.wan(taxpayer.total)), Cell(.rate(orNone: taxpayer.share)),
                    Cell(yearEarlier(taxpayer)), Cell(.wan(taxpayer.district)),
                ])
            })
    }

    /// Known only where every month of a year earlier is loaded.
    private func yearEarlier(_ taxpayer: FileTaxpayer) -> Figure {
        file.assessment.tax.total.yearOnYear.difference == nil ? .none : .wan(taxpayer.totalYearEarlier)
    }

    /// Top 1, top 5 and HHI; no table where they are withheld.
    var concentration: [Table] {
        guard let concentration = file.concentration else { return [] }
        let hhi = concentration.squares.map { Figure.decimal($0 * Ratio(10_000, over: 1)!, places: 0) } ?? .none
        let lines: [(String, Figure, String)] = [
            ("有入库的企业", .count(concentration.count), "户"),
            ("第一大企业占比", .rate(orNone: concentration.share(ofLargest: 1)), "%"),
            ("前五大企业占比", .rate(orNone: concentration.share(ofLargest: 5)), "%"),
            ("HHI（满值 10000）", hhi, ""),
        ]
        return [
            Table(
                title: "集中度", columns: [Column("项目"), .figures("数值"), Column("单位")],
                rows: lines.map { Row([Cell(.text($0)), Cell($1), Cell(.text($2))]) })
        ]
    }

    /// The tenants by 注册在地 and 在地纳税.
    var tenants: Table {
        let answers = TenantTable.Answer.allCases
        var table = Table(
            title: "企业：注册在地 × 在地纳税（户）",
            columns: [Column("注册在地")] + answers.map { .figures("纳税：\($0.chineseName)") } + [.figures("合计")])
        for registered in answers {
            table.append(
                Row(
                    [Cell(.text(registered.chineseName))]
                        + answers.map { Cell(.count(file.tenants[registered: registered, paying: $0])) }
                        + [Cell(.count(file.tenants.count(registered: registered)))]))
        }
        table.append(
            Row(
                [Cell(.text("合计"))] + answers.map { Cell(.count(file.tenants.count(paying: $0))) }
                    + [Cell(.count(file.tenants.count))], part: .total))
        return table
    }
}
