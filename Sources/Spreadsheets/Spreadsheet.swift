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
    /// SHA-256 of the file's bytes; nil after no more than a glance.
    private(set) var sha256: [UInt8]?

    /// The digest in lower-case hexadecimal digits; nil for a file that was not read through yet.
    public var sha256Text: String? { sha256.map(RunningDigest.text) }

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
    ///
    /// - Parameter isGlance: whether the beginning of a long text is enough to open it, which is quick. Nothing that is read
    ///   from it counts then before ``readThrough()`` has agreed: the rest may show it to be in another encoding.
    public static func open(
        path: String, encoding: TextEncoding? = nil, isGlance: Bool = false
    ) throws(UnreadableSpreadsheet) -> Spreadsheet {
        let source = try ByteSource(path: path)
        if isGlance, encoding == nil, let glanced = try glance(source, name: path) { return glanced }
        return try Spreadsheet(source, name: path, encoding: encoding)
    }

    /// The same for bytes in memory.
    public static func open(
        bytes: [UInt8], name: String, encoding: TextEncoding? = nil
    ) throws(UnreadableSpreadsheet) -> Spreadsheet {
        try Spreadsheet(.memory(bytes), name: name, encoding: encoding)
    }

    /// A long text by its beginning; nil for any other file.
    private static func glance(_ source: ByteSource, name: String) throws(UnreadableSpreadsheet) -> Spreadsheet? {
        guard source.count > FirstReading.headLength else { return nil }
        let first = try FirstReading(source, name: name, atMost: FirstReading.headLength)
        guard first.flaw == nil, try Signature(first.head).container(name) == .text else { return nil }
        let glanced = try Spreadsheet(source, first, name: name, encoding: nil)
        return glanced.encoding == .utf8 && glanced.format == .delimitedText ? glanced : nil
    }

    /// Reads the file through, which tells its digest and whether all of it can be decoded.
    ///
    /// - Returns: nil where it is another thing than the glance made of it.
    public func readThrough() throws(UnreadableSpreadsheet) -> Spreadsheet? {
        guard sha256 == nil else { return self }
        let whole = try FirstReading(source, name: name)
        let found = try EncodingDetection(whole, source: source, stated: nil, name: name)
        guard found.encoding == encoding else { return nil }
        var read = self
        read.sha256 = whole.sha256
        return read
    }

    private init(_ source: ByteSource, name: String, encoding: TextEncoding?) throws(UnreadableSpreadsheet) {
        guard source.count > 0 else { throw UnreadableSpreadsheet(name, .empty) }
        try self.init(source, FirstReading(source, name: name), name: name, encoding: encoding)
    }

    private init(
        _ source: ByteSource, _ first: FirstReading, name: String, encoding stated: TextEncoding?
    ) throws(UnreadableSpreadsheet) {
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
