internal import CByteScan

extension DelimitedText {
    /// Hands over every record. `block`: how many bytes of UTF-8 are cut at once.
    func forEachRow(
        _ source: ByteSource, name: String, block: Int = 1 << 18, _ body: (Row) -> Bool
    ) throws(UnreadableSpreadsheet) -> RowSummary {
        let stream = try TextStream(source, encoding: encoding, skipping: markLength, name: name)
        let text = TextWindow(room: block)
        let index = FieldIndex(capacity: 4 * Limits.columns)
        let rows = RecordCutter(dialect: dialect, name: name)
        // Who looks at the first rows only need not wait for a whole block.
        var step = 1 << 14
        while true {
            let isLast = try text.fill(from: stream, atMost: step)
            step = .max
            if isLast { text.closeLastRecord() }
            while true {
                // A CR at the end may be half of a CRLF.
                let count = text.endsInReturn && !isLast ? text.count - 1 : text.count
                let found = index.scan(text.bytes, count: count, dialect.delimiter)
                if isLast, found.open, !found.full {
                    text.closeQuote()
                    rows.summary.openQuoteRow = -1
                    continue
                }
                try rows.handOver(found, index, text.bytes, body)
                if rows.summary.stoppedEarly { return rows.summary }
                text.drop(found.consumed)
                if found.full {
                    guard found.rows > 0 else {
                        throw rows.refusal(.tooManyColumns(row: rows.next, limit: Limits.columns))
                    }
                    continue
                }
                if text.count > Limits.recordBytes {
                    throw rows.refusal(
                        .recordTooLong(row: rows.next, limit: Limits.recordBytes, openQuote: found.open))
                }
                break
            }
            if isLast { break }
        }
        try stream.verify()
        if rows.summary.openQuoteRow != nil { rows.summary.openQuoteRow = rows.next - 1 }
        return rows.summary
    }
}

/// Turns a scan's findings into rows, one after the other.
private final class RecordCutter {
    let dialect: Dialect
    let name: String
    var next = 1
    var summary = RowSummary()
    private let mixed = FieldIndex(capacity: Limits.columns + 2)

    init(dialect: Dialect, name: String) {
        self.dialect = dialect
        self.name = name
    }

    func refusal(_ reason: UnreadableSpreadsheet.Reason) -> UnreadableSpreadsheet {
        UnreadableSpreadsheet(name, reason)
    }

    func handOver(
        _ found: bytescan_fields, _ index: borrowing FieldIndex, _ bytes: UnsafeMutablePointer<UInt8>,
        _ body: (Row) -> Bool
    ) throws(UnreadableSpreadsheet) {
        let (starts, ends, rowFields) = (index.starts, index.ends, index.rowFields)
        let fewest = dialect.usualFields >= 3 ? dialect.usualFields : 0
        var (number, first, isWanted) = (next, 0, true)
        for record in 0..<found.rows {
            let end = Int(rowFields[record])
            var count = end - first
            if count > Limits.columns { throw refusal(.tooManyColumns(row: number, limit: Limits.columns)) }
            if count < fewest, let row = repaired(starts[first], ends[end - 1], number, bytes) {
                isWanted = body(row)
            } else {
                if found.quotes { unquote(starts + first, ends + first, count, bytes) }
                if count == 1, starts[first] == ends[first], bytes[Int(starts[first]) - 1] != UInt8(ascii: "\"") {
                    count = 0
                }
                isWanted = body(
                    Row(
                        number: number, count: count, base: bytes, starts: starts + first, ends: ends + first,
                        kinds: nil, following: found.quotes ? 0 : found.fields - first))
            }
            number += 1
            if !isWanted { break }
            first = end
        }
        summary.rows += number - next
        summary.stoppedEarly = !isWanted
        next = number
    }

    private func unquote(
        _ starts: UnsafeMutablePointer<UInt32>, _ ends: UnsafeMutablePointer<UInt32>, _ count: Int,
        _ bytes: UnsafeMutablePointer<UInt8>
    ) {
        for field in 0..<count where bytes[Int(starts[field])] == UInt8(ascii: "\"") && starts[field] < ends[field] {
            bytescan_unquote(bytes, &starts[field], &ends[field])
        }
    }

    /// The record cut at both kinds of comma, if only so it has the usual number of fields.
    private func repaired(_ start: UInt32, _ end: UInt32, _ number: Int, _ bytes: UnsafeMutablePointer<UInt8>) -> Row? {
        let record = bytes + Int(start)
        let length = Int(end - start)
        let mayBe =
            dialect.delimiter == .fullWidthComma
            ? length > 0 : bytescan_has_full_width_comma(record, length)
        // The byte behind the record is its line end, so that the scan sees the record end.
        guard mayBe else { return nil }
        let found = mixed.scanMixed(record, count: length + 1, dialect.delimiter)
        guard found.rows == 1, !found.full, Int(mixed.rowFields[0]) == dialect.usualFields else { return nil }
        if found.quotes { unquote(mixed.starts, mixed.ends, dialect.usualFields, record) }
        summary.mixedCommaRows += 1
        if summary.firstMixedCommaRow == nil { summary.firstMixedCommaRow = number }
        return Row(
            number: number, count: dialect.usualFields, base: record, starts: mixed.starts, ends: mixed.ends, kinds: nil
        )
    }
}
