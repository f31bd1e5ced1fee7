import BuildingEconomy
import Testing

@testable import Reports

@Suite("CSV document")
struct CSVDocumentTests {
    @Test("lines end with CRLF, and fields are quoted only where they must be")
    func quoting() {
        var document = CSVDocument(header: ["楼宇名称", "片区"])
        document.append([.text("甲,乙"), .text("丙\"丁\"")])
        document.append([.text("上\n下"), .none])
        #expect(text(document) == "楼宇名称,片区\r\n\"甲,乙\",\"丙\"\"丁\"\"\"\r\n\"上\n下\",\r\n")
    }

    @Test("text is guarded and numbers are not, however they begin")
    func guarding() {
        var document = CSVDocument(header: ["a", "b", "c", "d"])
        document.append([
            .text("=1+1"), .money(Money(fen: -123_456_789), .wan), .growth(Ratio(-1, over: 3)!), .rankChange(-2),
        ])
        #expect(text(document) == "a,b,c,d\r\n'=1+1,-123.46,-33.33,-2\r\n")
    }

    @Test("guarded text that needs quotes is quoted around its guard")
    func guardedAndQuoted() {
        var document = CSVDocument(header: ["a"])
        document.append([.text("\rx,y")])
        #expect(text(document) == "a\r\n\"'\rx,y\"\r\n")
    }

    @Test("a table's headers carry their units and its numbers no separators")
    func table() {
        let table = Table(
            columns: [Column("楼宇"), .figures("全口径税收", unit: "万元"), .figures("企业", unit: "户")],
            rows: [Row([Cell(.text("甲")), Cell(.money(Money(fen: 123_456_789_000_000), .wan)), Cell(.count(3832))])])
        #expect(text(CSVDocument(table)) == "楼宇,全口径税收(万元),企业(户)\r\n甲,123456789.00,3832\r\n")
    }

    private func text(_ document: CSVDocument) -> String { String(decoding: document.bytes, as: UTF8.self) }
}
