import BuildingEconomy
import Testing

@testable import Reports

@Suite("Terminal table")
struct TerminalTableTests {
    private let table = Table(
        columns: [
            .figures("排名"), Column("楼宇"), Column("片区", yields: 2), .figures("区级税收", unit: "万元"),
            .figures("亩均", unit: "元/㎡", yields: 1),
        ],
        rows: [
            Row([
                Cell(.rank(1)), Cell(.text("𠮷祥大厦")), Cell(.text("东二环")),
                Cell(.money(Money(fen: 123_456_000_000), .wan)),
                Cell(.perSquareMetre(Ratio(855, over: 100)!), tone: .good),
            ]),
            Row([
                Cell(.none), Cell(.text("B座")), Cell(.none), Cell(.money(Money(fen: -100_000_000), .wan)),
                Cell(.none),
            ]),
            Row(
                [Cell(.none), Cell(.text("合计")), Cell(.none), Cell(.money(.zero, .wan)), Cell(.none)], part: .total),
        ])

    @Test("columns align by display width, text to the left and numbers to the right")
    func alignment() {
        #expect(
            TerminalTable(table).lines == [
                "排名  楼宇      片区      区级税收    亩均",
                "                              万元   元/㎡",
                "------------------------------------------",
                "   1  𠮷祥大厦  东二环  123,456.00  855.00",
                "   -  B座       -          -100.00       -",
                "------------------------------------------",
                "   -  合计      -             0.00       -",
            ])
    }

    @Test("no line ends in spaces, and every figure of a column ends in the same terminal column")
    func edges() {
        let lines = TerminalTable(table).lines
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
        #expect(Set(lines[2...].map(displayWidth)).count == 1)
    }

    @Test("where the terminal is narrow, columns give way in their order and are named")
    func narrow() {
        #expect(
            TerminalTable(table, style: TerminalStyle(width: 34)).lines == [
                "排名  楼宇        区级税收    亩均",
                "                      万元   元/㎡",
                "----------------------------------",
                "   1  𠮷祥大厦  123,456.00  855.00",
                "   -  B座          -100.00       -",
                "----------------------------------",
                "   -  合计            0.00       -",
                "（终端较窄，未显示：片区）",
            ])
        #expect(TerminalTable(table, style: TerminalStyle(width: 33)).lines.last == "（终端较窄，未显示：片区、亩均）")
        #expect(TerminalTable(table, style: TerminalStyle(width: 1)).lines[0] == "排名  楼宇        区级税收")
    }

    @Test("a small column comes back where a wide one had to go")
    func comesBack() {
        let table = Table(
            columns: [Column("楼宇"), Column("片区", yields: 2), Column("预警", yields: 1)],
            rows: [Row([Cell(.text("甲")), Cell(.text("东")), Cell(.text("在地纳税率未达目标"))])])
        #expect(
            TerminalTable(table, style: TerminalStyle(width: 12)).lines == [
                "楼宇  片区", "----------", "甲    东", "（终端较窄，未显示：预警）",
            ])
    }

    @Test("colour surrounds a cell without moving it, and is absent unless asked for")
    func colour() {
        let painted = TerminalTable(table, style: TerminalStyle(usesColour: true)).lines
        #expect(painted[3].hasSuffix("  \u{1B}[32m855.00\u{1B}[0m"))
        #expect(!TerminalTable(table).lines.contains { $0.contains("\u{1B}") })
    }

    @Test("hostile names come out inert")
    func hostile() {
        let table = Table(columns: [Column("名")], rows: [Row([Cell(.text("\u{1B}]0;x\u{7}\u{202E}"))])])
        #expect(TerminalTable(table).lines.last == "␛]0;x␇<U+202E>")
    }
}
