import Testing

@testable import Spreadsheets

@Suite("What cannot be read is refused in one line")
struct RefusalTests {
    typealias Reason = UnreadableSpreadsheet.Reason

    static let refused: [(String, Reason)] = [
        ("empty.csv", .empty),
        ("pdf-named.xlsx", .notATable("PDF 文件")),
        ("png-named.csv", .notATable("图片（PNG）")),
        ("docx-named.xlsx", .notATable("Word 文档")),
        ("doc-named.xls", .notATable("Word 文档")),
        ("zip-of-csv.zip", .notATable("压缩包（请先解压）")),
        ("ods.ods", .unsupported("ODS 表格")),
        ("xlsb.xlsb", .unsupported("二进制工作簿（.xlsb）")),
        ("xml.xml", .notATable("XML 文件")),
        ("page-without-table.html", .notATable("没有表格的网页")),
        ("encrypted.xlsx", .passwordProtected),
        ("biff8-password.xls", .passwordProtected),
        ("biff5.xls", .unsupported("Excel 5.0/95 工作簿")),
        ("truncated.xlsx", .truncated),
        ("xml-cut.xlsx", .damaged("工作表“表”不是完整的 XML")),
        ("deflate-damaged.xlsx", .damaged("工作表“表”解压出错")),
        ("size-lies.xlsx", .damaged("工作表“表”的大小与压缩包所记不符")),
        ("no-sheet.xlsx", .damaged("工作簿中没有工作表")),
        ("string-beyond.xlsx", .damaged("第 1 行第 1 列引用了不存在的文字")),
        ("entities.xlsx", .entities),
        ("external-entity.xlsx", .entities),
        ("bomb.xlsx", .bomb),
        ("nested-deep.xlsx", .damaged("XML 嵌套过深")),
        ("many-attributes.xlsx", .damaged("XML 属性过多")),
        ("endless-tag.xlsx", .damaged("XML 标签过长")),
        ("page-nested-deep.html", .damaged("网页嵌套过深")),
        ("too-many-rows.xlsx", .tooManyRows(limit: 1_048_576)),
        ("too-many-columns.xlsx", .tooManyColumns(row: 1, limit: 16_384)),
        ("cell-too-long.xlsx", .cellTooLong(row: 1, column: 0, limit: 32_767)),
    ]

    @Test("Each for its reason, within two seconds", arguments: refused)
    func refusedFixture(_ name: String, _ reason: Reason) throws {
        let start = ContinuousClock.now
        #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try cells(name) } == reason)
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test("The sentence is one line in Chinese that names the file and the remedy", arguments: refused)
    func sentence(_ name: String, _ reason: Reason) {
        let line = UnreadableSpreadsheet(name, reason).description
        #expect(line.hasPrefix(name) && !line.contains("\n"))
        #expect(line.contains("请"))
    }

    static let spreadsheetML: [(String, Reason?)] = [
        (#"<Row ss:Index="0"><Cell><Data>甲</Data></Cell></Row>"#, .damaged("第 0 行之后是第 0 行")),
        (#"<Row ss:Index="2"/><Row ss:Index="2"/>"#, .damaged("第 2 行之后是第 2 行")),
        (#"<Row><Cell ss:Index="0"/></Row>"#, .damaged("第 1 行的第 0 列之后是第 0 列")),
        (
            #"<Row><Cell ss:Index="3"><Data>甲</Data></Cell><Cell ss:Index="2"><Data>乙</Data></Cell></Row>"#,
            .damaged("第 1 行的第 3 列之后是第 2 列")
        ),
        (#"<Row ss:Span="999999999999999"/><Row/>"#, .tooManyRows(limit: 1_048_576)),
        (#"<Row><Cell ss:MergeAcross="999999999999999"/><Cell/></Row>"#, .tooManyColumns(row: 1, limit: 16_384)),
        (#"<Row><Cell><Worksheet ss:Name="二"><Data>甲</Data></Worksheet></Cell></Row>"#, nil),
    ]

    @Test(
        "Rows and columns of an XML Spreadsheet 2003 that go back, or on for ever, are refused",
        arguments: spreadsheetML)
    func spreadsheetMLPlaces(_ rows: String, _ reason: Reason?) {
        let text =
            #"<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" "#
            + #"xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一"><Table>"#
            + rows + "</Table></Worksheet></Workbook>"
        #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try read(openText(text, name: "表.xls")) } == reason)
    }

    @Test("A span of a web page that goes on for ever ends with the sheet")
    func endlessSpan() throws {
        let text = "<table><tr><td>甲</td></tr><tr><td rowspan=9223372036854775807>乙</td></tr></table>"
        let file = try openText(text, name: "表.xls")
        #expect(try read(file).rows == [["甲"], ["乙"]])
        #expect(
            try file.mergedRanges(sheet: 0)
                == [MergedRange(firstRow: 2, lastRow: 1_048_576, firstColumn: 0, lastColumn: 0)])
    }

    @Test("A missing file and a folder are refused")
    func missing() {
        let missing = refusal { () throws(UnreadableSpreadsheet) in _ = try fixture("no-such-file.csv") }
        #expect(missing == .unopened(code: 2))
        #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try fixture("") } == .folder)
    }

    @Test("A sheet that does not exist is refused")
    func noSuchSheet() throws {
        let file = try fixture("utf8.csv")
        #expect(refusal { () throws(UnreadableSpreadsheet) in _ = try read(file, sheet: 1) } == .noSuchSheet(1))
    }

    @Test("The longest cell that Excel has is read")
    func longest() throws {
        #expect(try cells("cell-longest.xlsx")[0][0].count == 32_767)
    }

    @Test("A workbook cut at any place is refused, or its cells are whole")
    func cutAnywhere() throws {
        for name in ["openpyxl.xlsx", "biff8.xls", "spreadsheetml-named.xls"] {
            let bytes = try ByteSource(path: fixturePath(name)).all(name: name)
            let whole = try read(Spreadsheet.open(bytes: bytes, name: name)).rows
            for length in stride(from: 16, to: bytes.count - 1, by: 97) {
                do throws(UnreadableSpreadsheet) {
                    let cut = try Spreadsheet.open(bytes: Array(bytes[..<length]), name: name)
                    #expect(try read(cut).rows == whole, "\(name) cut at \(length)")
                } catch {
                    #expect(error.name == name)
                }
            }
        }
    }
}
