import Testing

@Suite("What was done can be taken back, and every state can be seen again")
struct UndoTests {
    private func replaced() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        try scratch.write(District.receipts("2020-01", 1, 2, 4), to: "一月 更正.csv")
        try scratch.must("import", "一月 更正.csv", "--replace")
        return scratch
    }

    @Test("`undo` restores what the batch had replaced, `redo` brings it back")
    func undoRestores() throws {
        let scratch = try replaced()
        try scratch.must("undo", "3")
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_000, "B02": 50_000])
        try scratch.must("redo", "3")
        #expect(try scratch.received(in: "2020-01") == ["B01": 100, "B02": 600])
    }

    @Test("--as-of shows the figures as they stood after each batch, whatever came later")
    func everyStateIsKept() throws {
        let scratch = try replaced()
        let then = try scratch.must("rank", "--window", "month", "--as-of", "2", "--format", "json")
        let now = try scratch.must("rank", "--window", "month", "--format", "json")
        try scratch.must("undo", "3")
        #expect(try scratch.must("rank", "--window", "month", "--as-of", "2", "--format", "json") == then)
        #expect(try scratch.must("rank", "--window", "month", "--as-of", "3", "--format", "json") == now)
        #expect(then != now)
    }

    @Test("An undo of the register's change gives the old register back")
    func registersComeBack() throws {
        let scratch = try replaced()
        try scratch.write("楼宇编号,建筑面积(㎡)\nB01,2000\n", to: "改面积.csv")
        let before = try RankingReply(scratch.must("rank", "--window", "month", "--format", "json"))
        try scratch.must("import", "改面积.csv")
        let during = try RankingReply(scratch.must("rank", "--window", "month", "--format", "json"))
        #expect(during.rows.first { $0.building == "B01" }?.areaM2 == "2000.00")
        try scratch.must("undo", "4")
        let after = try RankingReply(scratch.must("rank", "--window", "month", "--format", "json"))
        #expect(after.rows.map(\.areaM2) == before.rows.map(\.areaM2))
    }

    @Test("A batch is taken back once: the second time is refused and changes nothing")
    func undoIsNotRepeated() throws {
        let scratch = try replaced()
        try scratch.must("undo", "3")
        let before = try scratch.standing()
        #expect(try scratch.run("undo", "3").status == 1)
        #expect(try scratch.run("undo", "4").status == 1)
        #expect(try scratch.standing() == before)
    }

    @Test("`history` lists every batch with its files, and which no longer counts")
    func historyListsBatches() throws {
        let scratch = try replaced()
        try scratch.must("undo", "3")
        let text = try scratch.must("history")
        for name in ["楼宇台账.csv", "名册.csv", "一月.csv", "一月 更正.csv"] { #expect(text.contains(name)) }
        #expect(text.contains("已撤销"))
    }
}
