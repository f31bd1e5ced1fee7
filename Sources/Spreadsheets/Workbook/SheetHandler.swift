/// Reads a worksheet part and hands its rows over.
final class SheetHandler: XMLHandler {
    private let cells: CellWriter
    private let body: (Row) -> Bool
    private let buffer: RowBuffer
    @exclusivity(unchecked) private(set) var summary = RowSummary()
    @exclusivity(unchecked) private(set) var mergedRanges: [MergedRange] = []
    @exclusivity(unchecked) private(set) var trouble: UnreadableSpreadsheet.Reason?
    @exclusivity(unchecked) private(set) var isFinished = false
    @exclusivity(unchecked) private var isInData = false
    @exclusivity(unchecked) private var isInCell = false
    @exclusivity(unchecked) private var inlineDepth = 0
    @exclusivity(unchecked) private var phonetic = 0
    @exclusivity(unchecked) private var row = 0
    @exclusivity(unchecked) private var isRowHidden = false
    @exclusivity(unchecked) private var column = -1
    @exclusivity(unchecked) private var blank = 0

    init(strings: SharedStrings, areDates: [Bool], isFrom1904: Bool, _ body: @escaping (Row) -> Bool) {
        buffer = RowBuffer()
        cells = CellWriter(buffer, strings: strings, areDates: areDates, isFrom1904: isFrom1904)
        self.body = body
    }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
        if isInCell {
            if isNamed(name, "v") { return cells.beginValue() }
            if isNamed(name, "f") {
                cells.hasFormula = true
                return
            }
            if isNamed(name, "is") {
                inlineDepth += 1
                return
            }
            if isNamed(name, "rPh") {
                phonetic += 1
                return
            }
            if inlineDepth > 0, phonetic == 0, isNamed(name, "t") { cells.beginInline() }
        } else if isInData {
            if isNamed(name, "c") { beginCell(attributes) } else if isNamed(name, "row") { beginRow(attributes) }
        } else if isNamed(name, "sheetData") {
            isInData = true
        } else if isNamed(name, "mergeCell"), let range = attributes.bytes("ref").flatMap(CellReference.range) {
            mergedRanges.append(range)
            if mergedRanges.count > Limits.mergedRanges { refuse(.damaged("合并单元格过多")) }
        }
    }

    func end(_ name: UnsafePointer<UInt8>) {
        if isInCell {
            if isNamed(name, "c") { return endCell() }
            if isNamed(name, "v") || isNamed(name, "t") { return cells.endText() }
            if isNamed(name, "is") {
                inlineDepth -= 1
                return
            }
            if isNamed(name, "rPh") { phonetic -= 1 }
        } else if isInData {
            if isNamed(name, "row") { endRow() } else if isNamed(name, "sheetData") { isInData = false }
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInCell, cells.isTaking else {
            blank += text.count
            return blank > Limits.blankBytes ? refuse(.bomb) : ()
        }
        if !cells.take(text) {
            refuse(.cellTooLong(row: row, column: max(column, 0), limit: Limits.cellLength))
        }
    }

    private func beginRow(_ attributes: XMLAttributes) {
        row = attributes.number("r") ?? row + 1
        isRowHidden = attributes.isTrue("hidden")
        column = -1
        buffer.clear()
        if row > Limits.rowsPerSheet { refuse(.tooManyRows(limit: Limits.rowsPerSheet)) }
    }

    private func beginCell(_ attributes: XMLAttributes) {
        isInCell = true
        column = attributes.bytes("r").flatMap(CellReference.column) ?? column + 1
        if column >= Limits.columns { refuse(.tooManyColumns(row: row, limit: Limits.columns)) }
        cells.begin(type: attributes.bytes("t"), style: attributes.number("s") ?? 0)
    }

    private func endCell() {
        isInCell = false
        (inlineDepth, phonetic) = (0, 0)
        guard trouble == nil else { return }
        switch cells.finish(column: column) {
        case .sound: break
        case .withoutValue: summary.formulasWithoutValue += 1
        case .unknownString: refuse(.damaged("第 \(row) 行第 \(column + 1) 列引用了不存在的文字"))
        case .tooLong: refuse(.cellTooLong(row: row, column: column, limit: Limits.cellLength))
        }
        if buffer.length > Limits.rowText { refuse(.tooLarge("第 \(row) 行的文字", limit: Limits.rowText)) }
    }

    private func endRow() {
        guard trouble == nil else { return }
        summary.rows += 1
        if isRowHidden, buffer.length > 0 { summary.countHidden(row) }
        if !body(buffer.row(number: row)) {
            summary.stoppedEarly = true
            isFinished = true
        }
    }

    /// What remains of the reading when it is over.
    var outcome: (summary: RowSummary, trouble: UnreadableSpreadsheet.Reason?) { (summary, trouble) }

    private func refuse(_ reason: UnreadableSpreadsheet.Reason) {
        if trouble == nil { trouble = reason }
        isFinished = true
    }
}
