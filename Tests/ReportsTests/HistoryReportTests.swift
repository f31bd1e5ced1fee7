import Testing

@testable import Reports

@Suite("History")
struct HistoryReportTests {
    private let history = HistoryReport([
        .init(
            batch: 2, time: "2021-01-15 09:30", kind: "导入", user: "王工", files: ["12月.csv", "11月.csv"],
            counts: "新增 12", state: "有效"),
        .init(
            batch: 1, time: "2021-01-14 17:00", kind: "撤销", user: nil, files: [], counts: "", state: "已撤销",
            isUndone: true),
    ])

    @Test("every batch has a line, and a line more for each further file")
    func lines() {
        #expect(
            TerminalReport(history.report).text == """
                台账历史

                批次  时间              类型  操作人  状态    结果     文件
                ---------------------------------------------------------------
                   2  2021-01-15 09:30  导入  王工    有效    新增 12  12月.csv
                                                                       11月.csv
                   1  2021-01-14 17:00  撤销  -       已撤销           -

                """)
    }

    @Test("what was taken back is muted")
    func muted() {
        #expect(history.report.tables[0].rows[2].cells.allSatisfy { $0.tone == .muted })
    }

    @Test("programs get the same batches")
    func json() {
        let text = String(decoding: history.json.bytes, as: UTF8.self)
        #expect(text.hasPrefix("{\n  \"schema\": \"louyu.history/1\",\n  \"batches\": [\n    {\n      \"batch\": 2,\n"))
        #expect(text.contains("\"files\": [\"12月.csv\", \"11月.csv\"]"))
        #expect(text.contains("\"user\": null,\n      \"files\": [],"))
    }
}
