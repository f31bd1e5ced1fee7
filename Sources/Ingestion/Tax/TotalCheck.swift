internal import BuildingEconomy
internal import Spreadsheets

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
        let fen: Int128
        let tolerance: Int128
        let candidates: [Int128]
    }

    private var running: [Int: Running] = [:]
    private var stated: [Stated] = []
    private var rows = 0
    private let plain: [Int]
    private var plainSums = (total: Int128(0), local: Int128(0), district: Int128(0))

    init(_ plan: TaxPlan) {
        let columns = plan.plainColumns
        plain = [columns?.total?.index ?? -1, columns?.local?.index ?? -1, columns?.district?.index ?? -1]
    }

    /// Takes the amounts of a row that was read plainly.
    @inline(__always)
    mutating func addPlain(_ amounts: Amounts) {
        if amounts.total != ReceiptStatements.blank { plainSums.total &+= Int128(amounts.total) }
        if amounts.local != ReceiptStatements.blank { plainSums.local &+= Int128(amounts.local) }
        if amounts.district != ReceiptStatements.blank { plainSums.district &+= Int128(amounts.district) }
    }

    /// Takes one amount of a row that was read with care.
    mutating func add(_ fen: Int64, column: Int) { running[column, default: Running()].all += Int128(fen) }

    private func sum(_ column: Int) -> Int128 {
        var sum = running[column]?.all ?? 0
        if column == plain[0] { sum += plainSums.total }
        if column == plain[1] { sum += plainSums.local }
        if column == plain[2] { sum += plainSums.district }
        return sum
    }

    /// Takes a row of totals.
    mutating func meet(_ row: Row, _ plan: TaxPlan) {
        for column in plan.amounts {
            let text = row.text(column.index)
            let all = sum(column.index)
            var sums = running[column.index] ?? Running()
            if case .value(let number) = column.unit.read(text) {
                stated.append(
                    Stated(
                        row: row.number, column: column.index, text: text, fen: Int128(number.count),
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
    func report(_ plan: TaxPlan, _ log: inout FindingLog) {
        for total in stated {
            guard let column = plan.amounts.first(where: { $0.index == total.column }) else { continue }
            let candidates = total.candidates + [sum(total.column)]
            if candidates.contains(where: { ($0 - total.fen).magnitude <= total.tolerance.magnitude }) { continue }
            log.note(
                .totalDiffers(
                    field: Field(column.level), stated: total.text,
                    found: fixedPointText(candidates[1], decimals: column.scale) + " " + column.unit.chineseName),
                row: total.row, column: total.column, text: total.text)
        }
    }
}
