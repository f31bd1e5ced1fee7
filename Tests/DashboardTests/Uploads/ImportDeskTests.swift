import Glibc
import HTTPTypes
import Reports
import Testing

@testable import Dashboard
@testable import Workspace

@Suite("A steward's upload")
struct ImportDeskTests {
    private func files(in page: ScratchPage) -> Int {
        guard let folder = opendir(UploadFolder(workspace: page.folder).path) else { return 0 }
        defer { closedir(folder) }
        var count = -2
        while readdir(folder) != nil { count += 1 }
        return count
    }

    /// Uploads and gives the address of the trial's page.
    private func tryOut(_ page: ScratchPage, _ files: [(String, String)], _ fields: [(String, String)] = [])
        async throws -> String
    {
        if page.session == nil { _ = try await page.get("/data") }
        let answer = try await page.upload(files.map { (name: $0.0, text: $0.1) }, fields: fields)
        #expect(answer.status == 303, "\(answer.text)")
        return answer.location
    }

    private func id(_ address: String) -> String { String(address.split(separator: "=").last ?? "") }

    @Test("From the files to a batch: tried first, shown, stored when confirmed")
    func uploadIsStoredWhenConfirmed() async throws {
        let page = try ScratchPage(files: ["b.csv": ScratchPage.register, "t.csv": ScratchPage.roster])
        let address = try await tryOut(page, [("2020年税收.csv", ScratchPage.tax())])
        let trial = try await page.get(address)
        #expect(trial.status == 200 && trial.text.contains("试读完成，还没有存入"))
        #expect(trial.text.contains("2020年税收.csv") && trial.text.contains("税收入库表"))
        #expect(!trial.text.contains(page.folder) && !trial.text.contains(UploadFolder.name))
        #expect(try await page.get("/ranking").text.contains("还没有任何月份"))
        #expect(try await page.post("/data/confirm", [("id", id(address))]).location == address)
        let stored = try await page.get(address)
        #expect(stored.text.contains("已存为批次 2"))
        #expect(try await page.get("/ranking").text.contains("最新批次：第 2 批"))
        #expect(try await page.get("/history").text.contains("2020年税收.csv"))
        #expect(try await page.post("/data/confirm", [("id", id(address))]).status == 404)
    }

    @Test("Cancelled, nothing is stored and no file stays")
    func cancelledUploadsLeaveNothing() async throws {
        let page = try ScratchPage(files: ["b.csv": ScratchPage.register])
        let address = try await tryOut(page, [("t.csv", ScratchPage.roster)])
        _ = try await page.get(address)
        #expect(files(in: page) == 1)
        #expect(try await page.post("/data/cancel", [("id", id(address))]).status == 303)
        #expect(files(in: page) == 0)
        #expect(try await page.get(address).status == 404)
        #expect(try await page.get("/history.csv").text.split(separator: "\r\n").count == 2)
    }

    @Test("Errors stand with file and cell; what the steward then states is taken")
    func errorsAreShownAndMended() async throws {
        let page = try ScratchPage(files: ["b.csv": ScratchPage.register, "t.csv": ScratchPage.roster])
        let text = "统一社会信用代码,纳税人名称,全口径税收(元)\n91A,甲,5\n91C,丙,x\n"
        let address = try await tryOut(page, [("tax.csv", text)])
        let trial = try await page.get(address)
        #expect(trial.text.contains("有错误，还不能存入") && trial.text.contains("没有入库月份"))
        #expect(try await page.post("/data/again", [("id", id(address)), ("month", "2020-1x")]).status == 400)
        #expect(try await page.post("/data/again", [("id", id(address)), ("month", "2020-12")]).status == 303)
        let again = try await page.get(address)
        #expect(again.text.contains("C3") && again.text.contains("有错误"))
        #expect(
            try await page.post("/data/again", [("id", id(address)), ("month", "2020-12"), ("allowRejects", "1")])
                .status == 303)
        #expect(try await page.get(address).text.contains("试读完成"))
        _ = try await page.post("/data/confirm", [("id", id(address))])
        let stored = try await page.get(address)
        #expect(stored.text.contains("已存为批次 2") && stored.text.contains("tax.csv.rejects.csv"))
        let rejects = try await page.get("/data/rejects?id=\(id(address))&file=0")
        #expect(rejects.status == 200 && rejects.text.contains("91C"))
        #expect(!rejects.text.contains(page.folder))
    }

    @Test("While somebody imports, others are told that it is busy")
    func oneAtATime() async throws {
        let page = try ScratchPage()
        _ = try await page.get("/data")
        let claim = try page.desk.claim("张三正在上传")
        let answer = try await page.upload([("t.csv", ScratchPage.roster)])
        #expect(answer.status == 409 && answer.text.contains("另一个导入正在进行") && answer.text.contains("张三正在上传"))
        #expect(try await page.post("/data/undo", [("batch", "1")]).status == 409)
        #expect(files(in: page) == 0)
        page.desk.release(claim)
        #expect(try await page.upload([("t.csv", ScratchPage.roster)]).status == 303)
    }

    @Test("While files are stored, the page says how far it is, looks again by itself, and takes no others")
    func storingIsShown() async throws {
        let page = try ScratchPage()
        _ = try await page.get("/data")
        let claim = try page.desk.claim("“七月.xlsx”正在导入")
        let data = try await page.get("/data")
        #expect(data.text.contains("“七月.xlsx”正在导入") && !data.text.contains("type=\"file\""))
        #expect(data.headers[.refresh] == "2")
        page.desk.release(claim)
        let free = try await page.get("/data")
        #expect(free.text.contains("type=\"file\"") && free.headers[.refresh] == nil)
        let job = ImportJob(
            id: "1", place: UploadPlace(path: "/nowhere"), paths: ["/nowhere/1/七月.xlsx"], sender: nil, began: 0,
            state: .running(
                isTrial: false, progress: ImportProgress(file: "七月.xlsx", sheet: 2, sheets: 3, rows: 1_200)))
        let shown = ImportPage(job, Visit(visitor: .local)).html.text
        #expect(shown.contains("正在导入：第 2 / 3 张表 七月.xlsx，已读 1,200 行"))
        #expect(shown.contains("max=\"3\" value=\"1\"") && !shown.contains("/nowhere"))
    }

    @Test("Too much at once is refused, and no file stays")
    func limitsHold() async throws {
        let limits = PageLimits(uploadBytes: 1000, uploadFiles: 2, uploadSeconds: 5, formBytes: 200, formSeconds: 5)
        let page = try ScratchPage(limits: limits)
        _ = try await page.get("/data")
        let long = String(repeating: "x", count: 1001)
        #expect(try await page.upload([("a.csv", long)]).status == 413)
        #expect(try await page.upload([("a.csv", "x"), ("b.csv", "x"), ("c.csv", "x")]).status == 413)
        #expect(
            try await page.upload([("a.csv", "x")], fields: [("month", String(repeating: "1", count: 201))]).status
                == 413)
        #expect(try await page.post("/data/note", [("key", "B01"), ("text", long)]).status == 413)
        #expect(try await page.upload([]).status == 400)
        #expect(files(in: page) == 0)
        page.desk.release(try page.desk.claim("free again"))
    }

    @Test("Equal names do not meet, and a name cannot leave the folder")
    func namesDoNotMeet() async throws {
        let page = try ScratchPage(files: ["b.csv": ScratchPage.register, "t.csv": ScratchPage.roster])
        let address = try await tryOut(
            page, [("../../x.csv", ScratchPage.tax(1...6)), ("x.csv", ScratchPage.tax(7...12))])
        let trial = try await page.get(address)
        #expect(trial.text.contains("试读完成"))
        #expect(access("\(page.folder)/x.csv", F_OK) != 0 && access("\(page.folder)/../x.csv", F_OK) != 0)
    }
}
