import Testing

@testable import Reports

@Suite("Reports as markup")
struct HTMLReportTests {
    private let report = Report(
        title: "排名", basis: [Note("口径", "区级 & 建筑"), Note("窗口不完整", "缺 2020-03", tone: .caution)],
        tables: [Table(columns: [Column("甲")], rows: [Row([Cell(.text("1"))])])], footnotes: ["一", "<二>"])

    @Test("basis, tables and notes follow one another")
    func order() throws {
        let html = HTMLReport(report).html.text
        let basis = try #require(html.firstRange(of: "<div><dt>口径</dt><dd>区级 &amp; 建筑</dd></div>"))
        let table = try #require(html.firstRange(of: "<table>"))
        let notes = try #require(html.firstRange(of: "<ol class=\"notes\"><li>一</li>\n<li>&lt;二&gt;</li>"))
        #expect(basis.upperBound < table.lowerBound && table.upperBound < notes.lowerBound)
        #expect(html.contains("<div class=\"caution\"><dt>窗口不完整</dt>"))
        #expect(unclosed(in: html) == [])
    }

    @Test("what a report lacks leaves no empty list")
    func bare() { #expect(HTMLReport(Report(title: "空")).html.isEmpty) }
}
