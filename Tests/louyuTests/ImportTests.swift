import Foundation
import Testing

@Suite("One import is one batch, one transaction, and a sum that closes")
struct ImportTests {
    @Test("Every row of the sample ends in exactly one class, in every sheet and in all")
    func sumsClose() throws {
        let scratch = try ScratchWorkspace.empty()
        try FileManager.default.copyItem(at: Sample.folder, to: scratch.folder.appending(path: "SampleData"))
        let (reply, outcome) = try scratch.importing("SampleData")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(reply.batch == 1)
        #expect(reply.files.count == Sample.files.count)
        let sheets = reply.files.flatMap(\.sheets)
        #expect(sheets.count >= Sample.files.count)
        #expect(sheets.allSatisfy { $0.counts.addUp })
        #expect(reply.counts.addUp)
        #expect(reply.counts.read == sheets.map(\.counts.read).reduce(0, +))
        #expect(reply.counts.rejected == 0)
        #expect(reply.counts.new > 20_000)
    }

    @Test("The text for people gives the same sum, and says what was decided")
    func textGivesTheSum() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        let text = try scratch.must("import", "一月.csv")
        #expect(text.contains("读入 3 = 新增 3 + 更新 0 + 未变 0 + 拒绝 0 + 跳过 0"))
        #expect(text.contains("批次 2"))
        #expect(text.contains("全口径税收"))
        #expect(text.contains("元"))
    }

    @Test("The order of the files on the command line does not matter")
    func orderDoesNotMatter() throws {
        let reversed = try ScratchWorkspace.empty()
        try reversed.must(["import"] + Sample.files.reversed())
        #expect(
            try reversed.must("rank", "--format", "json") == Sample.workspace.must("rank", "--format", "json"))
    }

    @Test("The same bytes again change nothing, and say as which batch they stand")
    func sameBytesAgain() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        let before = try scratch.standing()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月 副本.csv")
        let (reply, outcome) = try scratch.importing("一月 副本.csv")
        #expect(outcome.status == 0)
        #expect(reply.batch == nil)
        #expect(reply.files.first?.alreadyImportedAsBatch == 2)
        #expect(try scratch.standing() == before)
        #expect(try scratch.must("import", "一月.csv").contains("already imported as batch 2"))
    }

    @Test("The same bytes count as new once the batch that held them was taken back")
    func sameBytesAfterUndo() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        try scratch.must("undo", "2")
        #expect(try scratch.importing("一月.csv").reply.counts.new == 3)
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_000, "B02": 50_000])
    }

    @Test("--dry-run tells all and stores nothing")
    func dryRunsStoreNothing() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        let before = try scratch.must("history", "--format", "json")
        let bytes = scratch.bytes(of: ScratchWorkspace.ledger)
        let (reply, outcome) = try scratch.importing("一月.csv", "--dry-run")
        #expect(outcome.status == 0)
        #expect(reply.dryRun)
        #expect(reply.batch == nil)
        #expect(reply.counts.new == 3)
        #expect(try scratch.must("history", "--format", "json") == before)
        #expect(scratch.bytes(of: ScratchWorkspace.ledger) == bytes)
        #expect(try scratch.run("rank").status == 1)
    }

    @Test("A file that cannot be read keeps the others of its command out too")
    func oneBadFileKeepsAllOut() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.write("这不是表格\n", to: "说明.csv")
        let before = try scratch.must("history", "--format", "json")
        let (reply, outcome) = try scratch.importing("一月.csv", "说明.csv")
        #expect(outcome.status == 1)
        #expect(!reply.accepted)
        #expect(try scratch.must("history", "--format", "json") == before)
    }

    @Test("What the file leaves blank stays as it was; what it states is taken")
    func blanksKeepWhatIsStored() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write("楼宇编号,楼宇名称,建筑面积(㎡),片区\nB01,甲中心,,\n", to: "改名.csv")
        let (reply, _) = try scratch.importing("改名.csv")
        #expect(reply.counts.updated == 1)
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        let ranking = try RankingReply(scratch.must("rank", "--window", "month", "--format", "json"))
        let row = try #require(ranking.rows.first { $0.building == "B01" })
        #expect(row.name == "甲中心")
        #expect(row.areaM2 == "1000.00")
        #expect(row.zone == "东片区")
    }

    @Test("A long file that shows itself unreadable only near its end keeps all out, as a short one does")
    func longUnreadable() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        let path = scratch.folder.appending(path: "二月.csv")
        var bytes = Data(District.receipts("2020-02", 100, 200, 300).utf8)
        for _ in 0..<1000 { bytes.append(Data((String(repeating: "注", count: 40) + "\n").utf8)) }
        bytes.append(contentsOf: [0xFF, 0x0A])
        try bytes.write(to: path)
        let before = try scratch.must("history")
        let outcome = try scratch.run("import", "一月.csv", "二月.csv")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.contains("二月.csv") && outcome.complaint.contains("第 \(bytes.count - 1) 字节"))
        #expect(try scratch.must("history") == before)
    }
}
