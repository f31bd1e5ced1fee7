import Testing

@Suite("The exit status says who has to act: 0 nobody, 1 the data or the run, 64 whoever typed")
struct ExitStatusTests {
    @Test(
        "0 for what was done",
        arguments: [
            ["rank"], ["check"], ["history"], ["template", "tax"], ["--help"], ["rank", "--help"], ["--version"],
        ])
    func doneIsZero(arguments: [String]) throws {
        let outcome = try BuiltProgram.run(arguments, in: Sample.workspace.folder)
        #expect(outcome.status == 0)
        #expect(!outcome.bytes.isEmpty)
        #expect(outcome.complaint == "")
    }

    @Test(
        "64 for a command line that cannot be meant, with the reason on standard error only",
        arguments: [
            ["rnak"], ["rank", "--by", "luck"], ["rank", "--month", "2020-13"], ["rank", "--window", "week"],
            ["rank", "--format", "pdf"], ["rank", "extra"], ["undo"], ["undo", "first"], ["import"],
            ["template", "cats"],
            ["import", "x.csv", "--replace", "--append"], ["import", "x.csv", "--kind", "cats"],
            ["import", "x.csv", "--unit", "dollar"],
        ])
    func wrongWordsAreSixtyFour(arguments: [String]) throws {
        let outcome = try BuiltProgram.run(arguments, in: Sample.workspace.folder)
        #expect(outcome.status == 64)
        #expect(outcome.bytes.isEmpty)
        #expect(!outcome.complaint.isEmpty)
    }

    @Test(
        "1 for data or a run that failed, in one Chinese sentence on standard error",
        arguments: [
            ["import", "没有这个文件.csv"], ["undo", "99"], ["redo", "1"], ["rank", "--workspace", "没有这个文件夹"],
            ["inspect", "没有这个文件.csv"], ["rank", "-o", "没有这个文件夹/排名.csv"],
        ])
    func failuresAreOne(arguments: [String]) throws {
        let scratch = try ScratchWorkspace.withSample()
        let outcome = try BuiltProgram.run(arguments, in: scratch.folder)
        #expect(outcome.status == 1)
        #expect(outcome.complaint.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(!outcome.complaint.contains("Error"))
    }

    @Test("A ranking of a ledger without receipts says what to import first")
    func nothingToRank() throws {
        let outcome = try ScratchWorkspace.empty().run("rank")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.contains("louyu import"))
    }

    @Test("A reader that goes away is no failure to talk about")
    func closedPipes() throws {
        let outcome = try Sample.workspace.shell("louyu rank --format json | head -c 1 > /dev/null; true")
        #expect(outcome.status == 0)
        #expect(outcome.complaint == "")
    }
}
