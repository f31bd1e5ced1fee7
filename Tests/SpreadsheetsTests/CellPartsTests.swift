import Testing

@testable import Spreadsheets

@Suite("Small parts of a workbook's cells")
struct CellPartsTests {
    private func place(_ text: String) -> [Int]? {
        var text = text
        return text.withUTF8(CellReference.place).map { [$0.column, $0.row] }
    }

    @Test("Places and ranges")
    func references() {
        #expect(place("A1") == [0, 1] && place("XFD1048576") == [16_383, 1_048_576] && place("$b$7") == [1, 7])
        for wrong in ["", "1", "A", "A0", "A-1", "ZZZZZZZZZZ1", "A1B"] { #expect(place(wrong) == nil, "\(wrong)") }
        var range = "B2:A1"
        #expect(range.withUTF8(CellReference.range) == nil)
    }

    @Test("Escapes of characters that XML cannot hold")
    func escapes() {
        func decoded(_ text: String) -> String {
            var bytes = Array(text.utf8)
            EscapedText.decode(&bytes, from: 0)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(decoded("a_x000D_b") == "a\rb" && decoded("_x005F_x000D_") == "_x000D_" && decoded("_x4e2d_") == "中")
        #expect(decoded("_xD83D__xDE00_") == "😀" && decoded("_xD83D_a") == "a" && decoded("_x0000_a") == "a")
        #expect(decoded("__x_x00G0_ _x000D") == "__x_x00G0_ _x000D")
    }

    @Test(
        "Format codes that show dates, and codes that do not",
        arguments: [
            ("yyyy-mm-dd", true), ("m\"月\"d\"日\"", true), ("[$-804]aaaa", true), ("[mm]:ss", true),
            ("h:mm AM/PM", true),
            ("General", false), ("0.00", false), ("#,##0.00_);[Red]\\(#,##0.00\\)", false), ("\"day\"0", false),
            ("0.00E+00", false), ("@", false), ("_-* #,##0.00_-", false), ("\\y0", false), ("[Red]0", false),
            ("", false),
            ("Standard", false), ("[$¥-804]#,##0.00", false),
        ])
    func formats(_ code: String, _ isDate: Bool) {
        #expect(NumberFormat.showsDate(code) == isDate)
    }

    @Test("Paths of parts, as archives and relations spell them")
    func paths() {
        #expect(PartPath.resolved("worksheets/sheet1.xml", from: "xl/workbook.xml") == "xl/worksheets/sheet1.xml")
        #expect(PartPath.resolved("/xl/a.xml", from: "xl/workbook.xml") == "xl/a.xml")
        #expect(PartPath.resolved("..\\b\\.\\c.xml", from: "xl/workbook.xml") == "b/c.xml")
        #expect(PartPath.relations(of: "") == "_rels/.rels")
        #expect(PartPath.relations(of: "xl/workbook.xml") == "xl/_rels/workbook.xml.rels")
    }
}
