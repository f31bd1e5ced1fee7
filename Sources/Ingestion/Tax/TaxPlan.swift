internal import BuildingEconomy

/// How the columns of a tax sheet give receipts, worked out once from its layout.
struct TaxPlan {
    /// A column of amounts.
    struct AmountColumn {
        let index: Int
        let level: TaxLevel
        let unit: MoneyUnit
        /// Decimal digits from the unit to fen.
        let scale: Int
        let isCumulative: Bool
    }

    /// The columns that together give one receipt of a row: the levels of one month and kind of tax.
    struct Group {
        /// The kind of tax that the header names; nil where it names none.
        let taxKind: String?
        var columns: [AmountColumn]

        /// The column of a level.
        func column(_ level: TaxLevel) -> AmountColumn? { columns.first { $0.level == level } }
    }

    /// The groups of one month.
    struct MonthGroups {
        /// The month that the header names, as `yyyymm`; 0 where the row or the layout says it.
        let month: Int32
        var kinds: [Group]
        var sum: Group?
    }

    let code: Int
    let name: Int
    let month: Int
    let taxKind: Int
    let codeColumn: MappedColumn?
    let taxKindColumn: MappedColumn?
    /// The months across, in order of time; one for a sheet without.
    let months: [MonthGroups]
    /// Every column of amounts.
    let amounts: [AmountColumn]
    /// Whether the kinds of tax are only parts of the sum (其中), which need not add up to it.
    let kindsAreParts: Bool
    /// Whether the first column is one that is not read, where 合计 may stand.
    let guardsFirstColumn: Bool

    init(_ layout: SheetLayout) {
        code = layout.column(.code)?.index ?? -1
        name = layout.column(.name)?.index ?? -1
        month = layout.column(.month)?.index ?? -1
        taxKind = layout.column(.taxKind)?.index ?? -1
        codeColumn = layout.column(.code)
        taxKindColumn = layout.column(.taxKind)
        kindsAreParts = layout.columns.contains { $0.taxKind != nil && $0.header.contains("其中") }
        guardsFirstColumn = !layout.columns.contains { $0.index == 0 }
        var months: [Int32: MonthGroups] = [:]
        var amounts: [AmountColumn] = []
        let isAcross = Set(layout.columns.compactMap(\.month)).count > 1
        for column in layout.columns {
            guard let level = column.level else { continue }
            let unit = column.moneyUnit ?? .yuan
            let amount = AmountColumn(
                index: column.index, level: level, unit: unit, scale: unit.fenScale,
                isCumulative: column.isCumulative)
            amounts.append(amount)
            let month = isAcross ? Int32(column.month?.yyyymm ?? 0) : 0
            var groups = months[month] ?? MonthGroups(month: month, kinds: [], sum: nil)
            if let kind = column.taxKind {
                if let position = groups.kinds.firstIndex(where: { $0.taxKind == kind && $0.column(level) == nil }) {
                    groups.kinds[position].columns.append(amount)
                } else {
                    groups.kinds.append(Group(taxKind: kind, columns: [amount]))
                }
            } else if groups.sum != nil {
                groups.sum!.columns.append(amount)
            } else {
                groups.sum = Group(taxKind: nil, columns: [amount])
            }
            months[month] = groups
        }
        self.months = months.values.sorted { $0.month < $1.month }
        self.amounts = amounts
    }

    /// The columns of a sheet with one plain receipt a row, which the fast path reads; nil for any other.
    var plainColumns: (total: AmountColumn?, local: AmountColumn?, district: AmountColumn?)? {
        guard months.count == 1, months[0].month == 0, months[0].kinds.isEmpty, let sum = months[0].sum,
            !sum.columns.contains(where: \.isCumulative)
        else { return nil }
        return (sum.column(.total), sum.column(.local), sum.column(.district))
    }
}
