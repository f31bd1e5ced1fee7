import Testing

@testable import Spreadsheets

@Suite("Cells of Excel 97–2003 workbooks")
struct BIFFWorkbookTests {
    @Test("Texts, numbers of every record, dates by style, booleans, errors, merged cells and a hidden sheet")
    func cellsOfEveryKind() throws {
        let file = try fixture("biff8.xls")
        #expect(file.format == .xls && file.sheets.map(\.name) == ["税收", "底稿"])
        #expect(file.sheets.map(\.isHidden) == [false, true])
        let sheet = try read(file)
        #expect(
            sheet.rows == [
                ["2020年楼宇税收"], ["甲大厦", "1234.56", "100", "-300.25", "911000000000000000", "0.3"],
                ["2020-12-31", "2020-12-31 08:30:00", "TRUE", "", "", "café", "#REF!"], ["1", "2", "3", "12.5"],
            ])
        #expect(sheet.numbers == [1, 4, 5, 7])
        #expect(sheet.kinds[2] == [.date, .date, .boolean, .empty, .empty, .text, .error])
        #expect(
            try file.mergedRanges(sheet: 0)
                == [MergedRange(firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2)])
    }

    @Test("Strings that go on in the next record, narrow and wide, come out whole")
    func manyStrings() throws {
        let sheet = try cells("biff8-many-strings.xls")
        #expect(sheet.count == 600)
        for (number, row) in sheet.enumerated() {
            #expect(row[0] == "第\(number)户" + String(repeating: "税", count: number % 60))
            #expect(row[1] == "No \(number) " + String(repeating: "x", count: number % 70))
        }
    }

    @Test("The 1904 calendar")
    func calendar() throws {
        #expect(try cells("biff8-1904.xls") == [["2020-12-31"]])
    }
}
