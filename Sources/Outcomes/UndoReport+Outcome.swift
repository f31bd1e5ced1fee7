public import Ledger
public import Reports

extension UndoReport {
    /// The report of a batch taken back or counting again, row by row.
    public init(_ outcome: UndoOutcome, title: String, isDryRun: Bool) {
        self.init(
            title: title, target: outcome.target, batch: isDryRun ? nil : outcome.batch,
            lines: outcome.rows.map { row in
                Line(
                    batch: row.batch, kind: row.kind.rawValue, source: row.source, sheet: row.sheet, rows: row.rows,
                    count: row.count, fate: row.fate.code, sentence: row.fate.sentence, because: row.fate.because)
            })
    }
}
