import Testing

@testable import Spreadsheets

@Suite("Web pages and XML Spreadsheet 2003, whatever they are called")
struct MarkupTablesTests {
    @Test("A page in GB2312 named .xls: spans are merged cells, x:num is the number, text formats stay text")
    func html() throws {
        let file = try fixture("html-named.xls")
        #expect(file.format == .html && file.encoding == .gb18030 && file.sheets.map(\.name) == ["html-named"])
        let sheet = try read(file)
        #expect(
            sheet.rows == [
                ["楼宇税收\n（2020年）"], ["名称", "税收"], ["", "全口径", "区级"],
                ["甲\u{A0}大厦 A座", "1234.56", "100", "007"], ["A&B <中中>", "", "-3.50"],
            ])
        #expect(sheet.kinds[3] == [.text, .number, .number, .text])
        #expect(
            try file.mergedRanges(sheet: 0) == [
                MergedRange(firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2),
                MergedRange(firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0),
                MergedRange(firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 2),
            ])
    }

    @Test("Tables inside a table for layout are sheets of their own, and the empty one outside is none")
    func layout() throws {
        let file = try fixture("html-layout.html")
        #expect(file.sheets.map(\.name) == ["表2", "表3"])
        #expect(try cells("html-layout.html", sheet: 0) == [["一", "1"]])
        #expect(try cells("html-layout.html", sheet: 1) == [["二"]])
    }

    @Test(
        "XML Spreadsheet 2003, in UTF-8 and in UTF-16",
        arguments: ["spreadsheetml-named.xls", "spreadsheetml-utf16.xml"])
    func spreadsheetML(_ name: String) throws {
        let file = try fixture(name)
        #expect(file.format == .spreadsheetML)
        #expect(file.sheets.map(\.name) == ["税收", "底稿"] && file.sheets.map(\.isHidden) == [false, true])
        let sheet = try read(file)
        #expect(
            sheet.rows == [
                ["标题", "", "", "右"], [], [],
                ["甲粗&", "1234.56", "", "", "2020-12-31", "08:30:00", "TRUE", "#REF!", ""],
            ])
        #expect(
            sheet.kinds[3] == [.text, .number, .empty, .empty, .date, .date, .boolean, .error, .formulaWithoutValue])
        #expect(sheet.summary.formulasWithoutValue == 1)
        #expect(
            try file.mergedRanges(sheet: 0)
                == [MergedRange(firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2)])
        #expect(try cells(name, sheet: 1) == [["911000000000000000"]])
    }
}
