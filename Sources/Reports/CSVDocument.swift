/// A table as comma-separated values: RFC 4180, lines ended by CRLF, UTF-8 without a byte-order mark.
///
/// Text that a spreadsheet would run is guarded (``FormulaGuard``); numbers are numbers and never guarded. A field is
/// quoted only where it must be.
public struct CSVDocument: Sendable {
    private var lines = CSVLines()

    /// The document's bytes in UTF-8.
    public var bytes: [UInt8] { lines.bytes }

    /// UTF-8's byte-order mark, which Excel and WPS want at the head of a file.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A document of nothing but its header row.
    public init(header: [String]) { append(header.map { .text($0) }) }

    /// A table, its headers with their units.
    public init(_ table: Table) {
        self.init(header: table.columns.map(\.headerWithUnit))
        for row in table.rows { append(row.cells.map(\.figure)) }
    }

    /// Adds one record.
    public mutating func append(_ figures: [Figure]) {
        for figure in figures {
            if case .text(let text) = figure { lines.add(text) } else { lines.add(plain: figure.plainText) }
        }
        lines.endLine()
    }
}
