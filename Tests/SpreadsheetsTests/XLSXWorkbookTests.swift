import Testing

@testable import Spreadsheets

@Suite("Cells of xlsx workbooks")
struct XLSXWorkbookTests {
    @Test("A workbook by openpyxl: title, amounts, dates, a formula nobody calculated, a hidden sheet")
    func openpyxl() throws {
        let file = try fixture("openpyxl.xlsx")
        #expect(file.format == .xlsx && file.encoding == nil && file.delimiter == nil)
        #expect(file.sheets.map(\.name) == ["税收", "底稿"] && file.sheets.map(\.isHidden) == [false, true])
        let sheet = try read(file)
        #expect(
            sheet.rows == [
                ["2020年12月楼宇税收"], ["名称", "税收(万元)", "入库日期"], ["甲大厦", "1234.56", "2020-12-31"],
                ["乙大厦", "-300", "2020-12-01 08:30:00"], ["合计", ""],
            ])
        #expect(sheet.kinds[3] == [.text, .number, .date] && sheet.kinds[4] == [.text, .formulaWithoutValue])
        #expect(sheet.summary.formulasWithoutValue == 1 && sheet.summary.rows == 5)
        #expect(
            try file.mergedRanges(sheet: 0)
                == [MergedRange(firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2)])
        #expect(try cells("openpyxl.xlsx", sheet: 1) == [["", "只在此处"]])
    }

    @Test(
        "One table as LibreOffice, WPS, 腾讯文档 and Apache POI write it has one set of cells",
        arguments: ["by-libreoffice.xlsx", "by-wps.xlsx", "by-tencent.xlsx", "by-apache-poi.xlsx"])
    func writers(_ name: String) throws {
        let sheet = try read(fixture(name))
        let rows = [
            ["名称", "税收(万元)", "入库日期"], ["甲大厦", "1234.56", "2020-12-31"], ["乙大厦", "-300", "2020-12-01 08:30:00"],
        ]
        #expect(sheet.rows.filter { !$0.isEmpty } == rows && sheet.summary.hiddenRows == 0)
    }

    @Test("Shared, inline and rich strings, without phonetic runs, escapes undone")
    func strings() throws {
        #expect(
            try cells("strings.xlsx") == [
                ["甲大厦", "富 文本", "東京", "一行\r\n二行_x000D_", "a & b <c> 中"], ["内联", "富内联", "公式文字", "中"],
            ])
    }

    @Test("Numbers are the plain decimals they meant")
    func numbers() throws {
        #expect(
            try column("numbers.xlsx") == [
                "1234.56", "0.3", "911000000000000000", "911101017263577412", "1152921504606850000", "100", "0",
                "0.001",
                "0.000000000000014210854715202", "12345679", "1E+25", "7", "-1234.5", "100",
            ])
        #expect(try read(fixture("numbers.xlsx")).kinds.allSatisfy { $0 == [.number] })
    }

    @Test("Booleans, errors, calculated formulas and formulas without a value")
    func kinds() throws {
        let sheet = try read(fixture("kinds.xlsx"))
        #expect(sheet.rows == [["TRUE", "FALSE", "#REF!", "#DIV/0!", "", "3", "", ""]])
        #expect(
            sheet.kinds == [
                [.boolean, .boolean, .error, .error, .formulaWithoutValue, .number, .empty, .formulaWithoutValue]
            ])
    }

    @Test("A style makes a number a date: built-in ids, the Chinese ones among them, and codes of the workbook's own")
    func datesByStyle() throws {
        let (date, number) = ("2020-12-31", "44196")
        #expect(
            try column("dates-by-style.xlsx")
                == Array(repeating: date, count: 9) + Array(repeating: number, count: 4)
                + [date, number, date, number, number, date, number, number])
        #expect(try cells("dates-built-in-overridden.xlsx") == [[number]])
    }

    @Test("Days of the 1900 calendar, its leap day that never was, times alone, and what is no date")
    func dates1900() throws {
        #expect(
            try column("dates-1900.xlsx") == [
                "1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "2020-12-31 08:30:00", "08:30:00", "2020-12-31",
                "9999-12-31", "2958466", "-1",
            ])
    }

    @Test("The 1904 calendar, and dates in ISO form")
    func otherDates() throws {
        #expect(try cells("dates-1904.xlsx") == [["2020-12-31", "1904-01-01", "12:00:00"]])
        #expect(try cells("dates-iso-strict.xlsx") == [["2020-12-31", "2020-12-31 08:30:00"]])
    }

    @Test("Rows and cells without references follow each other")
    func noReferences() throws {
        let sheet = try read(fixture("no-references.xlsx"))
        #expect(sheet.rows == [["甲", "1"], [], ["乙"]] && sheet.numbers == [1, 2, 3])
    }

    @Test("Gaps keep their place, styled blanks at the end do not count, and a wrong dimension means nothing")
    func gaps() throws {
        let sheet = try read(fixture("gaps.xlsx"))
        #expect(sheet.rows == [["", "1", "", "", "2"], ["3"]] && sheet.numbers == [3, 7])
    }

    @Test("Cells out of order stand in their columns")
    func unordered() throws {
        #expect(try cells("unordered-cells.xlsx") == [["1", "", "3"], ["0"]])
    }

    @Test(
        "Prefixes, strict names, absolute and odd paths, backslashes, and a wrong extension change nothing",
        arguments: [
            ("prefixed.xlsx", [["乙", "内"]]), ("strict.xlsx", [["甲"]]), ("absolute-paths.xlsx", [["1"]]),
            ("odd-paths.xlsx", [["2"]]), ("backslashes.xlsx", [["2"]]), ("xlsx-named.csv", [["1"]]),
            ("utf16-parts.xlsx", [["7"]]),
        ])
    func quirks(_ name: String, _ rows: [[String]]) throws {
        #expect(try cells(name) == rows)
    }

    @Test("Hidden and very hidden sheets are marked, sheets of charts left out")
    func sheets() throws {
        #expect(try fixture("hidden-sheets.xlsx").sheets.map(\.isHidden) == [false, true, true])
        #expect(try fixture("chart-sheet.xlsx").sheets == [Sheet(name: "表", isHidden: false, index: 0)])
        #expect(try cells("chart-sheet.xlsx") == [["2"]])
    }

    @Test("The consumer stops the reading, and it begins anew the next time")
    func stop() throws {
        let file = try fixture("numbers.xlsx")
        var seen = 0
        for _ in 0..<2 {
            let summary = try file.forEachRow(sheet: 0) { row in
                seen += 1
                return row.number < 3
            }
            #expect(summary.stoppedEarly && summary.rows == 3)
        }
        #expect(seen == 6)
    }
}
