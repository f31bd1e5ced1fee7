/// What the first bytes of a file say it is.
struct Signature {
    enum Container { case zip, compound, text }

    private let head: [UInt8]

    init(_ head: [UInt8]) { self.head = head }

    private static let strangers: [([UInt8], UnreadableSpreadsheet.Reason)] = [
        (Array("%PDF".utf8), .notATable("PDF 文件")),
        ([0x89] + Array("PNG".utf8), .notATable("图片（PNG）")),
        ([0xFF, 0xD8, 0xFF], .notATable("图片（JPEG）")),
        (Array("GIF8".utf8), .notATable("图片（GIF）")),
        (Array("{\\rtf".utf8), .notATable("RTF 文档")),
        (Array("Rar!".utf8), .notATable("压缩包（请先解压）")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .notATable("压缩包（请先解压）")),
        ([0x1F, 0x8B], .notATable("压缩包（请先解压）")),
        (Array("SQLite format 3\0".utf8), .notATable("SQLite 数据库")),
        ([0x09, 0x00, 0x04, 0x00], .unsupported("Excel 2 工作簿")),
        ([0x09, 0x02, 0x06, 0x00], .unsupported("Excel 3 工作簿")),
        ([0x09, 0x04, 0x06, 0x00], .unsupported("Excel 4 工作簿")),
        ([0x09, 0x08, 0x08, 0x00], .unsupported("Excel 5.0/95 工作簿")),
        (Array("MIME-Version:".utf8), .unsupported("单个文件网页（.mht）")),
    ]

    func container(_ name: String) throws(UnreadableSpreadsheet) -> Container {
        for (beginning, reason) in Self.strangers where head.starts(with: beginning) {
            throw UnreadableSpreadsheet(name, reason)
        }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .compound }
        return .text
    }

    /// What a text is, by its first characters (in UTF-8).
    static func markup(_ beginning: [UInt8], _ name: String) throws(UnreadableSpreadsheet) -> SpreadsheetFormat {
        let shown = beginning.drop { $0 <= 0x20 }
        guard shown.first == UInt8(ascii: "<") else { return .delimitedText }
        let text = String(decoding: shown.prefix(8_192), as: UTF8.self).lowercased()
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet"),
            text.contains("<workbook")
                || text.contains(":workbook")
        {
            if text.hasPrefix("<?xml") || !text.contains("<html") { return .spreadsheetML }
        }
        let signs = [
            "<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div", "<center", "<tr",
        ]
        if signs.contains(where: text.contains) { return .html }
        if text.hasPrefix("<?xml") || text.hasPrefix("<!doctype") {
            throw UnreadableSpreadsheet(name, .notATable("XML 文件"))
        }
        return .delimitedText
    }
}
