import Foundation
import Testing

@Suite("Files and folders, as stewards keep them")
struct FilesTests {
    private static let fixtures = Sample.repository.appending(path: "Tests/Fixtures/ingestion").path

    private func register(in scratch: ScratchWorkspace) throws {
        try scratch.write("楼宇编号,楼宇名称\nB01,甲大厦\nB02,乙大厦\n", to: "台账.csv")
        try scratch.must("import", "台账.csv")
    }

    @Test("A folder is its files: the lock file of an open one and what is no table are passed over, and said")
    func folder() throws {
        let scratch = try ScratchWorkspace.empty()
        try FileManager.default.createDirectory(
            at: scratch.folder.appending(path: "资料"), withIntermediateDirectories: false)
        try scratch.write("楼宇编号,楼宇名称\nB01,甲大厦\n", to: "资料/台账.csv")
        try scratch.write("企业名称,楼宇编号\n甲公司,B01\n", to: "资料/名册.csv")
        try scratch.write("owner", to: "资料/~$名册.xlsx")
        try scratch.write("%PDF-1.4", to: "资料/通知.pdf")
        let (reply, outcome) = try scratch.importing("资料")
        #expect(outcome.status == 0 && reply.counts.new == 2)
        #expect(reply.findings.map(\.code).sorted() == ["lockFile", "otherFile"])
        #expect(outcome.complaint.contains("锁文件") && outcome.complaint.contains("PDF 文件"))
    }

    @Test("A file that is no table is an error when it was named itself")
    func named() throws {
        let scratch = try ScratchWorkspace.empty()
        try scratch.write("%PDF-1.4", to: "通知.pdf")
        let (reply, outcome) = try scratch.importing("通知.pdf")
        #expect(outcome.status == 1 && reply.errors.map(\.code) == ["unreadableFile"])
        #expect(reply.errors.first?.message.contains("请在 WPS 或 Excel 中另存为") == true)
    }

    @Test("A hidden sheet is said and left alone, until --sheet names it; a sheet that is not there is told what is")
    func hiddenSheet() throws {
        let scratch = try ScratchWorkspace.empty()
        let file = "\(Self.fixtures)/tax-two-sheets.xlsx"
        let (reply, _) = try scratch.importing(file, "--dry-run")
        #expect(reply.findings.filter { $0.code == "hiddenSheet" }.count == 1 && reply.files[0].sheets.count == 2)
        let hidden = try scratch.importing(file, "--sheet", "草稿", "--dry-run")
        #expect(hidden.reply.errors.map(\.code) == ["noHeader"])
        let unknown = try scratch.importing(file, "--sheet", "城建", "--dry-run")
        #expect(unknown.reply.errors.first?.message.contains("国税、地税、草稿") == true)
        #expect(try scratch.run("inspect", file, "--sheet", "城建").complaint.contains("国税、地税、草稿"))
    }

    @Test("`inspect` says how a file is read and stores nothing; `--cells` gives every cell as text")
    func inspect() throws {
        let scratch = try ScratchWorkspace.empty()
        let file = "\(Self.fixtures)/register-two-levels.xlsx"
        let text = try scratch.must("inspect", file)
        #expect(text.contains("面积单位 万㎡（单位行）") && text.contains("面积/建筑"))
        struct Sheets: Decodable {
            struct Sheet: Decodable { let name: String, rows: [[String]] }
            let sheets: [Sheet]
        }
        let cells = try JSONDecoder().decode(
            Sheets.self, from: Data(try scratch.must("inspect", file, "--cells").utf8))
        #expect(cells.sheets.map(\.name) == ["楼宇台账"])
        #expect(cells.sheets[0].rows[4] == ["1", "B01", "甲大厦", "2.5", "2", "20", "雍和园"])
        let roster = try JSONDecoder().decode(
            Sheets.self,
            from: Data(try scratch.must("inspect", "\(Self.fixtures)/roster-merged-building.xlsx", "--cells").utf8))
        #expect(roster.sheets[0].rows[3] == ["", "2", "乙公司", "911101051234568000", "200", "2020-04-01"])
        #expect(!(try scratch.must("history", "--format", "json").contains("roster")))
    }

    @Test(
        "`inspect` shows the columns that it does not know with the known ones they resemble, also where there is no header"
    )
    func unknownColumns() throws {
        let scratch = try ScratchWorkspace.empty()
        let outcome = try scratch.run("inspect", "\(Self.fixtures)/columns-nobody-foresaw.csv")
        #expect(outcome.status == 1 && outcome.text.contains("户名（像“企业名称”）"))
        try scratch.write("企业名称,楼宇编号,入驻的日期\n甲公司,B01,2020-01-01\n", to: "a.csv")
        #expect(try scratch.must("inspect", "a.csv").contains("入驻的日期（不认识的列名，最接近的已知列名：入驻日期）"))
    }

    @Test("Names and numbers of persons stand nowhere in the ledger")
    func personalData() throws {
        let scratch = try ScratchWorkspace.empty()
        try register(in: scratch)
        try scratch.must("alias", "A座", "甲大厦")
        let (reply, outcome) = try scratch.importing("\(Self.fixtures)/roster-hidden-rows.xlsx")
        #expect(
            outcome.status == 0 && reply.findings.filter { $0.code == "personalColumn" }.map(\.cell) == ["K3", "L3"])
        let ledger = try #require(scratch.bytes(of: ScratchWorkspace.ledger))
        for secret in ["张三", "110101199001011234"] { #expect(ledger.range(of: Data(secret.utf8)) == nil) }
        #expect(ledger.range(of: Data("丁办事处".utf8)) != nil)
    }

    @Test("Rows of a workbook that cannot be stored come back as a workbook, and go in once mended")
    func rejectedRows() throws {
        let scratch = try ScratchWorkspace.empty()
        try register(in: scratch)
        try FileManager.default.copyItem(
            atPath: "\(Self.fixtures)/roster-hidden-rows.xlsx", toPath: scratch.folder.appending(path: "名册.xlsx").path)
        let (reply, outcome) = try scratch.importing("名册.xlsx", "--allow-rejects")
        #expect(outcome.status == 0 && reply.counts.rejected == 4 && reply.counts.addUp)
        #expect(reply.files[0].rejectsFile == "名册.xlsx.rejects.xlsx")
        let cells = try scratch.must("inspect", "名册.xlsx.rejects.xlsx", "--cells")
        #expect(cells.contains("行号") && cells.contains("楼宇台账里没有这座楼"))
        try scratch.must("alias", "A座", "B01")
        let mended = try scratch.importing("名册.xlsx.rejects.xlsx")
        #expect(mended.outcome.status == 0 && mended.reply.counts.new == 4)
    }

    @Test("--replace and --append exclude each other; an unknown unit or month is a wrong command line")
    func commandLine() throws {
        let scratch = try ScratchWorkspace.empty()
        for options in [["--replace", "--append"], ["--unit", "里"], ["--month", "2020-13"], ["--kind", "花名册"]] {
            #expect(try BuiltProgram.run(["import", "a.csv"] + options, in: scratch.folder).status == 64)
        }
    }

    @Test("On a terminal a file that takes more than a second has a line of progress, and none elsewhere")
    func progress() throws {
        let scratch = try ScratchWorkspace.empty()
        try scratch.write("楼宇编号,楼宇名称\nB01,甲大厦\n", to: "台账.csv")
        try scratch.must("import", "台账.csv")
        let rows = (0..<400_000).map { "甲公司\($0 % 9_000),B01,\($0),10,2020-01-01\n" }.joined()
        try scratch.write("企业名称,楼宇编号,房间号,租用面积(㎡),入驻日期\n" + rows, to: "名册.csv")
        let seen = try scratch.shell("script -qec 'louyu import 名册.csv' /dev/null | tr '\\r' '\\n'")
        #expect(seen.text.contains("正在导入 名册.csv（1/1）") && seen.text.contains("已存为批次 2"))
        let plain = try scratch.run("import", "名册.csv")
        #expect(!plain.complaint.contains("正在导入"))
    }
}
