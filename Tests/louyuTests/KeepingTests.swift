import Foundation
import Testing

@Suite("Backup, restore, purge and the look for damage, as a steward runs them")
struct KeepingTests {
    private struct Reply: Decodable {
        struct Damage: Decodable { let code, sentence: String }

        let intact: Bool
        let proven: Bool?
        let damages: [Damage]
    }

    private func integrity(_ scratch: ScratchWorkspace) throws -> (reply: Reply, status: Int32) {
        let outcome = try scratch.run("check", "--integrity", "--format", "json")
        return (try JSONDecoder().decode(Reply.self, from: outcome.bytes), outcome.status)
    }

    @Test("A backup restored gives the figures of its time, and the ledger that it replaced is kept")
    func backupAndRestore() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2019-12", 1, 2, 3), to: "十二月.csv")
        try scratch.must("import", "十二月.csv")
        let before = try scratch.standing()
        #expect(try scratch.must("backup", "备份.sqlite").contains("至批次 2"))
        try scratch.write(District.receipts("2020-01", 100, 200, 300), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        #expect(try scratch.must("restore", "备份.sqlite").contains("至批次 2"))
        #expect(try scratch.standing() == before)
        let aside = try #require(scratch.names.first { $0.hasPrefix("louyu.sqlite.before-restore-") })
        try scratch.must("restore", aside)
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_000, "B02": 50_000])
        #expect(try scratch.run("restore", "louyu.sqlite").status == 1)
        #expect(try scratch.run("restore", "没有.sqlite").status == 1)
    }

    @Test("`check --integrity` passes a sound ledger and names what is wrong with another; nothing is ranked on that")
    func damage() throws {
        let scratch = try ScratchWorkspace.withSample()
        let sound = try integrity(scratch)
        #expect(sound.status == 0)
        #expect(sound.reply.intact && sound.reply.proven == true)
        let path = scratch.folder.appending(path: "louyu.sqlite")
        var bytes = try Data(contentsOf: path)
        bytes[bytes.count - 100] ^= 4
        try bytes.write(to: path)
        let damaged = try integrity(scratch)
        #expect(damaged.status == 1)
        #expect(!damaged.reply.intact && damaged.reply.proven == nil)
        #expect(["damagedPages", "damagedStructure"].contains(damaged.reply.damages.first?.code))
        #expect(try scratch.run("check", "--integrity").text.contains("已损坏"))
        #expect(try scratch.run("backup", "备份.sqlite").status == 1)
        #expect(!scratch.names.contains("备份.sqlite"))
    }

    @Test(
        "A ledger that the sqlite3 shell wrote to is proven, mended with a line that says so, and used; its own table stays"
    )
    func otherPrograms() throws {
        let scratch = try ScratchWorkspace.withSample()
        let before = try scratch.must("rank", "--format", "json")
        let write = """
            import sqlite3
            c = sqlite3.connect('louyu.sqlite', isolation_level=None)
            c.execute('CREATE TABLE 我的 AS SELECT * FROM building_month')
            c.execute('VACUUM')
            """
        #expect(try scratch.shell("python3 -c \"$WRITE\"", environment: ["WRITE": write]).status == 0)
        let found = try integrity(scratch)
        #expect(found.status == 1 && found.reply.damages.map(\.code) == ["damagedPages"])
        let ranked = try scratch.run("rank", "--format", "json")
        #expect(ranked.status == 0 && ranked.text == before)
        #expect(ranked.complaint.contains("被别的程序写过"))
        #expect(try scratch.run("rank").complaint.contains("被别的程序") == false)
        #expect(try integrity(scratch).status == 0)
        try scratch.must("note", "B01", "以后")
        #expect(try scratch.run("purge", "--before", "2019-02", "--yes").status == 0)
        let change =
            "import sqlite3; sqlite3.connect('louyu.sqlite', isolation_level=None).execute('UPDATE receipt SET row = row + 1')"
        #expect(try scratch.shell("python3 -c \"$WRITE\"", environment: ["WRITE": change]).status == 0)
        #expect(try scratch.run("check").status == 1)
        #expect(try integrity(scratch).reply.damages.contains { $0.code == "changedFacts" })
    }

    @Test("An empty ledger file is one that lost everything, not a new one")
    func emptied() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write("", to: "louyu.sqlite")
        let outcome = try scratch.run("history")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.contains("louyu.sqlite"))
    }

    @Test("A purged company is in no file of the ledger, other figures stay, and earlier --as-of is refused")
    func purge() throws {
        let scratch = try ScratchWorkspace.withDistrict()
        try scratch.write(District.receipts("2020-01", 100, 200, 304), to: "一月.csv")
        try scratch.must("import", "一月.csv")
        try scratch.must("alias", "丙有限公司", "丙公司")
        let marks = ["丙公司", "91110101MA01CCCC0C"].map { Data($0.utf8) }
        func holds() -> Bool {
            ["louyu.sqlite", "louyu.sqlite-wal"].compactMap(scratch.bytes).contains { bytes in
                marks.contains { bytes.range(of: $0) != nil }
            }
        }
        #expect(holds())
        #expect(try scratch.run("purge", "--taxpayer", "丙公司").status == 64)
        #expect(try scratch.run("purge", "--yes").status == 64)
        let dry = try scratch.must("purge", "--taxpayer", "丙公司", "--dry-run")
        #expect(dry.contains("税收 1 行"))
        #expect(holds())
        let text = try scratch.must("purge", "--taxpayer", "丙公司", "--yes")
        #expect(text.contains("批次 4"))
        #expect(!holds())
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_000, "B02": 20_000])
        let early = try scratch.run("rank", "--as-of", "2", "--window", "month")
        #expect(early.status == 1)
        #expect(early.complaint.contains("批次 4 清除了数据"))
        let history = try scratch.must("history")
        #expect(history.contains("清除") && !history.contains("丙"))
        #expect(try scratch.run("undo", "4").status == 1)
        #expect(try integrity(scratch).status == 0)
        // What is imported next finds its place among the numbers that came free.
        try scratch.write(District.receipts("2020-02", 4, 8, 12), to: "二月.csv")
        try scratch.must("import", "二月.csv")
        #expect(try scratch.received(in: "2020-02") == ["B01": 400, "B02": 800])
        #expect(try scratch.received(in: "2020-01") == ["B01": 10_000, "B02": 20_000])
    }
}
