import Testing

@testable import Reports

@Suite("Terminal report")
struct TerminalReportTests {
    private let report = Report(
        title: "楼宇排名", basis: [Note("口径", "区级税收"), Note("窗口", "不完整", tone: .caution)],
        tables: [Table(title: "雍和园", columns: [Column("楼宇")], rows: [Row([Cell(.text("甲"))])])],
        footnotes: ["“-”为无数据", "其他"])

    @Test("title, basis, tables and numbered footnotes follow one another")
    func plain() {
        #expect(
            TerminalReport(report).text == """
                楼宇排名
                口径：区级税收
                窗口：不完整

                雍和园
                楼宇
                ----
                甲

                注：
                  1. “-”为无数据
                  2. 其他

                """)
    }

    @Test("what limits the figures stands out where colour is allowed")
    func colour() {
        let text = TerminalReport(report, style: TerminalStyle(usesColour: true)).text
        #expect(text.contains("\u{1B}[33m窗口：不完整\u{1B}[0m\n"))
        #expect(text.hasPrefix("\u{1B}[1m楼宇排名\u{1B}[0m\n"))
    }

    @Test("a report without tables and notes is its title")
    func bare() {
        #expect(TerminalReport(Report(title: "无")).text == "无\n")
    }
}
