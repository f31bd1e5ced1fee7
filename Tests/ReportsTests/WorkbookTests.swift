import BuildingEconomy
import Testing

@testable import Reports

@Suite("Workbook")
struct WorkbookTests {
    private let table = Table(
        columns: [
            Column("楼宇"), .figures("全口径税收", unit: "万元"), .figures("同比", unit: "%"), .figures("变化"), Column("达标"),
            Column("日期"),
        ],
        rows: [
            Row([
                Cell(.text("𠮷祥大厦")), Cell(.money(Money(fen: 123_456_789), .wan)), Cell(.growth(Ratio(-1, over: 3)!)),
                Cell(.rankChange(-2), tone: .bad), Cell(.verdict(true), tone: .good),
                Cell(.date(Day(year: 2020, month: 12, day: 31)!)),
            ]),
            Row([Cell(.text("乙楼")), Cell(.none), Cell(.absent("无基期数据")), Cell(.none), Cell(.none), Cell(.none)]),
            Row(
                [Cell(.text("合计")), Cell(.money(Money(fen: 123_456_789), .wan))]
                    + Array(repeating: Cell(.none), count: 4),
                part: .total),
        ])

    private func written(_ content: Workbook.Content) throws -> WrittenWorkbook {
        try WrittenWorkbook(Workbook(title: "东城区 A&B", sheets: [Workbook.Sheet("排名", content)]))
    }

    @Test("the same workbook gives the same bytes")
    func stable() throws {
        let first = try written(.list(table, frozenColumns: 1))
        #expect(first.bytes == (try written(.list(table, frozenColumns: 1)).bytes))
        #expect(first.parts["docProps/core.xml"]?.contains("2020-01-01T00:00:00Z</dcterms:created>") == true)
    }

    @Test("numbers are numbers, amounts to their last fen, ratios as printed elsewhere, absent cells empty")
    func numbers() throws {
        let sheet = try written(.list(table, frozenColumns: 1)).sheet(1)
        #expect(sheet.contains("<v>123.456789</v>"))
        #expect(sheet.contains("<v>-33.33</v>"))
        #expect(sheet.contains("<v>-2</v>"))
        #expect(sheet.contains("<v>44196</v>"))
        #expect(sheet.firstMatch(of: #/<c r="B3" s="\d+"/>/#) != nil)
        #expect(sheet.firstMatch(of: #/<c r="C3" s="\d+"/>/#) != nil)
    }

    @Test("number formats show arrows, signs, thousands and dates")
    func formats() throws {
        let styles = try #require(try written(.list(table, frozenColumns: 1)).parts["xl/styles.xml"])
        for code in [
            "&quot;▲&quot;0;&quot;▼&quot;0;&quot;平&quot;", "+#,##0.00;-#,##0.00;0.00", "yyyy-mm-dd", "#,##0.00",
        ] {
            #expect(styles.contains("formatCode=\"\(code)\""))
        }
        #expect(styles.contains("<xf numFmtId=\"49\""))  // @: text stays text when it is edited
    }

    @Test("a list keeps its header and first columns in sight and filters its items, not its totals")
    func list() throws {
        let sheet = try written(.list(table, frozenColumns: 1)).sheet(1)
        #expect(sheet.contains("<autoFilter ref=\"A1:F3\"/>"))
        #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
        #expect(sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("<oddHeader>&amp;L东城区 A&amp;&amp;B&amp;R&amp;A</oddHeader>"))
    }

    @Test("columns are as wide as what they show, a 汉字 counting two")
    func widths() {
        #expect(table.workbookWidths == [10, 10, 8, 8, 8, 12])
    }

    @Test("verdicts and changes have their colours, and an empty cell has none")
    func colours() throws {
        let styles = try #require(try written(.list(table, frozenColumns: 1)).parts["xl/styles.xml"])
        #expect(styles.contains("<color rgb=\"FF9C0006\"/>"))
        #expect(styles.contains("<fgColor rgb=\"FFC6EFCE\"/>"))
        let empty = Table(columns: [Column("a")], rows: [Row([Cell(.none, tone: .bad)])])
        let plain = try #require(try written(.list(empty, frozenColumns: 0)).parts["xl/styles.xml"])
        #expect(!plain.contains("FF9C0006"))
    }

    @Test("hostile text is text: no formula, no broken file, nothing lost but what XML cannot hold")
    func hostile() throws {
        let names = ["=1+1", "+cmd|'/c'!A1", "<b>&\"", "\u{202E}倒", "a\u{1B}b", "x\u{0}y\u{FFFE}z"]
        let table = Table(columns: [Column("名")], rows: names.map { Row([Cell(.text($0))]) })
        let workbook = try written(.list(table, frozenColumns: 0))
        #expect(!(try workbook.sheet(1)).contains("<f>"))
        #expect(
            workbook.texts == [
                "名", "=1+1", "+cmd|'/c'!A1", "&lt;b&gt;&amp;\"", "\u{202E}倒", "a_x001B_b",
                "x&lt;U+0000&gt;y&lt;U+FFFE&gt;z",
            ])
    }

    @Test("a page has title, basis, tables and footnotes below one another")
    func page() throws {
        let report = Report(
            title: "楼宇排名", basis: [Note("口径", "区级税收", tone: .caution)], tables: [table], footnotes: ["甲", "乙"])
        let workbook = try written(.page(report))
        #expect(workbook.texts.prefix(3) == ["楼宇排名", "口径", "区级税收"])
        #expect(workbook.texts.suffix(2) == ["1. 甲", "2. 乙"])
        #expect(try workbook.sheet(1).contains("<mergeCell ref=\"B3:F3\"/>"))
    }

    @Test("charts draw the cells beside them and have a text of their own")
    func charts() throws {
        let table = Table(
            columns: [Column("楼宇"), .figures("在地纳税率", unit: "%"), .figures("目标", unit: "%")],
            rows: ["甲", "乙"].map { name in
                Row([Cell(.text(name)), Cell(.rate(Ratio(1, over: 2)!)), Cell(.rate(Ratio(85, over: 100)!))])
            })
        let workbook = try written(
            .charts([Chart(.dots, title: "对目标", table: table), Chart(.bars, title: "前十", table: table)]))
        #expect(try workbook.sheet(1).contains("<rowBreaks count=\"1\""))
        let chart = try #require(workbook.parts["xl/charts/chart1.xml"])
        #expect(chart.contains("<c:f>'排名'!$M$3:$M$4</c:f>"))
        #expect(chart.contains("<c:lineChart>"))
        #expect(chart.contains("<c:v>85</c:v>"))
        #expect(workbook.parts["xl/drawings/drawing1.xml"]?.contains("descr=\"对目标\"") == true)
    }

    @Test("a file that cannot be written is an error with its reason")
    func unwritable() throws {
        let workbook = Workbook(title: "x", sheets: [.init("a", .list(table, frozenColumns: 0))])
        let error = try #require(throws: UnwritableReport.self) { try workbook.write(to: "/nowhere/at/all.xlsx") }
        #expect(error.description.hasPrefix("工作簿“/nowhere/at/all.xlsx”无法写入："))
    }
}
