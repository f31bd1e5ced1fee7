import Foundation
import Testing

@Suite("louyu report")
struct ReportTests {
    private struct Manifest: Decodable {
        struct File: Decodable {
            let name, sha256: String
            let bytes: Int
        }
        let schema, version, profile, month: String
        let batch: Int
        let files: [File]
    }

    private static let names: Set = ["report.html", "workbook.xlsx", "ranking.csv", "bulletin.md", "manifest.json"]

    private func names(in folder: URL) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    }

    private func text(_ name: String, _ scratch: ScratchWorkspace) throws -> String {
        String(decoding: try #require(scratch.bytes(of: name)), as: UTF8.self)
    }

    @Test("A folder holds page, workbook, ranking, bulletin and a manifest whose digests are the files' own")
    func folder() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("report", "--month", "2020-12", "-o", "月报")
        #expect(try names(in: scratch.folder.appending(path: "月报")) == Self.names)
        let manifest = try JSONDecoder().decode(
            Manifest.self, from: try #require(scratch.bytes(of: "月报/manifest.json")))
        #expect(manifest.schema == "louyu.report/1" && manifest.month == "2020-12" && manifest.batch == 1)
        #expect(manifest.profile == "meeting")
        #expect(Set(manifest.files.map(\.name)) == Self.names.subtracting(["manifest.json"]))
        for file in manifest.files {
            let sum = try scratch.shell("sha256sum '月报/\(file.name)'").text.prefix(64)
            #expect(file.sha256 == sum, "\(file.name)")
            #expect(scratch.bytes(of: "月报/\(file.name)")?.count == file.bytes, "\(file.name)")
        }
        #expect(!scratch.names.contains { $0.hasSuffix(".tmp") })
    }

    @Test("The same ledger and the same command give the same bytes", arguments: ["internal", "meeting", "public"])
    func stable(profile: String) throws {
        let scratch = try ScratchWorkspace.withSample()
        for folder in ["a", "b"] {
            try scratch.must("report", "--month", "2020-12", "-o", folder, "--profile", profile)
        }
        #expect(try scratch.shell("diff -r a b").status == 0)
    }

    @Test("Its sums are the sample's, to the fen")
    func sums() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("report", "--month", "2020-12", "--window", "year", "-o", "r", "--profile", "internal")
        let bulletin = try text("r/bulletin.md", scratch)
        #expect(bulletin.contains("累计实现全口径税收90.00亿元"))
        #expect(bulletin.contains("其中区级税收22.00亿元"))
        let page = try text("r/report.html", scratch)
        #expect(page.contains("900,000.00") && page.contains("220,000.00") && page.contains("855.00"))
        let rows = try text("r/ranking.csv", scratch).split(separator: "\r\n").dropFirst()
        let cents = rows.map { row in
            Int(row.split(separator: ",", omittingEmptySubsequences: false)[13].filter { $0 != "." })!
        }
        #expect(abs(cents.reduce(0, +) - 90_000_000) <= 30)
    }

    @Test("Our own reader finds every sheet of the workbook, its numbers as numbers")
    func workbook() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("report", "--month", "2020-12", "-o", "r", "--profile", "internal")
        struct Cells: Decodable {
            struct Sheet: Decodable {
                let name: String
                let rows: [[String]]
            }
            let sheets: [Sheet]
        }
        let reply = try scratch.must("inspect", "r/workbook.xlsx", "--cells")
        let sheets = try JSONDecoder().decode(Cells.self, from: Data(reply.utf8)).sheets
        #expect(sheets.map(\.name) == ["封面", "排名", "图表", "预警", "目标", "片区", "规模", "亿元楼宇", "对账", "说明"])
        let ranking = try #require(sheets.first { $0.name == "排名" }).rows
        #expect(ranking.count == 33)
        let total = try #require(ranking.first { $0[3] == "合计(30座)" })
        #expect(total[10] == "900000" && total[12] == "220000")
        let sum = ranking.dropFirst().prefix(30).reduce(Decimal(0)) { $0 + (Decimal(string: $1[10]) ?? 0) }
        #expect(sum == 900_000)
    }

    @Test("A meeting's report names no company, and the buildings of one company have no figures in it")
    func meeting() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("report", "--month", "2020-12", "-o", "r")
        let page = try text("r/report.html", scratch)
        #expect(page.contains("会议版"))
        #expect(!page.contains("有限公司"))
        #expect(!page.contains("80,101.82"))
        let workbook = try scratch.must("inspect", "r/workbook.xlsx", "--cells")
        #expect(!workbook.contains("有限公司"))
    }

    @Test(
        "Its warnings are those of louyu flags, line by line, and the counts above them agree",
        arguments: ["internal", "meeting"])
    func warnings(profile: String) throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("report", "--month", "2020-12", "-o", "r", "--profile", profile)
        let list = try scratch.must("flags", "--month", "2020-12", "--profile", profile, "--format", "csv")
        struct Cells: Decodable {
            struct Sheet: Decodable {
                let name: String
                let rows: [[String]]
            }
            let sheets: [Sheet]
        }
        let reply = Data(try scratch.must("inspect", "r/workbook.xlsx", "--cells").utf8)
        let sheet = try #require(try JSONDecoder().decode(Cells.self, from: reply).sheets.first { $0.name == "预警" })
        let rows = sheet.rows.filter { ["红", "黄", "灰", "绿"].contains($0[0]) }
        #expect(rows.count == list.split(separator: "\r\n").count - 1)
        #expect(Set(rows.map { $0[1] }).count == 30)
        var worst: [String: Int] = [:]
        for row in rows {
            let colour = try #require(["红", "黄", "灰", "绿"].firstIndex(of: row[0]))
            worst[row[1]] = min(worst[row[1]] ?? colour, colour)
        }
        let counts = ["红", "黄", "灰", "绿"].enumerated().map { place, name in
            "\(name) \(worst.values.count { $0 == place }) 座"
        }
        #expect(try text("r/report.html", scratch).contains(counts.joined(separator: "，")))
    }

    @Test("A folder that is there keeps its other files, and loses what the report no longer has")
    func again() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("report", "-o", "r")
        try scratch.write("备注", to: "r/备注.txt")
        try scratch.write("旧", to: "r/report.pdf")
        try scratch.must("report", "-o", "r/")
        #expect(try names(in: scratch.folder.appending(path: "r")) == Self.names.union(["备注.txt"]))
    }

    @Test("Where it cannot be written nothing is left behind")
    func unwritable() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.write("文件", to: "占用")
        let before = scratch.names
        let outcome = try scratch.run("report", "-o", "占用")
        #expect(outcome.status == 1 && outcome.complaint.contains("占用"))
        #expect(try scratch.run("report", "-o", "没有/这个/文件夹").status == 1)
        #expect(scratch.names == before)
    }

    @Test("Without a Chromium --pdf says what to do, before anything is written")
    func noChromium() throws {
        let scratch = try ScratchWorkspace.withSample()
        let outcome = try scratch.run("report", "-o", "r", "--pdf", environment: ["PATH": "/nowhere"])
        #expect(outcome.status == 1 && outcome.complaint.contains("apt install chromium"))
        #expect(!scratch.names.contains("r"))
    }

    @Test("With one the page is printed, and printed the same again", .enabled(if: Self.hasChromium))
    func pdf() throws {
        let scratch = try ScratchWorkspace.withSample()
        for folder in ["a", "b"] { try scratch.must("report", "--month", "2020-12", "-o", folder, "--pdf") }
        let bytes = try #require(scratch.bytes(of: "a/report.pdf"))
        #expect(bytes.starts(with: Data("%PDF-".utf8)))
        #expect(bytes == scratch.bytes(of: "b/report.pdf"))
        #expect(try names(in: scratch.folder.appending(path: "a")) == Self.names.union(["report.pdf"]))
    }

    static let hasChromium = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/chromium")
    }

    @Test("The district's own tax, once entered, gives the share of it")
    func share() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("indicator", "set", "全区区级税收", "2020-12", "15.2亿")
        try scratch.must("indicator", "set", "全区全口径税收", "2020", "500亿")
        try scratch.must("report", "--month", "2020-12", "-o", "r")
        let bulletin = try text("r/bulletin.md", scratch)
        #expect(bulletin.contains("其中区级税收1.07亿元（占全区区级税收的7.04%）"))
        #expect(bulletin.contains("累计实现全口径税收90.00亿元（占全区全口径税收的18.00%）"))
    }

    @Test("rank gives the same workbook and a page of its own")
    func rank() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("rank", "--month", "2020-12", "-o", "排名.xlsx")
        try scratch.must("report", "--month", "2020-12", "-o", "r")
        #expect(scratch.bytes(of: "排名.xlsx") == scratch.bytes(of: "r/workbook.xlsx"))
        let page = try scratch.must("rank", "--month", "2020-12", "--format", "html")
        #expect(page.hasPrefix("<!doctype html>") && page.contains("<svg"))
        #expect(try scratch.must("flags", "--format", "html").contains("<table"))
    }
}
