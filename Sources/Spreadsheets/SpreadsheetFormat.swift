/// What kind of table a file holds, told from its content and never from its name.
public enum SpreadsheetFormat: String, Sendable, CaseIterable {
    /// Text with one record a line (csv, tab text), whatever the encoding.
    case delimitedText
    /// Office Open XML workbook, transitional or strict.
    case xlsx
    /// Excel 97–2003 workbook (BIFF8).
    case xls
    /// A web page with tables, often named .xls.
    case html
    /// "XML Spreadsheet 2003", often named .xls.
    case spreadsheetML
}
