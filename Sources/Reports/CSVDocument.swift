/// A table as comma-separated values: RFC 4180, lines ended by CRLF, UTF-8 without a byte-order mark.
///
/// Text that a spreadsheet would run is guarded (``FormulaGuard``); numbers are numbers and never guarded. A field is
/// quoted only where it must be.
public struct CSVDocument: Sendable {
    /// The document's bytes in UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// UTF-8's byte-order mark, which Excel and WPS want at the head of a file.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A document of nothing but its header row.
    public init(header: [String]) {
        bytes.reserveCapacity(1 << 14)
        append(header.map { .text($0) })
    }

    /// A table, its headers with their units.
    public init(_ table: Table) {
        self.init(header: table.columns.map(\.headerWithUnit))
        for row in table.rows { append(row.cells.map(\.figure)) }
    }

    /// Adds one record.
    public mutating func append(_ figures: [Figure]) {
        for (position, figure) in figures.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            if case .text(let text) = figure {
                appendField(FormulaGuard.guarded(text))
            } else {
                bytes.append(contentsOf: figure.plainText.utf8)
            }
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func appendField(_ text: String) {
        guard text.utf8.contains(where: isSpecial) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == quote || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
    }
}

private let quote = UInt8(ascii: "\"")
