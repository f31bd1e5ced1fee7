internal import Analytics
internal import BuildingEconomy

extension CompareReport {
    /// The totals of both periods.
    var totals: Table {
        let (now, base) = (comparison.totals, comparison.baseTotals)
        var table = Table(
            title: "合计",
            columns: [
                Column("项目"), .figures(nowName), .figures(baseName), .figures("增减"), .figures("增速", unit: "%"),
                Column("单位"),
            ])
        func add(_ name: String, _ one: Figure, _ other: Figure, _ change: Figure, _ growth: Figure, _ unit: String) {
            table.append(
                Row([Cell(.text(name)), Cell(one), Cell(other), Cell(change), Cell(growth), Cell(.text(unit))]))
        }
        func count(_ name: String, _ one: Int?, _ other: Int?, _ unit: String) {
            let change = one.flatMap { one in other.map { one - $0 } }
            add(name, .count(orNone: one), .count(orNone: other), .count(orNone: change), .text(""), unit)
        }
        let (tenants, baseTenants) = (now.assessment.tenants, base.assessment.tenants)
        count("楼宇", now.buildings, base.buildings, "座")
        for (name, level) in [("全口径税收", TaxLevel.total), ("区级税收", .district)] {
            let (one, other) = (now.assessment.tax[level], base.assessment.tax[level])
            let change = difference(one, other)
            add(
                name, .wan(one.amount), .wan(other.amount), .wan(change),
                growth(change, other), "万元")
        }
        for (name, level) in [("单位面积全口径税收", TaxLevel.total), ("单位面积区级税收", .district)] {
            let (one, other) = (now.assessment.tax[level], base.assessment.tax[level])
            add(
                name, .perSquareMetre(orNone: one.perArea), .perSquareMetre(orNone: other.perArea), .text(""),
                .text(""), "元/㎡")
        }
        count("亿元楼宇", now.yiyuanReached, base.yiyuanReached, "座")
        count("入驻企业", tenants.counted, baseTenants.counted, "户")
        add(
            "在地纳税率", .rate(orNone: tenants.inPlaceRate), .rate(orNone: baseTenants.inPlaceRate), .text(""), .text(""),
            "%")
        return table
    }

    private func difference(_ one: TaxFigure, _ other: TaxFigure) -> Money? {
        guard one.isComplete, other.isComplete, let now = one.amount, let then = other.amount else { return nil }
        return now - then
    }

    private func growth(_ change: Money?, _ base: TaxFigure) -> Figure {
        guard let change, let amount = base.amount else { return .none }
        return Ratio(change.fen, over: amount.fen).map { .growth($0) } ?? .none
    }
}
