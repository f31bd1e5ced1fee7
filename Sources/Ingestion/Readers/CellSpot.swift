internal import Spreadsheets

/// A cell that a finding about the whole sheet names as its first case.
struct CellSpot {
    let row: Int
    let column: Int
    let text: String

    init(_ row: Row, _ column: Int) {
        self.row = row.number
        self.column = column
        text = row.text(column)
    }
}

/// Cumulative amounts (累计) that are less than what came before: how many, and the first of them.
struct Decreases {
    private(set) var count = 0
    private(set) var first: CellSpot?

    /// Counts one more.
    mutating func meet(_ row: Row, _ column: Int) {
        count += 1
        first = first ?? CellSpot(row, column)
    }
}
