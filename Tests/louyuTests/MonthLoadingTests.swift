import Testing

@Suite("A month that is loaded is not loaded twice by accident")
struct MonthLoadingTests {
    private func january() throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        return scratch
    }

    @Test("Another file for it is refused, with the choice of --replace or --append")
    func secondFilesAreRefused() throws {
        let scratch = try january()
        try scratch.write(District.receipts("2020-01", 1, 2, 4), to: "一月 更正.csv")
        let (reply, outcome) = try scratch.importing("一月 更正.csv")
        #expect(outcome.status == 1)
        #expect(!reply.accepted)
        #expect(outcome.complaint.contains("--replace"))
        #expect(outcome.complaint.contains("--append"))
        #expect(outcome.complaint.contains("2020-01"))
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_000, "B02": 50_000])
    }

    @Test("--replace: that month's receipts give way, other months stay")
    func replacing() throws {
        let scratch = try january()
        try scratch.write(District.receipts("2020-02", 10, 10, 10), to: "二月.csv")
        try scratch.must("import", "二月.csv")
        try scratch.write(District.receipts("2020-01", 1, 2, 4), to: "一月 更正.csv")
        try scratch.must("import", "一月 更正.csv", "--replace")
        #expect(try scratch.received(in: "2020-01") == ["B01": 100, "B02": 600])
        #expect(try scratch.received(in: "2020-02") == ["B01": 1_000, "B02": 2_000])
    }

    @Test("--append: a further file for the month is added")
    func appending() throws {
        let scratch = try january()
        try scratch.write(District.receipts("2020-01", 1, 2, 4), to: "一月 补充.csv")
        try scratch.must("import", "一月 补充.csv", "--append")
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_100, "B02": 50_600])
    }

    @Test("The files of one command count together, with --replace too")
    func filesOfOneCommandCountTogether() throws {
        let scratch = try january()
        try scratch.write(District.receipts("2020-01", 1, 2, 4), to: "国税.csv")
        try scratch.write(District.receipts("2020-01", 8, 8, 8), to: "地税.csv")
        try scratch.must("import", "国税.csv", "地税.csv", "--replace")
        #expect(try scratch.received(in: "2020-01") == ["B01": 900, "B02": 2_200])
    }

    @Test("Another level for a loaded month is no second load")
    func levelsAreLoadedApart() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write("统一社会信用代码,入库月份,全口径税收(元)\n91110101MA01AAAA0A,2020-01,100\n", to: "全口径.csv")
        try scratch.write("统一社会信用代码,入库月份,区级税收(元)\n91110101MA01AAAA0A,2020-01,25\n", to: "区级.csv")
        try scratch.must("import", "全口径.csv")
        try scratch.must("import", "区级.csv")
        let reply = try RankingReply(
            scratch.must("rank", "--window", "month", "--month", "2020-01", "--format", "json"))
        #expect(reply.totals.totalTaxFen == 10_000)
        #expect(reply.totals.districtTaxFen == 2_500)
    }
}
