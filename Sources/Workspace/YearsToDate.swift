internal import BuildingEconomy
internal import Ingestion
internal import Ledger

extension YearToDate {
    /// What is in force of the years that the cumulative tables of a plan are about; nil where it has none.
    static func before(
        _ plan: ImportPlan, _ taxpayers: borrowing TaxpayerDirectory, in writing: LedgerWriting
    ) throws -> YearToDate? {
        let years = plan.cumulativeYears
        guard let first = years.min(), let last = years.max(), let from = Month(year: first, month: 1),
            let to = Month(year: last, month: 12)
        else { return nil }
        var sums = YearToDate()
        for cell in try writing.loadedBefore().keys { sums.markLoaded(cell.month, at: cell.level) }
        // The directory cannot be caught by the closure: what is read is taken over after it.
        var amounts: [(identity: Int32, building: Int32, kind: Int32, month: Month, level: TaxLevel, fen: Int64)] = []
        try writing.reading.forEachAmount(in: from...to) { amounts.append(($0, $1, $2, $3, $4, $5)) }
        for amount in amounts {
            sums.add(
                fen: amount.fen, taxpayer: amount.identity == 0 ? 0 : taxpayers.sameCodeAs(amount.identity),
                building: amount.building, taxKind: amount.kind, month: amount.month, level: amount.level)
        }
        return sums
    }
}
