import Foundation
import Testing

@Suite("A workspace is a folder")
struct WorkspaceTests {
    @Test("`init` makes the folder where it is missing, with the policy and an empty ledger, for its owner only")
    func initMakesTheFolder() throws {
        let scratch = try ScratchWorkspace()
        try scratch.must("init", "楼宇/2020")
        #expect(scratch.bytes(of: "楼宇/2020/louyu.yaml") != nil)
        let ledger = scratch.folder.appending(path: "楼宇/2020/louyu.sqlite").path
        let permissions = try FileManager.default.attributesOfItem(atPath: ledger)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
    }

    @Test("`init` again changes nothing")
    func initKeepsWhatIsThere() throws {
        let scratch = try ScratchWorkspace.withSample()
        let before = try scratch.standing()
        let policy = "# 我们的政策\ndistrict: 东城区\n"
        try scratch.write(policy, to: "louyu.yaml")
        try scratch.must("init")
        #expect(try scratch.standing() == before)
        #expect(scratch.bytes(of: "louyu.yaml") == Data(policy.utf8))
    }

    @Test("The folder is the option's, else the environment's, else the current one")
    func folderIsFound() throws {
        let scratch = try ScratchWorkspace()
        try scratch.must("init", "甲")
        try scratch.must("init", "乙")
        let register = try #require(Sample.files(named: "台账").first)
        try scratch.must("import", register, "--workspace", "甲")
        let there = ["LOUYU_WORKSPACE": "甲"]
        #expect(try scratch.run("history", "--format", "json", environment: there).text.contains("\"batch\": 1"))
        #expect(try scratch.run("history", "--workspace", "乙", environment: there).status == 0)
        #expect(
            try scratch.run("history", "--workspace", "乙", "--format", "json", environment: there).text
                != scratch.run("history", "--format", "json", environment: there).text)
        #expect(try scratch.run("history").status == 1)
    }

    @Test("A wrong key in louyu.yaml is an error with its line and column, and nothing is done")
    func policyErrorsHaveAPlace() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.write("district: 东城区\nwindw: ttm\n", to: "louyu.yaml")
        let outcome = try scratch.run("rank")
        #expect(outcome.status == 1)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.complaint.contains("第2行第1列"))
        #expect(outcome.complaint.contains("windw"))
    }

    @Test("A changed policy takes a batch number with the next change, and --as-of shows the one that stood")
    func policiesAreRemembered() throws {
        let scratch = try ScratchWorkspace.withSample()
        let before = try RankingReply(scratch.must("rank", "--format", "json"))
        try scratch.write("district: 东城区\nareaBasis: occupied\n", to: "louyu.yaml")
        let now = try RankingReply(scratch.must("rank", "--format", "json"))
        #expect(now.basis.areaBasis == "occupied")
        #expect(now.totals.areaM2 != before.totals.areaM2)
        try scratch.write("楼宇编号,楼长\nB01,楼长新\n", to: "楼长.csv")
        try scratch.must("import", "楼长.csv")
        #expect(try RankingReply(scratch.must("rank", "--format", "json")).basis.batch == 3)
        let asOf = try RankingReply(scratch.must("rank", "--as-of", "1", "--format", "json"))
        #expect(asOf.basis.areaBasis == "gross")
        #expect(asOf.totals.areaM2 == before.totals.areaM2)
    }

    @Test("A ledger made by a newer version is refused with one clear line, and not touched")
    func newerLedgersAreRefused() throws {
        let scratch = try ScratchWorkspace.withSample()
        let python = """
            import sqlite3; c = sqlite3.connect('louyu.sqlite'); c.execute('PRAGMA user_version = 999'); c.commit()
            """
        #expect(try scratch.shell("python3 -c \"\(python)\"").status == 0)
        let outcome = try scratch.run("rank")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.split(separator: "\n").count == 1)
        #expect(outcome.complaint.contains("louyu.sqlite"))
    }

    @Test(
        "A file that is no ledger is refused in one line", arguments: ["", "not a database, but a text of some length"])
    func otherFilesAreRefused(text: String) throws {
        let scratch = try ScratchWorkspace()
        try scratch.write(text.isEmpty ? "x" : text, to: "louyu.sqlite")
        let outcome = try scratch.run("rank")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.split(separator: "\n").count == 1)
    }
}
