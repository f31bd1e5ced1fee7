internal import Spreadsheets

/// The first rows of a sheet, looked at before it is read.
struct SheetHead {
    /// A row of the head.
    struct Line {
        let number: Int
        let cells: [String]
        let kinds: [CellKind]

        /// Whether there is nothing in it.
        var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy(isASCIISpace) } }
        /// How many cells have something in them.
        var filledCount: Int { cells.count { !$0.utf8.allSatisfy(isASCIISpace) } }

        /// The text of a column; empty for one that the row does not have.
        func text(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
    }

    /// How many rows are looked at.
    static let length = 120
    /// How many columns are.
    static let width = 256
    /// How many merged cells of those rows are kept: more than any table of people has.
    private static let mergesKept = 2048
    /// The rows.
    let lines: [Line]
    /// The sheet's merged cells, as far as they lie among those rows.
    let merges: [MergedRange]
    /// The columns that have cells merged over several rows, and the last of those rows.
    let mergedDown: [Int: Int]

    init(_ spreadsheet: Spreadsheet, sheet: Int) throws(UnreadableSpreadsheet) {
        var lines: [Line] = []
        lines.reserveCapacity(Self.length)
        try spreadsheet.forEachRow(sheet: sheet) { row in
            let columns = 0..<min(row.count, Self.width)
            lines.append(Line(number: row.number, cells: columns.map(row.text), kinds: columns.map(row.kind)))
            return lines.count < Self.length
        }
        self.lines = lines
        let last = lines.last?.number ?? 0
        let all = try spreadsheet.mergedRanges(sheet: sheet)
        merges = Array(all.lazy.filter { $0.firstRow <= last }.prefix(Self.mergesKept))
        var mergedDown: [Int: Int] = [:]
        for merge in all where merge.firstRow < merge.lastRow {
            mergedDown[merge.firstColumn] = max(mergedDown[merge.firstColumn] ?? 0, merge.lastRow)
        }
        self.mergedDown = mergedDown
    }

    /// The merged range that covers a cell, or nil.
    func merge(row: Int, column: Int) -> MergedRange? {
        merges.first {
            ($0.firstRow...$0.lastRow).contains(row) && ($0.firstColumn...$0.lastColumn).contains(column)
        }
    }
}
