/// Reads the cells of one sheet of a BIFF8 stream, row by row.
struct BIFFRows {
    private let stream: [UInt8]
    private let strings: SharedStrings
    private let areDates: [Bool]
    private let isFrom1904: Bool
    private let name: String
    private let buffer = RowBuffer()

    init(_ stream: [UInt8], strings: SharedStrings, areDates: [Bool], isFrom1904: Bool, name: String) {
        self.stream = stream
        self.strings = strings
        self.areDates = areDates
        self.isFrom1904 = isFrom1904
        self.name = name
    }

    func forEach(from beginning: Int, _ body: (Row) -> Bool) throws(UnreadableSpreadsheet) -> RowSummary {
        var records = BIFFRecords(stream, from: beginning)
        guard let first = records.next(), first.type == BIFF.beginning else {
            throw UnreadableSpreadsheet(name, .damaged("工作表没有开头"))
        }
        var (summary, current, depth) = (RowSummary(), -1, 0)
        var hidden: Set<Int> = []
        var textFormula: (column: Int, isPending: Bool) = (0, false)
        func handOver() -> Bool {
            guard current >= 0 else { return true }
            summary.rows += 1
            if hidden.contains(current), buffer.length > 0 { summary.countHidden(current + 1) }
            return body(buffer.row(number: current + 1))
        }
        while let record = records.next() {
            if record.type == BIFF.beginning { depth += 1 }
            if record.type == BIFF.end {
                if depth == 0 {
                    if !handOver() { summary.stoppedEarly = true }
                    return summary
                }
                depth -= 1
            }
            guard depth == 0 else { continue }
            if record.type == BIFF.string, textFormula.isPending {
                var text = BIFFText(stream, [record.body] + records.continuations())
                put(text: text.string(lengthBytes: 2) ?? "", textFormula.column)
                textFormula.isPending = false
                continue
            }
            if record.type == BIFF.row, record.body.count >= 14, stream.u16(record.body.lowerBound + 12) & 0x20 != 0 {
                hidden.insert(stream.u16(record.body.lowerBound))
            }
            guard Self.isCell(record.type), record.body.count >= 6 else { continue }
            let row = stream.u16(record.body.lowerBound)
            if row != current {
                if !handOver() {
                    summary.stoppedEarly = true
                    return summary
                }
                buffer.clear()
                current = row
            }
            let column = stream.u16(record.body.lowerBound + 2)
            guard column < Limits.columns else {
                throw UnreadableSpreadsheet(name, .tooManyColumns(row: row + 1, limit: Limits.columns))
            }
            textFormula = (column, try put(record, column, &records))
        }
        throw UnreadableSpreadsheet(name, .truncated)
    }

    private static func isCell(_ type: Int) -> Bool {
        switch type {
        case BIFF.number, BIFF.rk, BIFF.multipleRK, BIFF.sharedStringCell, BIFF.label, BIFF.richString,
            BIFF.booleanOrError, BIFF.formula:
            true
        default: false
        }
    }

    /// Puts a record's cells into the row. True: the cell's text follows in a record of its own.
    private func put(
        _ record: BIFFRecords.Record, _ column: Int, _ records: inout BIFFRecords
    ) throws(UnreadableSpreadsheet) -> Bool {
        let at = record.body.lowerBound
        let style = stream.u16(at + 4)
        switch record.type {
        case BIFF.number: put(number: stream.f64(at + 6), style, column)
        case BIFF.rk: put(number: Self.number(rk: stream.u32(at + 6)), style, column)
        case BIFF.multipleRK:
            for cell in 0..<max(0, (record.body.count - 6) / 6) where column + cell < Limits.columns {
                let place = at + 4 + 6 * cell
                put(number: Self.number(rk: stream.u32(place + 2)), stream.u16(place), column + cell)
            }
        case BIFF.sharedStringCell:
            let isThere: Void? = strings.with(stream.u32(at + 6)) { text in
                if !text.isEmpty { buffer.put(text, .text, column: column) }
            }
            guard isThere != nil else {
                throw UnreadableSpreadsheet(name, .damaged("第 \(stream.u16(at) + 1) 行引用了不存在的文字"))
            }
        case BIFF.label, BIFF.richString:
            var text = BIFFText(stream, [(at + 6)..<record.body.upperBound] + records.continuations())
            put(text: text.string(lengthBytes: 2) ?? "", column)
        case BIFF.booleanOrError:
            put(code: stream.u16(at + 6) & 0xFF, isError: stream.u16(at + 6) >> 8 == 1, column)
        default: return put(formulaAt: at, style, column)
        }
        return false
    }

    private func put(formulaAt at: Int, _ style: Int, _ column: Int) -> Bool {
        guard stream.u16(at + 12) == 0xFFFF else {
            put(number: stream.f64(at + 6), style, column)
            return false
        }
        let code = stream.u16(at + 8) & 0xFF
        switch stream.u16(at + 6) & 0xFF {
        case 0: return true
        case 1: put(code: code, isError: false, column)
        case 2: put(code: code, isError: true, column)
        default: break
        }
        return false
    }

    private func put(text: String, _ column: Int) {
        if !text.isEmpty { buffer.put(text, .text, column: column) }
    }

    private func put(number: Double, _ style: Int, _ column: Int) {
        if style < areDates.count, areDates[style], let day = DateSerial.text(number, isFrom1904: isFrom1904) {
            return buffer.put(day, .date, column: column)
        }
        guard number.isFinite else { return buffer.put("#NUM!", .error, column: column) }
        var digits = number.description
        digits.withUTF8 { raw in
            buffer.put(.number, column: column, atMost: raw.count + 64) { PlainDecimal.write(raw, to: $0) ?? 0 }
        }
    }

    private func put(code: Int, isError: Bool, _ column: Int) {
        guard isError else { return buffer.put(code == 0 ? "FALSE" : "TRUE", .boolean, column: column) }
        let names = [
            0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
            0x2A: "#N/A",
        ]
        buffer.put(names[code] ?? "#ERR!", .error, column: column)
    }

    /// The 30-bit numbers of RK records: whole or the upper half of a double, times 100 or not.
    private static func number(rk: Int) -> Double {
        let number: Double
        if rk & 2 != 0 {
            number = Double(Int32(truncatingIfNeeded: rk) >> 2)
        } else {
            number = Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32)
        }
        return rk & 1 != 0 ? number / 100 : number
    }
}
