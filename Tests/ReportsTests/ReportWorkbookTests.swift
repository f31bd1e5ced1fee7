import Testing

@testable import Reports

@Suite("Any report as a workbook")
struct ReportWorkbookTests {
    private func table(_ title: String?) -> Table {
        Table(title: title, columns: [Column("甲")], rows: [Row([Cell(.text("1"))])])
    }

    @Test("each table has a sheet with a name that a tab may show, basis and notes have one")
    func sheets() throws {
        let report = Report(
            title: "对账：楼宇 + 未匹配", basis: [Note("口径", "x")],
            tables: [table(nil), table("未归入[楼宇]的/税收"), table("未归入楼宇的税收"), table(String(repeating: "长", count: 40))])
        let workbook = Workbook(report)
        #expect(
            workbook.sheets.map(\.name) == [
                "对账：楼宇 + 未匹配", "未归入楼宇的税收", "表3", String(repeating: "长", count: 31), "说明",
            ])
        #expect(try WrittenWorkbook(workbook).texts.contains("x"))
    }
}
