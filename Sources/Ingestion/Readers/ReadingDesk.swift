internal import BuildingEconomy
internal import Spreadsheets

/// What every reader keeps at hand while it goes through a sheet: the layout, the counts and the findings so far.
struct ReadingDesk {
    let layout: SheetLayout
    let screen: RowScreen
    var reading = SheetReading()
    var log: FindingLog
    /// What is wrong with the row at hand.
    var errors = RowErrors()
    /// What the sheet's own totals say of its areas.
    var totals: TotalCheck
    /// Columns of areas with a cell that is no number, whose sum is not known.
    var incompleteColumns: Set<Int> = []
    /// The first amount that was rounded to whole fen.
    var firstRounded: CellSpot?
    private let headers: [Int: String]

    init(layout: SheetLayout, file: String) {
        self.layout = layout
        screen = RowScreen(layout)
        totals = TotalCheck(layout)
        log = FindingLog(file: file, sheet: layout.sheet.isEmpty ? nil : layout.sheet)
        headers = Dictionary(layout.columns.map { ($0.index, $0.header) }, uniquingKeysWith: { first, _ in first })
    }

    /// Counts a row that is no record; true for a record.
    mutating func admits(_ row: Row) -> Bool {
        if layout.headerRows.contains(row.number) { return false }
        switch screen.classify(row) {
        case .record: return true
        case .total(.sum):
            totals.meet(row)
            reading.counts.totals += 1
        case .title: reading.counts.titles += 1
        case .blank: reading.counts.blanks += 1
        case .total(.part): reading.counts.totals += 1
        case .footer: reading.counts.footers += 1
        case .repeatedHeader: reading.counts.repeatedHeaders += 1
        }
        return false
    }

    /// Rejects the row at hand if anything is wrong with it.
    mutating func rejects(_ row: Row) -> Bool {
        if errors.isEmpty { return false }
        var reasons: [String] = []
        for entry in errors.entries {
            log.note(entry.problem, row: row.number, column: entry.column, text: entry.text)
            var reason = entry.column.map { (headers[$0] ?? columnLetters($0)) } ?? ""
            if let text = entry.text { reason += "“\(Finding.shortened(text))”" }
            reasons.append(reason.isEmpty ? entry.problem.sentence : reason + "：" + entry.problem.sentence)
        }
        let cells = (0..<row.count).map(row.text)
        reading.rejected.append(RejectedRow(row: row.number, cells: cells, reason: reasons.joined(separator: "；")))
        reading.counts.rejected += 1
        errors.removeAll()
        return true
    }

    /// What the whole reading came to.
    mutating func finished(_ summary: RowSummary) -> SheetReading {
        if let row = summary.openQuoteRow { log.note(.openQuote, row: row) }
        if summary.mixedCommaRows > 0 {
            log.note(.mixedDelimiters(rows: summary.mixedCommaRows), row: summary.firstMixedCommaRow)
        }
        if summary.hiddenRows > 0 { log.note(.hiddenRows(count: summary.hiddenRows), row: summary.firstHiddenRow) }
        if reading.rounding.cells > 0 {
            log.note(
                .roundedNumbers(cells: reading.rounding.cells, effect: reading.rounding.millionths),
                row: firstRounded?.row, column: firstRounded?.column, text: firstRounded?.text)
        }
        if reading.counts.stored + reading.counts.rejected + reading.counts.withoutAmount == 0 { log.note(.emptySheet) }
        reading.findings = log.findings
        return reading
    }
}
