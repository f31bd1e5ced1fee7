internal import BuildingEconomy
internal import Spreadsheets

/// A column that a sheet's totals are checked on.
struct SummedColumn {
    let index: Int
    let field: Field
    /// Decimal digits from the column's unit to whole fen or cm².
    let scale: Int
    /// 元, 万㎡, as people read it.
    let unitName: String

    /// A sum of the column, with its unit and without the zeros that nobody writes.
    func text(_ sum: Int128) -> String {
        var text = fixedPointText(sum, decimals: scale)
        for _ in 2..<max(3, scale) where scale > 2 && text.last == "0" { text.removeLast() }
        return text + " " + unitName
    }
}

/// Verifies the sheet's own totals (合计, 小计): each must be the sum of all rows, or of those since the total before.
struct TotalCheck {
    /// Sums a column: all so far, and at the total before.
    private struct Running {
        var all: Int128 = 0
        var atTotalBefore: Int128 = 0
        var atSumBefore: Int128 = 0
    }

    /// A total as stated, and what its rows came to.
    private struct Stated {
        let row: Int
        let column: Int
        let text: String
        let count: Int128
        let tolerance: Int128
        let candidates: [Int128]
    }

    private var running: [Int: Running] = [:]
    private var stated: [Stated] = []
    private let columns: [SummedColumn]
    private let plain: [Int]
    private var plainSums = (total: Int128(0), local: Int128(0), district: Int128(0))

    /// A check of a tax table's amounts.
    init(_ plan: TaxPlan) {
        columns = plan.amounts.map {
            SummedColumn(index: $0.index, field: Field($0.level), scale: $0.scale, unitName: $0.unit.chineseName)
        }
        let found = plan.plainColumns
        plain = [found?.total?.index ?? -1, found?.local?.index ?? -1, found?.district?.index ?? -1]
    }

    /// A check of a register's or roster's areas.
    init(_ layout: SheetLayout) {
        columns = layout.columns.filter(\.field.isArea).map {
            let unit = $0.areaUnit ?? .squareMetre
            return SummedColumn(index: $0.index, field: $0.field, scale: unit.cm2Scale, unitName: unit.chineseName)
        }
        plain = [-1, -1, -1]
    }

    /// Takes the amounts of a row that was read plainly.
    @inline(__always)
    mutating func addPlain(_ amounts: Amounts) {
        if amounts.total != ReceiptStatements.blank { plainSums.total &+= Int128(amounts.total) }
        if amounts.local != ReceiptStatements.blank { plainSums.local &+= Int128(amounts.local) }
        if amounts.district != ReceiptStatements.blank { plainSums.district &+= Int128(amounts.district) }
    }

    /// Takes one amount or area of a row that was read with care.
    mutating func add(_ count: Int64, column: Int) { running[column, default: Running()].all += Int128(count) }

    private func sum(_ column: Int) -> Int128 {
        var sum = running[column]?.all ?? 0
        if column == plain[0] { sum += plainSums.total }
        if column == plain[1] { sum += plainSums.local }
        if column == plain[2] { sum += plainSums.district }
        return sum
    }

    /// Takes a row of totals.
    mutating func meet(_ row: Row) {
        for column in columns {
            let text = row.text(column.index)
            let all = sum(column.index)
            var sums = running[column.index] ?? Running()
            if case .value(let number) = DecimalText.read(text, scale: column.scale) {
                stated.append(
                    Stated(
                        row: row.number, column: column.index, text: text, count: Int128(number.count),
                        tolerance: Self.tolerance(text, scale: column.scale, rows: row.number),
                        candidates: [all, all - sums.atTotalBefore, all - sums.atSumBefore]))
                sums.atSumBefore = sums.atTotalBefore
                sums.atTotalBefore = all
            }
            running[column.index] = sums
        }
    }

    /// Amounts coarser than a fen may each be off by half their last digit.
    private static func tolerance(_ text: String, scale: Int, rows: Int) -> Int128 {
        let decimals = text.firstIndex(of: ".").map { text[$0...].dropFirst().count { $0.isNumber } } ?? 0
        guard decimals < scale else { return 0 }
        var half: Int128 = 5
        for _ in 0..<max(0, scale - decimals - 1) { half *= 10 }
        return scale == 2 ? 0 : half * Int128(rows + 1)
    }

    /// Notes every total that none of its rows' sums explains.
    func report(_ log: inout FindingLog, leavingOut incomplete: Set<Int> = []) {
        for total in stated where !incomplete.contains(total.column) {
            guard let column = columns.first(where: { $0.index == total.column }) else { continue }
            let candidates = total.candidates + [sum(total.column)]
            if candidates.contains(where: { ($0 - total.count).magnitude <= total.tolerance.magnitude }) { continue }
            log.note(
                .totalDiffers(
                    field: column.field, stated: total.text,
                    found: column.text(candidates[1])),
                row: total.row, column: total.column, text: total.text)
        }
    }
}
