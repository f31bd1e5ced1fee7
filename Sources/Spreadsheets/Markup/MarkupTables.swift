/// A web page or an XML Spreadsheet 2003: how to decode it, and which tables it has.
struct MarkupTables: Sendable {
    let format: SpreadsheetFormat
    let encoding: TextEncoding
    private let markLength: Int
    private(set) var sheets: [Sheet] = []

    /// `title`: what the only table of a web page is called, having no name of its own.
    init(
        _ format: SpreadsheetFormat, _ source: ByteSource, encoding: TextEncoding, markLength: Int, name: String,
        title: String
    ) throws(UnreadableSpreadsheet) {
        self.format = format
        self.encoding = encoding
        self.markLength = markLength
        let tables = try read(source, name: name)
        guard !tables.isEmpty else {
            throw UnreadableSpreadsheet(name, .notATable(format == .html ? "没有表格的网页" : "没有工作表的 XML"))
        }
        sheets = tables.enumerated().map { index, table in
            let own = tables.count == 1 && format == .html ? title : table.name
            return Sheet(name: own, isHidden: table.isHidden, index: index)
        }
    }

    func mergedRanges(_ source: ByteSource, name: String, sheet: Int) throws(UnreadableSpreadsheet) -> [MergedRange] {
        try table(source, name: name, sheet: sheet).mergedRanges
    }

    func forEachRow(
        _ source: ByteSource, name: String, sheet: Int, _ body: (Row) -> Bool
    ) throws(UnreadableSpreadsheet) -> RowSummary {
        try table(source, name: name, sheet: sheet).forEachRow(body)
    }

    private func table(_ source: ByteSource, name: String, sheet: Int) throws(UnreadableSpreadsheet) -> MarkupTable {
        let tables = try read(source, name: name)
        guard tables.indices.contains(sheet) else { throw UnreadableSpreadsheet(name, .changed) }
        return tables[sheet]
    }

    private func read(_ source: ByteSource, name: String) throws(UnreadableSpreadsheet) -> [MarkupTable] {
        guard source.count <= Limits.markupBytes else {
            throw UnreadableSpreadsheet(name, .tooLarge("网页或 XML 表格", limit: Limits.markupBytes))
        }
        let stream = try TextStream(source, encoding: encoding, skipping: markLength, name: name)
        var trouble: UnreadableSpreadsheet?
        let pull: XMLReading.Pull = { buffer, room in
            guard trouble == nil else { return 0 }
            do throws(UnreadableSpreadsheet) {
                return try stream.read(into: buffer, room: room)
            } catch {
                trouble = error
                return 0
            }
        }
        let (tables, flaw) = format == .html ? HTMLReading.run(pull) : SpreadsheetMLHandler.run(pull)
        if let trouble { throw trouble }
        if let flaw { throw UnreadableSpreadsheet(name, flaw) }
        try stream.verify()
        return tables
    }
}
