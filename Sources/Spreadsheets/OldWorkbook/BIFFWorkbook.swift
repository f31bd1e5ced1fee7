/// An Excel 97–2003 workbook (BIFF8): its sheets and styles, without the cells.
struct BIFFWorkbook: Sendable {
    let sheets: [Sheet]
    private let beginnings: [Int]
    private let areDates: [Bool]
    private let isFrom1904: Bool

    private static let version8 = 0x0600

    init(_ source: ByteSource, name: String) throws(UnreadableSpreadsheet) {
        let stream = try Self.stream(source, name: name)
        var records = BIFFRecords(stream, from: 0)
        guard let first = records.next(), first.type == BIFF.beginning else {
            throw UnreadableSpreadsheet(name, .damaged("工作簿流没有开头"))
        }
        guard stream.u16(first.body.lowerBound) == Self.version8 else {
            throw UnreadableSpreadsheet(name, .unsupported("Excel 5.0/95 工作簿"))
        }
        var (sheets, beginnings, isFrom1904) = ([Sheet](), [Int](), false)
        var (ownCodes, formats) = ([Int: String](), [Int]())
        while let record = records.next(), record.type != BIFF.end {
            let at = record.body.lowerBound
            switch record.type {
            case BIFF.filePassword: throw UnreadableSpreadsheet(name, .passwordProtected)
            case BIFF.dateMode: isFrom1904 = stream.u16(at) == 1
            case BIFF.cellFormat: formats.append(stream.u16(at + 2))
            case BIFF.format:
                var text = BIFFText(stream, [(at + 2)..<max(at + 2, record.body.upperBound)])
                ownCodes[stream.u16(at)] = text.string(lengthBytes: 2)
            case BIFF.boundSheet:
                guard record.body.count >= 8, stream[at + 5] == 0, sheets.count < Limits.sheets else { break }
                var text = BIFFText(stream, [(at + 6)..<record.body.upperBound])
                let title = text.string(lengthBytes: 1) ?? "Sheet\(sheets.count + 1)"
                sheets.append(Sheet(name: title, isHidden: stream[at + 4] & 3 != 0, index: sheets.count))
                beginnings.append(stream.u32(at))
            default: break
            }
        }
        guard !sheets.isEmpty else { throw UnreadableSpreadsheet(name, .damaged("工作簿中没有工作表")) }
        self.sheets = sheets
        self.beginnings = beginnings
        self.isFrom1904 = isFrom1904
        areDates = formats.map { id in ownCodes[id].map(NumberFormat.showsDate) ?? NumberFormat.isBuiltInDate(id) }
    }

    /// The workbook's stream; what the compound file is instead, if it has none.
    private static func stream(_ source: ByteSource, name: String) throws(UnreadableSpreadsheet) -> [UInt8] {
        guard source.count <= Limits.oldWorkbookBytes else {
            throw UnreadableSpreadsheet(name, .tooLarge("xls 工作簿", limit: Limits.oldWorkbookBytes))
        }
        let file = try CompoundFile(try source.all(name: name), name: name)
        if let workbook = file.entry("Workbook") { return try file.stream(workbook) }
        if file.entry("EncryptedPackage") != nil || file.entry("EncryptionInfo") != nil {
            throw UnreadableSpreadsheet(name, .passwordProtected)
        }
        if file.entry("Book") != nil { throw UnreadableSpreadsheet(name, .unsupported("Excel 5.0/95 工作簿")) }
        if file.entry("WordDocument") != nil { throw UnreadableSpreadsheet(name, .notATable("Word 文档")) }
        if file.entry("PowerPoint Document") != nil {
            throw UnreadableSpreadsheet(name, .notATable("PowerPoint 演示文稿"))
        }
        throw UnreadableSpreadsheet(name, .notATable("复合文档"))
    }

    func forEachRow(
        _ source: ByteSource, name: String, sheet: Int, _ body: (Row) -> Bool
    ) throws(UnreadableSpreadsheet) -> RowSummary {
        let stream = try Self.stream(source, name: name)
        let strings = try Self.sharedStrings(stream, name: name)
        let rows = BIFFRows(stream, strings: strings, areDates: areDates, isFrom1904: isFrom1904, name: name)
        return try rows.forEach(from: beginnings[sheet], body)
    }

    func mergedRanges(_ source: ByteSource, name: String, sheet: Int) throws(UnreadableSpreadsheet) -> [MergedRange] {
        let stream = try Self.stream(source, name: name)
        var ranges: [MergedRange] = []
        for record in BIFFRecords(stream, from: beginnings[sheet]) {
            if record.type == BIFF.end { break }
            guard record.type == BIFF.mergedCells else { continue }
            let at = record.body.lowerBound
            for range in 0..<min(stream.u16(at), (record.body.count - 2) / 8) {
                let place = at + 2 + 8 * range
                ranges.append(
                    MergedRange(
                        firstRow: stream.u16(place) + 1, lastRow: stream.u16(place + 2) + 1,
                        firstColumn: stream.u16(place + 4), lastColumn: stream.u16(place + 6)))
            }
        }
        return ranges
    }

    private static func sharedStrings(_ stream: [UInt8], name: String) throws(UnreadableSpreadsheet) -> SharedStrings {
        var records = BIFFRecords(stream, from: 0)
        while let record = records.next(), record.type != BIFF.end {
            guard record.type == BIFF.sharedStrings else { continue }
            var reader = BIFFText(stream, [record.body] + records.continuations())
            guard reader.skip(4), let count = reader.number(bytes: 4) else { break }
            guard count <= Limits.sharedStrings else { throw UnreadableSpreadsheet(name, .damaged("共享字符串过多")) }
            var (text, ends) = ([UInt8](), [UInt32]())
            for _ in 0..<count {
                guard let string = reader.string(lengthBytes: 2) else {
                    throw UnreadableSpreadsheet(name, .damaged("共享字符串不完整"))
                }
                text.append(contentsOf: string.utf8)
                ends.append(UInt32(text.count))
                guard text.count <= Limits.sharedStringText else {
                    throw UnreadableSpreadsheet(name, .tooLarge("工作簿中的文字", limit: Limits.sharedStringText))
                }
            }
            return SharedStrings(text: text, ends: ends)
        }
        return SharedStrings(text: [], ends: [])
    }
}
