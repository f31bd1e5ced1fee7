/// A table of a web page or an XML Spreadsheet 2003, while it is in memory.
struct MarkupTable {
    struct Cell {
        let row: UInt32
        let column: UInt32
        let start: UInt32
        let end: UInt32
        let kind: CellKind
    }

    var name: String
    var isHidden = false
    private(set) var text: [UInt8] = []
    /// The cells with something in them, row by row.
    private(set) var cells: [Cell] = []
    var mergedRanges: [MergedRange] = []
    /// The last row there was, from 0; -1 for none.
    var lastRow = -1
    var formulasWithoutValue = 0

    init(name: String) { self.name = name }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: CellKind, row: Int, column: Int) {
        let start = UInt32(text.count)
        text.append(contentsOf: bytes)
        cells.append(
            Cell(row: UInt32(row), column: UInt32(column), start: start, end: UInt32(text.count), kind: kind))
    }

    mutating func add(_ string: String, _ kind: CellKind, row: Int, column: Int) {
        var string = string
        string.withUTF8 { add($0, kind, row: row, column: column) }
    }

    /// Hands over the rows from the first to the last.
    func forEachRow(_ body: (Row) -> Bool) -> RowSummary {
        var summary = RowSummary()
        summary.formulasWithoutValue = formulasWithoutValue
        let buffer = RowBuffer()
        var next = 0
        guard lastRow >= 0 else { return summary }
        for row in 0...lastRow {
            buffer.clear()
            text.withUnsafeBufferPointer { text in
                while next < cells.count, cells[next].row == UInt32(row) {
                    let cell = cells[next]
                    buffer.put(
                        UnsafeBufferPointer(rebasing: text[Int(cell.start)..<Int(cell.end)]), cell.kind,
                        column: Int(cell.column))
                    next += 1
                }
            }
            summary.rows += 1
            guard body(buffer.row(number: row + 1)) else {
                summary.stoppedEarly = true
                break
            }
        }
        return summary
    }
}
