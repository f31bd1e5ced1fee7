/// Puts the tables of a web page together as its elements come; a table inside a cell is a table of its own.
final class HTMLTableBuilder {
    /// A table that is not closed yet.
    private struct Open {
        var table: MarkupTable
        let place: Int
        var row = -1
        var column = 0
        /// Down to which row each column is taken by a cell from above.
        var takenTo: [Int] = []
        var isInCell = false
        var text: [UInt8] = []
        var stated: String?
        var isText = false
    }

    @exclusivity(unchecked) private var open: [Open] = []
    private var closed: [(place: Int, table: MarkupTable)] = []
    private var started = 0
    private var cellCount = 0
    private var hiddenDepth = 0
    private var depth = 0
    /// Elements and texts so far.
    private(set) var events = 0
    private(set) var trouble: UnreadableSpreadsheet.Reason?

    func start(_ name: String, _ attributes: HTMLAttributes) {
        depth += 1
        events += 1
        if depth > Limits.pageDepth { refuse(.damaged("网页嵌套过深")) }
        switch name {
        case "script", "style": hiddenDepth += 1
        case "table":
            guard open.count < Limits.markupDepth, started < Limits.sheets else { return refuse(.damaged("网页中的表格过多")) }
            started += 1
            open.append(Open(table: MarkupTable(name: "表\(started)"), place: started))
        case "tr" where !open.isEmpty: beginRow()
        case "td" where !open.isEmpty, "th" where !open.isEmpty: beginCell(attributes)
        case "br": open.isEmpty ? () : open[open.count - 1].text.append(UInt8(ascii: "\n"))
        default: break
        }
    }

    func end(_ name: String) {
        depth -= 1
        events += 1
        switch name {
        case "script", "style": hiddenDepth = max(0, hiddenDepth - 1)
        case "td", "th", "tr": endCell()
        case "table": endTable()
        default: break
        }
    }

    /// Whether what comes is a style or a script.
    var isInScript: Bool { hiddenDepth > 0 }

    /// The parser was given bytes for a long time, and made nothing of them.
    func refuseEndlessTag() { refuse(.damaged("网页标签过长")) }

    func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        events += 1
        guard hiddenDepth == 0, let last = open.indices.last, open[last].isInCell else { return }
        for byte in characters {
            // White space of the source is one blank; the no-break space stays.
            let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            let before = open[last].text.last
            if isSpace, before == nil || before == 0x20 || before == 0x0A { continue }
            open[last].text.append(isSpace ? 0x20 : byte)
        }
        if open[last].text.count > 4 * Limits.cellLength {
            refuse(.cellTooLong(row: open[last].row + 1, column: open[last].column, limit: Limits.cellLength))
        }
    }

    /// The tables with something in them, in the page's order.
    func finish() -> [MarkupTable] {
        while !open.isEmpty { endTable() }
        return closed.sorted { $0.place < $1.place }.map(\.table)
    }

    private func beginRow() {
        endCell()
        let last = open.count - 1
        open[last].row += 1
        open[last].column = 0
        open[last].table.lastRow = open[last].row
        if open[last].row >= Limits.rowsPerSheet { refuse(.tooManyRows(limit: Limits.rowsPerSheet)) }
    }

    private func beginCell(_ attributes: HTMLAttributes) {
        endCell()
        if open[open.count - 1].row < 0 { beginRow() }
        let last = open.count - 1
        let row = open[last].row
        while open[last].column < open[last].takenTo.count, open[last].takenTo[open[last].column] >= row {
            open[last].column += 1
        }
        let column = open[last].column
        let across = max(1, attributes.text("colspan").flatMap { Int($0) } ?? 1)
        let down = min(max(1, attributes.text("rowspan").flatMap { Int($0) } ?? 1), Limits.rowsPerSheet)
        guard across <= Limits.columns, column + across <= Limits.columns else {
            return refuse(.tooManyColumns(row: row + 1, limit: Limits.columns))
        }
        open[last].isInCell = true
        open[last].text = []
        open[last].stated = attributes.text("x:num").flatMap { $0.isEmpty ? nil : $0 }
        open[last].isText = attributes.text("x:str") != nil || attributes.text("style").map(Self.isTextFormat) == true
        while open[last].takenTo.count < column + across { open[last].takenTo.append(-1) }
        let lastRow = min(row + down - 1, Limits.rowsPerSheet - 1)
        for taken in column..<(column + across) { open[last].takenTo[taken] = lastRow }
        guard across > 1 || down > 1 else { return }
        open[last].table.mergedRanges.append(
            MergedRange(firstRow: row + 1, lastRow: lastRow + 1, firstColumn: column, lastColumn: column + across - 1))
        if open[last].table.mergedRanges.count > Limits.mergedRanges { refuse(.damaged("合并单元格过多")) }
    }

    /// Whether a style says that digits are text ("@").
    private static func isTextFormat(_ style: String) -> Bool {
        guard !style.isEmpty else { return false }
        return style.contains("number-format:\\@") || style.contains("number-format:'\\@'")
            || style.contains("number-format:\"\\@\"") || style.contains("numberformat:@")
    }

    private func endCell() {
        guard let last = open.indices.last, open[last].isInCell else { return }
        open[last].isInCell = false
        var text = open[last].text
        while let byte = text.last, byte == 0x20 || byte == 0x0A { text.removeLast() }
        if let first = text.firstIndex(where: { $0 != 0x20 && $0 != 0x0A }), first > 0 { text.removeSubrange(..<first) }
        let (row, column) = (open[last].row, open[last].column)
        if let stated = open[last].stated, let number = PlainDecimal.text(of: stated) {
            open[last].table.add(number, .number, row: row, column: column)
        } else if !text.isEmpty {
            let isNumber = !open[last].isText && text.withUnsafeBufferPointer(readsAsNumber)
            text.withUnsafeBufferPointer {
                open[last].table.add($0, isNumber ? .number : .text, row: row, column: column)
            }
        }
        open[last].column += 1
        cellCount += 1
        if cellCount > Limits.markupCells { refuse(.tooManyCells(limit: Limits.markupCells)) }
    }

    private func endTable() {
        endCell()
        guard let table = open.popLast(), !table.table.cells.isEmpty else { return }
        closed.append((table.place, table.table))
    }

    private func refuse(_ reason: UnreadableSpreadsheet.Reason) {
        if trouble == nil { trouble = reason }
    }
}
