internal import Analytics
internal import BuildingEconomy

/// What explanations of every kind look like: their table's columns and lines, and in JSON the receipts behind an amount.
enum ExplainLayout {
    /// The columns of the table.
    static var columns: [Column] {
        [
            Column("层"), Column("项目"), Column("月份", yields: 1), .figures("数值"), Column("单位"),
            Column("来源", yields: 2),
        ]
    }

    /// A line of the table.
    static func line(
        _ depth: String, _ name: String, _ value: Figure, _ unit: String, month: Month? = nil, origin: String? = nil,
        part: Row.Part = .item
    ) -> Row {
        Row(
            [
                Cell(.text(depth)), Cell(.text(name)), Cell(.text(month?.text ?? "")), Cell(value), Cell(.text(unit)),
                Cell(.text(origin ?? "")),
            ], part: part)
    }

    /// `months` or `receipts` with their origins, as deep as was asked for.
    static func receipts(
        _ parts: [ReceiptPart], _ depth: ExplainReport.Depth, origins: [Int64: ExplainReport.Origin],
        amount: (ReceiptPart) -> Money
    ) -> [JSONValue.Member] {
        switch depth {
        case .formula, .parts: return []
        case .months:
            let months = Dictionary(grouping: parts, by: \.month).sorted { $0.key < $1.key }
            let sums = months.map { month, own -> JSONValue in
                let sum = own.reduce(Money.zero) { $0 + amount($1) }
                return ["month": .string(month.text), "fen": .integer(sum.fen)]
            }
            return [.init("months", .array(sums))]
        case .rows:
            let rows = parts.map { part -> JSONValue in
                let origin = origins[part.receipt]
                return [
                    "month": .string(part.month.text), "fen": .integer(amount(part).fen),
                    "batch": .count(origin?.batch), "file": .text(origin?.file), "sheet": .text(origin?.sheet),
                    "row": .count(origin?.row),
                ]
            }
            return [.init("receipts", .array(rows))]
        }
    }
}
