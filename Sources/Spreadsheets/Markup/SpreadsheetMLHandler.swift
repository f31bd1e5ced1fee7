/// Reads an XML Spreadsheet 2003.
final class SpreadsheetMLHandler: XMLHandler {
    private var tables: [MarkupTable] = []
    private var trouble: UnreadableSpreadsheet.Reason?
    private var cellCount = 0
    private var row = -1
    private var rowSpan = 0
    private var column = -1
    private var across = 0
    private var hasFormula = false
    private var type: String?
    private var dataDepth = 0
    private var commentDepth = 0
    private var text: [UInt8] = []
    private var isInVisibility = false
    private(set) var isFinished = false

    static func run(_ pull: @escaping XMLReading.Pull) -> ([MarkupTable], UnreadableSpreadsheet.Reason?) {
        let handler = SpreadsheetMLHandler()
        let flaw = XMLReading.run(handler, what: "XML 表格", isUTF8: true, pull)
        return (handler.tables, handler.trouble ?? flaw)
    }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
        if commentDepth > 0 || isNamed(name, "Comment") || isNamed(name, "PhoneticText") {
            commentDepth += 1
            return
        }
        if dataDepth > 0 {
            dataDepth += 1
            return
        }
        if isNamed(name, "Worksheet") {
            guard tables.count < Limits.sheets else { return refuse(.damaged("工作表过多")) }
            tables.append(MarkupTable(name: attributes.text("Name") ?? "Sheet\(tables.count + 1)"))
            (row, rowSpan, column) = (-1, 0, -1)
        } else if isNamed(name, "Visible") {
            (isInVisibility, text) = (true, [])
        } else if isNamed(name, "Row"), !tables.isEmpty {
            beginRow(attributes)
        } else if isNamed(name, "Cell"), row >= 0 {
            beginCell(attributes)
        } else if isNamed(name, "Data"), column >= 0 {
            (dataDepth, text, type) = (1, [], attributes.text("Type"))
        }
    }

    func end(_ name: UnsafePointer<UInt8>) {
        if commentDepth > 0 {
            commentDepth -= 1
            return
        }
        if dataDepth > 0 {
            dataDepth -= 1
            if dataDepth == 0 { endData() }
        } else if isNamed(name, "Visible"), !tables.isEmpty {
            isInVisibility = false
            tables[tables.count - 1].isHidden = String(decoding: text, as: UTF8.self).contains("Hidden")
        } else if isNamed(name, "Cell"), hasFormula, column >= 0, row >= 0 {
            tables[tables.count - 1].formulasWithoutValue += 1
            tables[tables.count - 1].add("", .formulaWithoutValue, row: row, column: column)
            hasFormula = false
        }
    }

    func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        guard commentDepth == 0, dataDepth > 0 || isInVisibility else { return }
        text.append(contentsOf: characters)
        if text.count > 4 * Limits.cellLength {
            refuse(.cellTooLong(row: row + 1, column: max(column, 0), limit: Limits.cellLength))
        }
    }

    private func beginRow(_ attributes: XMLAttributes) {
        let before = row
        row = attributes.number("Index").map { $0 - 1 } ?? row + 1 + rowSpan
        rowSpan = attributes.number("Span") ?? 0
        (column, across) = (-1, 0)
        guard row > before else { return refuse(.damaged("第 \(before + 1) 行之后是第 \(row + 1) 行")) }
        guard row < Limits.rowsPerSheet else { return refuse(.tooManyRows(limit: Limits.rowsPerSheet)) }
        tables[tables.count - 1].lastRow = row
    }

    private func beginCell(_ attributes: XMLAttributes) {
        let before = column
        column = attributes.number("Index").map { $0 - 1 } ?? column + 1 + across
        across = attributes.number("MergeAcross") ?? 0
        let down = attributes.number("MergeDown") ?? 0
        hasFormula = attributes.bytes("Formula") != nil
        guard column > before else {
            return refuse(.damaged("第 \(row + 1) 行的第 \(before + 1) 列之后是第 \(column + 1) 列"))
        }
        guard column < Limits.columns else { return refuse(.tooManyColumns(row: row + 1, limit: Limits.columns)) }
        guard across > 0 || down > 0 else { return }
        tables[tables.count - 1].mergedRanges.append(
            MergedRange(
                firstRow: row + 1, lastRow: min(row + 1 + down, Limits.rowsPerSheet), firstColumn: column,
                lastColumn: min(column + across, Limits.columns - 1)))
        if tables[tables.count - 1].mergedRanges.count > Limits.mergedRanges { refuse(.damaged("合并单元格过多")) }
    }

    private func endData() {
        hasFormula = false
        guard !text.isEmpty, trouble == nil else { return }
        cellCount += 1
        if cellCount > Limits.markupCells { return refuse(.tooManyCells(limit: Limits.markupCells)) }
        let string = String(decoding: text, as: UTF8.self)
        switch type {
        case "Number":
            let number = text.withUnsafeBufferPointer(PlainDecimal.text)
            add(number ?? string, number == nil ? .text : .number)
        case "DateTime": add(DateSerial.text(iso: string), .date)
        case "Boolean": add(string == "0" ? "FALSE" : "TRUE", .boolean)
        case "Error": add(string, .error)
        default:
            if text.count > Limits.cellLength, string.utf16.count > Limits.cellLength {
                return refuse(.cellTooLong(row: row + 1, column: column, limit: Limits.cellLength))
            }
            add(string, .text)
        }
    }

    private func add(_ string: String, _ kind: CellKind) {
        tables[tables.count - 1].add(string, kind, row: row, column: column)
    }

    private func refuse(_ reason: UnreadableSpreadsheet.Reason) {
        if trouble == nil { trouble = reason }
        isFinished = true
    }
}
