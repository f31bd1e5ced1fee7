/// A file with rows of cells, opened: its kind, digest and sheets are known, its rows can be read any number of times.
/// Values may be used from different threads; one reading runs on the thread that asked for it.
public struct Spreadsheet: Sendable {
    /// The file's name, as it was given.
    public let name: String
    public let format: SpreadsheetFormat
    /// The encoding of a text file or web page; nil for the others.
    public let encoding: TextEncoding?
    /// What stands between the fields of delimited text; nil for the others.
    public let delimiter: Delimiter?
    public let sheets: [Sheet]
    /// The file's size in bytes.
    public let byteCount: Int
    /// SHA-256 of the file's bytes.
    public let sha256: [UInt8]

    /// The digest in lower-case hexadecimal digits.
    public var sha256Text: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: sha256.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    let source: ByteSource
    let content: Content

    /// What is known of the inside, kind by kind.
    enum Content: Sendable {
        case text(DelimitedText)
        case xlsx(XLSXWorkbook)
        case xls(BIFFWorkbook)
        case markup(MarkupTables)
    }

    /// Opens a file; what it is, its content tells. `encoding` overrides what would be found for a text.
    public static func open(
        path: String, encoding: TextEncoding? = nil
    ) throws(UnreadableSpreadsheet) -> Spreadsheet {
        try Spreadsheet(ByteSource(path: path), name: path, encoding: encoding)
    }

    /// The same for bytes in memory.
    public static func open(
        bytes: [UInt8], name: String, encoding: TextEncoding? = nil
    ) throws(UnreadableSpreadsheet) -> Spreadsheet {
        try Spreadsheet(.memory(bytes), name: name, encoding: encoding)
    }

    private init(_ source: ByteSource, name: String, encoding stated: TextEncoding?) throws(UnreadableSpreadsheet) {
        guard source.count > 0 else { throw UnreadableSpreadsheet(name, .empty) }
        let first = try FirstReading(source, name: name)
        self.name = name
        self.source = source
        byteCount = first.count
        sha256 = first.sha256
        switch try Signature(first.head).container(name) {
        case .zip:
            let workbook = try XLSXWorkbook(source, name: name)
            (format, encoding, delimiter) = (.xlsx, nil, nil)
            sheets = workbook.parts.map(\.sheet)
            content = .xlsx(workbook)
        case .compound:
            let workbook = try BIFFWorkbook(source, name: name)
            (format, encoding, delimiter, sheets) = (.xls, nil, nil, workbook.sheets)
            content = .xls(workbook)
        case .text:
            let found = try EncodingDetection(first, source: source, stated: stated, name: name)
            let beginning = try DelimitedText.beginning(first, found, source, name: name)
            encoding = found.encoding
            format = try Signature.markup(beginning.bytes, name)
            if format == .delimitedText {
                let text = DelimitedText(
                    encoding: found.encoding, markLength: found.markLength, beginning: beginning)
                delimiter = text.dialect.delimiter
                sheets = [Sheet(name: Self.stem(name), isHidden: false, index: 0)]
                content = .text(text)
            } else {
                let tables = try MarkupTables(
                    format, source, encoding: found.encoding, markLength: found.markLength, name: name,
                    title: Self.stem(name))
                (delimiter, sheets, content) = (nil, tables.sheets, .markup(tables))
            }
        }
    }

    /// The merged cells of a sheet; none in delimited text.
    public func mergedRanges(sheet: Int) throws(UnreadableSpreadsheet) -> [MergedRange] {
        guard sheets.indices.contains(sheet) else { throw UnreadableSpreadsheet(name, .noSuchSheet(sheet)) }
        switch content {
        case .text: return []
        case .xlsx(let workbook): return try workbook.mergedRanges(source, name: name, sheet: sheet)
        case .xls(let workbook): return try workbook.mergedRanges(source, name: name, sheet: sheet)
        case .markup(let tables): return try tables.mergedRanges(source, name: name, sheet: sheet)
        }
    }

    /// Reads a sheet from its first row and hands every row over, until `body` returns false. Memory does not grow with
    /// the number of rows. Trouble further down is thrown after the rows above it were handed over, and a file that was
    /// changed meanwhile at the very end: nothing counts until the reading has returned.
    @discardableResult
    public func forEachRow(
        sheet: Int, _ body: (Row) -> Bool
    ) throws(UnreadableSpreadsheet) -> RowSummary {
        guard sheets.indices.contains(sheet) else { throw UnreadableSpreadsheet(name, .noSuchSheet(sheet)) }
        switch content {
        case .text(let text): return try text.forEachRow(source, name: name, body)
        case .xlsx(let workbook): return try workbook.forEachRow(source, name: name, sheet: sheet, body)
        case .xls(let workbook): return try workbook.forEachRow(source, name: name, sheet: sheet, body)
        case .markup(let tables): return try tables.forEachRow(source, name: name, sheet: sheet, body)
        }
    }

    /// A file's name without folders and without what follows the last full stop.
    private static func stem(_ path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        guard let stop = file.lastIndex(of: "."), stop > file.startIndex else { return file }
        return String(file[..<stop])
    }
}
