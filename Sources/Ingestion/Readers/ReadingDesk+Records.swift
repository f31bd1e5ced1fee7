internal import Spreadsheets

extension ReadingDesk {
    /// How many records of a register or roster are handed over at once.
    private static var blockLength: Int { 2048 }

    /// Goes through a register or roster, one record a row, and hands over blocks of records until `sink` returns false.
    ///
    /// - Parameter record: what a row states; nil where the row was rejected.
    mutating func read<Record>(
        _ spreadsheet: Spreadsheet, sheet: Int, record: (Row, inout ReadingDesk) -> Record?,
        into sink: ([Record]) -> Bool
    ) throws(UnreadableSpreadsheet) -> SheetReading {
        var block: [Record] = []
        block.reserveCapacity(Self.blockLength)
        var goesOn = true
        let summary = try spreadsheet.forEachRow(sheet: sheet) { row in
            guard admits(row), let one = record(row, &self) else { return true }
            block.append(one)
            reading.counts.stored += 1
            if block.count == Self.blockLength {
                goesOn = sink(block)
                block.removeAll(keepingCapacity: true)
            }
            return goesOn
        }
        reading.counts.records = reading.counts.stored
        if goesOn, !block.isEmpty { _ = sink(block) }
        if reading.counts.rejected == 0 { totals.report(&log, leavingOut: incompleteColumns) }
        return finished(summary)
    }
}
