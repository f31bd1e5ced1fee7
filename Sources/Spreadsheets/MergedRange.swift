/// Merged cells (合并单元格): their value stands in the first row and column only.
public struct MergedRange: Sendable, Hashable {
    /// Rows from 1, as Excel shows them and as `Row.number` counts, both included.
    public let firstRow, lastRow: Int
    /// Columns from 0, as `Row` counts them, both included.
    public let firstColumn, lastColumn: Int
}
