internal import BuildingEconomy
internal import Spreadsheets

extension ReadingDesk {
    /// The trimmed text of a cell; nil where the column is absent or the cell blank or an error value.
    mutating func text(_ row: Row, _ column: MappedColumn?) -> String? {
        guard let column, let text = cellText(row.bytes(column.index)) else { return nil }
        if isErrorValue(row, column, text) { return nil }
        return text
    }

    /// The same; nil also for a mark that says "none".
    mutating func fact(_ row: Row, _ column: MappedColumn?) -> String? {
        text(row, column).flatMap { NameKey.of($0) == nil ? nil : $0 }
    }

    /// The same of a column that may be filled down from a merged cell above.
    mutating func fact(_ row: Row, _ column: MappedColumn?, _ filled: borrowing FilledDown) -> String? {
        guard let column else { return nil }
        if !row.bytes(column.index).isEmpty { return fact(row, column) }
        return cellText(filled.bytes(row, column.index)).flatMap { NameKey.of($0) == nil ? nil : $0 }
    }

    /// The same, normalised as names are; nil also for a mark that says "none".
    mutating func normalText(_ row: Row, _ column: MappedColumn?) -> String? {
        text(row, column).flatMap { NameKey.of($0) }
    }

    /// The same of a column that repeats its values: each is decoded once.
    mutating func normalText(_ row: Row, _ column: MappedColumn?, _ memo: inout TextMemo) -> String? {
        guard let column else { return nil }
        let bytes = row.bytes(column.index)
        return bytes.isEmpty ? nil : memo.value(bytes) { normalText(row, column) }
    }

    /// The area of a cell; text that is no number, and a number below nothing (−1), is missing, with a note.
    mutating func area(_ row: Row, _ column: MappedColumn?) -> FloorArea? {
        guard let column else { return nil }
        let bytes = row.bytes(column.index)
        guard !bytes.isEmpty else { return formulaNote(row, column) }
        let area = area(bytes, row, column)
        if let area { totals.add(area.cm2, column: column.index) }
        return area
    }

    private mutating func area(
        _ bytes: UnsafeBufferPointer<UInt8>, _ row: Row, _ column: MappedColumn
    ) -> FloorArea? {
        var number = (column.areaUnit ?? .squareMetre).read(withoutApostrophe(bytes))
        if case .notANumber = number { number = OwnUnit.area(row.text(column.index)) ?? number }
        switch number {
        case .blank: return nil
        case .value(let number):
            if number.isScientific { note(.scientificNumber(field: column.field), row, column) }
            guard number.count >= 0 else {
                incompleteColumns.insert(column.index)
                note(.negativeArea(field: column.field), row, column)
                return nil
            }
            return FloorArea(cm2: number.count)
        case .notANumber:
            incompleteColumns.insert(column.index)
            if !isErrorValue(row, column, row.text(column.index)) {
                note(.notANumber(field: column.field), row, column)
            }
            return nil
        case .overflow:
            errors.add(.numberOverflow(field: column.field), column: column.index, text: row.text(column.index))
            return nil
        }
    }

    /// The day of a cell; a text that is none is an error of the row.
    mutating func day(_ row: Row, _ column: MappedColumn?, edge: DayText.Edge) -> Day? {
        guard let column else { return nil }
        if let day = DayText.plainDay(row.bytes(column.index)) { return day }
        guard let text = text(row, column) else { return nil }
        if let day = DayText.day(text, edge: edge) { return day }
        let normal = NormalText.of(text)
        let openEnds = ["至今", "长期", "未迁出", "在租", "未定", "0", "在驻", "现在", "入驻"]
        if MissingMark.isMark(normalised: normal) || openEnds.contains(normal) { return nil }
        errors.add(.badDate(field: column.field), column: column.index, text: text)
        return nil
    }

    /// Yes or no; a text that is neither is missing, with a note.
    mutating func yesNo(_ row: Row, _ column: MappedColumn?) -> Bool? {
        guard let column, let text = text(row, column) else { return nil }
        switch NormalText.of(text).lowercased() {
        case "是", "1", "true", "y", "yes", "√", "✓", "✔", "重点", "重点楼宇", "有", "对", "☑": return true
        case "否", "0", "false", "n", "no", "×", "x", "非", "非重点", "不是", "-", "—", "/", "无": return false
        default:
            note(.badYesNo(field: column.field), row, column)
            return nil
        }
    }

    /// Notes something about a cell that does not keep its row from being stored.
    mutating func note(_ problem: Problem, _ row: Row, _ column: MappedColumn) {
        log.note(problem, row: row.number, column: column.index, text: row.text(column.index))
    }

    /// An error value of a spreadsheet is missing, with a note.
    mutating func isErrorValue(_ row: Row, _ column: MappedColumn, _ text: String) -> Bool {
        let values = ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"]
        guard row.kind(column.index) == .error || text.hasPrefix("#") && values.contains(text.uppercased()) else {
            return false
        }
        note(.errorValue(field: column.field), row, column)
        return true
    }

    private mutating func formulaNote(_ row: Row, _ column: MappedColumn) -> FloorArea? {
        if row.kind(column.index) == .formulaWithoutValue {
            incompleteColumns.insert(column.index)
            note(.formulaWithoutValue(field: column.field), row, column)
        }
        return nil
    }
}
