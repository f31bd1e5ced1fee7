/// The caps of this room. What is beyond them is refused in one line, never read in part.
public enum Limits {
    /// Rows of one sheet of a workbook (Excel's own); delimited text has no such cap.
    public static let rowsPerSheet = 1_048_576
    /// Cells of one row, of any format (Excel's own).
    public static let columns = 16_384
    /// UTF-16 units of a workbook's cell (Excel's own).
    public static let cellLength = 32_767
    /// Bytes of one record of delimited text, as UTF-8.
    public static let recordBytes = 1 << 20
    /// Bytes of a workbook's file, of any format but delimited text.
    public static let workbookBytes = 256 << 20
    /// Bytes of an Excel 97–2003 workbook, which is held in memory.
    public static let oldWorkbookBytes = 64 << 20
    /// Bytes read from what has no length, such as a pipe.
    public static let pipeBytes = 256 << 20
    /// Bytes of a web page or an XML Spreadsheet 2003.
    public static let markupBytes = 64 << 20
    /// Bytes of text in one row of a workbook.
    public static let rowText = 64 << 20
    /// Cells with something in them of a web page or an XML Spreadsheet 2003.
    public static let markupCells = 2_000_000
    /// Inflated bytes of one sheet.
    public static let sheetBytes = 2 << 30
    /// Inflated bytes of a workbook's shared strings.
    public static let sharedStringBytes = 192 << 20
    /// Bytes of text that the shared strings may hold in memory.
    public static let sharedStringText = 96 << 20
    /// Shared strings of a workbook.
    public static let sharedStrings = 8_000_000
    /// Inflated bytes of a workbook's small parts (list of sheets, relations, styles).
    public static let smallPartBytes = 16 << 20
    /// Inflated bytes per compressed byte from which a part counts as a bomb…
    public static let expansion = 150
    /// …once so many bytes have come out of it.
    public static let expansionFreeBytes = 32 << 20
    /// Entries of a zip archive.
    public static let archiveEntries = 10_000
    /// Sheets of a workbook.
    public static let sheets = 1_024
    /// Merged ranges of one sheet.
    public static let mergedRanges = 200_000
    /// Relations of a part to others.
    public static let relations = 10_000
    /// Nested elements of XML.
    public static let markupDepth = 200
    /// Attributes of one XML element.
    public static let attributes = 256
    /// Bytes of XML without an element's end or a text among them: one tag or comment.
    public static let tagBytes = 256 << 10
    /// The same for a web page, outside its styles and scripts.
    public static let pageTagBytes = 96 << 10
    /// Bytes of one style or script of a web page.
    public static let pageScriptBytes = 4 << 20
    /// White space between the cells of a sheet.
    public static let blankBytes = 16 << 20
    /// Nested elements of a web page, whose end tags are often left out.
    public static let pageDepth = 1_000
}
