import Testing

@testable import Spreadsheets

@Suite("The delimiter is told from the first records")
struct DialectDetectionTests {
    @Test(
        "Every delimiter gives the same table",
        arguments: [
            ("semicolon.csv", Delimiter.semicolon), ("pipe.csv", .pipe), ("tab-named.xls", .tab),
            ("full-width-comma.csv", .fullWidthComma), ("cr-only.csv", .comma),
        ])
    func everyDelimiter(_ name: String, _ delimiter: Delimiter) throws {
        let file = try fixture(name)
        #expect(file.delimiter == delimiter)
        #expect(try read(file).rows == EncodingDetectionTests.table)
    }

    @Test("Thousands separators in a tab table are not taken for delimiters")
    func thousands() throws {
        #expect(try cells("thousands-in-tabs.txt")[1] == ["甲", "1,234,567.00", "1,000"])
    }

    @Test("Full-width commas inside addresses do not outvote the commas between fields")
    func addresses() throws {
        let rows = try rows(ofText: "名称,地址\n甲,北京，东城\n乙,北京，西城\n丙,天津\n")
        #expect(rows[1] == ["甲", "北京，东城"])
    }

    @Test("Some rows with 全角逗号 are mended, and the summary says so")
    func someRows() throws {
        let sheet = try read(fixture("full-width-comma-in-some-rows.csv"))
        #expect(sheet.rows[3...] == [["3", "丙公司", "7"], ["4", "“丁，戊”", "8"]])
        #expect(sheet.summary.mixedCommaRows == 1 && sheet.summary.firstMixedCommaRow == 4)
    }

    @Test("A file of one column is one of commas")
    func oneColumn() throws {
        #expect(try openText("甲\n乙\n").delimiter == .comma)
    }
}
