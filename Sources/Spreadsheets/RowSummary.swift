/// What a reading of rows has to say when it is over.
public struct RowSummary: Sendable, Equatable {
    /// Rows handed over.
    public internal(set) var rows = 0
    /// The row whose quotation mark was never closed: everything behind it became one field.
    public internal(set) var openQuoteRow: Int?
    /// Rows that were split at "，" as well as at the file's delimiter, because only so they had as many fields as the rest.
    public internal(set) var mixedCommaRows = 0
    /// The first of those rows.
    public internal(set) var firstMixedCommaRow: Int?
    /// Rows with something in them that the workbook does not show (筛选, 隐藏), among the rows handed over.
    public internal(set) var hiddenRows = 0
    /// The first of those rows.
    public internal(set) var firstHiddenRow: Int?
    /// Formulas that nobody has calculated, among the rows handed over.
    public internal(set) var formulasWithoutValue = 0
    /// The consumer wanted no more.
    public internal(set) var stoppedEarly = false

    /// Counts a row with something in it that is not shown.
    mutating func countHidden(_ row: Int) {
        hiddenRows += 1
        firstHiddenRow = firstHiddenRow ?? row
    }
}
