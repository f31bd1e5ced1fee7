internal import Analytics
internal import BuildingEconomy

extension ShowReport {
    /// The change against a year earlier, taken apart.
    var growth: Table {
        let (total, district) = (file.growth.total, file.growth.district)
        let moves = total ?? district == nil ? nil : file.moves
        var table = Table(
            title: "增长分解（与上年同期比，可比口径）",
            columns: [
                Column("项目"), .figures("企业", unit: "户"), .figures("全口径税收", unit: "万元"),
                .figures("拉动", unit: "百分点"), .figures("区级税收", unit: "万元"), .figures("区级拉动", unit: "百分点"),
            ])
        func add(_ name: String, _ count: Int?, _ part: (GrowthSplit) -> Money, pulls: Bool = true, last: Bool = false)
        {
            func cells(_ split: GrowthSplit?, _ level: TaxLevel) -> [Cell] {
                guard let split else { return [Cell(reason(level)), Cell(.none)] }
                let pull = pulls ? Figure.points(part(split), of: split.base) : .text("")
                return [Cell(.wan(part(split))), Cell(pull)]
            }
            let head = [Cell(.text(name)), Cell(count.map { .count($0) } ?? .text(""))]
            table.append(
                Row(head + cells(total, .total) + cells(district, .district), part: last ? .total : .item))
        }
        add("上年同期", nil, \.base, pulls: false)
        add("税收增减（两期都在）", moves?.stayed, \.taxChange)
        add("新入驻", moves?.joined, \.joined)
        add("迁出", moves?.left, \.left)
        add("一次性税收", nil, \.oneOff)
        add("增减合计", nil, \.difference)
        table.append(
            Row([
                Cell(.text("可比增长（两期都在，%）")), Cell(.text("")), Cell(comparable(total, .total)), Cell(.text("")),
                Cell(comparable(district, .district)), Cell(.text("")),
            ]))
        add("本期", nil, \.now, pulls: false, last: true)
        return table
    }

    /// The tenants of the two windows, where what each of them brought is withheld.
    var moves: Table {
        let moves = file.moves
        return Table(
            title: "企业进出（与上年同期比）", columns: [Column("项目"), .figures("企业", unit: "户")],
            rows: [("两期都在", moves.stayed), ("新入驻", moves.joined), ("迁出", moves.left)].map { name, count in
                Row([Cell(.text(name)), Cell(.count(count))])
            })
    }

    private func comparable(_ split: GrowthSplit?, _ level: TaxLevel) -> Figure {
        split.map { .growth($0.comparableGrowth) } ?? reason(level)
    }

    private func reason(_ level: TaxLevel) -> Figure {
        .absent(file.assessment.tax[level].yearOnYear.growth.absence?.chineseName)
    }

    /// The areas, and the identity of the per-㎡ figures.
    var space: [Table] {
        let space = file.space
        let areas: [(String, FloorArea?)] = [
            ("建筑面积", space.areas.gross), ("地上面积", space.areas.aboveGround), ("商务面积", space.areas.commercial),
            ("可出租面积", space.areas.leasable), ("已用面积（使用率）", space.areas.occupied),
            ("空置面积（空置率）", space.areas.vacant), ("名册租用面积合计", space.leased),
        ]
        let gross = space.areas.gross
        let levels: [(String, TaxLevel)] = [("全口径税收", .total), ("区级税收", .district)]
        let table =
            Table(
                title: "空间使用",
                columns: [Column("面积"), .figures("面积", unit: "㎡"), .figures("占建筑面积", unit: "%"), Column("说明")],
                rows: areas.map { name, area in
                    Row([
                        Cell(.text(name)), Cell(.area(orNone: area)),
                        Cell(
                            .rate(orNone: area.flatMap { area in gross.flatMap { Ratio(area.cm2, over: $0.cm2) } })),
                        Cell(.text(name.hasPrefix("名册") ? rowsWithoutArea : ""), tone: .muted),
                    ])
                })
        guard tellsTax else { return [table] }
        return [
            table,
            Table(
                title: "单位建筑面积 = 单位已用面积 × 使用率",
                columns: [
                    Column("税收"), .figures("单位建筑面积", unit: "元/㎡"), .figures("单位已用面积", unit: "元/㎡"),
                    .figures("使用率", unit: "%"),
                ],
                rows: levels.map { name, level in
                    Row([
                        Cell(.text(name)), Cell(.perSquareMetre(orNone: space.perGross[level])),
                        Cell(.perSquareMetre(orNone: space.perOccupied[level])), Cell(.rate(orNone: space.occupancy)),
                    ])
                }),
        ]
    }

    private var rowsWithoutArea: String {
        file.space.rowsWithoutArea > 0 ? "\(file.space.rowsWithoutArea) 行未填面积" : ""
    }
}

extension Figure {
    /// A part of a change in percentage points of its base, as a signed figure; absent without a positive base.
    static func points(_ part: Money, of base: Money) -> Figure {
        Ratio(part.fen, over: base.fen).map { .growth($0) } ?? .none
    }
}
