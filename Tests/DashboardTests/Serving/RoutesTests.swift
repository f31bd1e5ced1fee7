import HTTPTypes
import Ledger
import Testing
import Workspace

@testable import Dashboard

@Suite("The pages")
struct RoutesTests {
    @Test(
        "Each is there, in Chinese, with its heading",
        arguments: [
            ("/", "楼宇经济"), ("/ranking", "雍和大厦"),
            ("/ranking?by=totalTax&window=year&areaBasis=gross&groupBy=zone", "东二环"),
            ("/ranking?zone=%E4%B8%9C%E4%BA%8C%E7%8E%AF&keyOnly=1", "雍和大厦"), ("/buildings", "A座"),
            ("/building?key=B01", "北京甲科技有限公司"), ("/explain?building=B01&metric=inPlaceRate&depth=4", "B01"),
            ("/explain?building=B01&metric=totalTax&depth=4", "x.csv"),
            ("/explain?building=%E5%90%88%E8%AE%A1&metric=totalTax", "B02"),
            ("/explain?building=%E5%90%88%E8%AE%A1&metric=inPlaceRate", "合计"),
            ("/explain?building=%E6%9C%AA%E5%8C%B9%E9%85%8D&metric=totalTax&depth=4", "未匹配"),
            ("/ranking?window=month", "building=%E5%90%88%E8%AE%A1"), ("/flags", "楼宇预警"), ("/goals", "在地纳税率"),
            ("/check", "全部相符"), ("/history", "导入"), ("/companies", "补差清单"), ("/companies?building=B01&class=x", "走访清单"),
            ("/data", "上传并试读"), ("/?asOf=1", "楼宇经济"),
        ])
    func pagesAreThere(path: String, words: String) async throws {
        let answer = try await ScratchPage().get(path)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.text.contains(words), "\(answer.text)")
        #expect(answer.text.hasPrefix("<!doctype html>\n<html lang=\"zh-CN\">"))
    }

    @Test("Every figure of a building's file leads to what it is made of, and that page is there")
    func figuresLead() async throws {
        let page = try ScratchPage()
        let file = try await page.get("/building?key=B01").text
        let links = Set(file.matches(of: /href="(\/explain[^"]*)"/).map { $0.1.replacing("&amp;", with: "&") })
        for figure in ["registeredRate", "top1", "hhi", "totalTaxGrowth"] {
            #expect(links.contains { $0.contains("metric=\(figure)") }, "\(figure)")
        }
        for link in links {
            let answer = try await page.get(String(link))
            #expect(answer.status == 200, "\(link)")
            #expect(answer.text.contains("分毫不差"), "\(link)")
        }
    }

    @Test(
        "Every table is had as CSV and as a workbook",
        arguments: [
            "/ranking", "/buildings", "/companies", "/flags", "/goals", "/check", "/history", "/building", "/explain",
        ])
    func tablesAreExported(path: String) async throws {
        let page = try ScratchPage()
        let query = "?key=B01&building=B01&metric=totalTax"
        let csv = try await page.get(path + ".csv" + query)
        #expect(csv.status == 200 && csv.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(csv.headers[.contentDisposition]?.hasPrefix("attachment; filename=") == true)
        let workbook = try await page.get(path + ".xlsx" + query)
        #expect(workbook.status == 200 && workbook.bytes.starts(with: Array("PK".utf8)))
        // What a steward takes away is in the ledger's log, like an internal file of the command line.
        let log = try Workspace(folder: page.folder).ledger.read { try $0.internalFiles() }
        #expect(log.count == 2 && log.allSatisfy { $0.command.hasPrefix("serve /") })
    }

    @Test(
        "A question that cannot be read is told so, and what is not there",
        arguments: [
            ("/ranking?by=nothing", 400), ("/ranking?month=2020-13", 400), ("/ranking?window=week", 400),
            ("/explain", 400), ("/building", 400), ("/building?key=B99", 404), ("/ranking?asOf=99", 404),
            ("/nowhere", 404), ("/data/undo?batch=99", 400), ("/data/import?id=x", 404), ("/ranking?asOf=x", 400),
        ])
    func questionsAreHeld(path: String, status: Int) async throws {
        let page = try ScratchPage()
        let answer = try await page.get(path)
        #expect(answer.status == status)
        #expect(!answer.text.contains(page.folder))
    }

    @Test("An empty ledger says what to do first")
    func emptyLedgerWelcomes() async throws {
        let page = try ScratchPage(files: [:])
        #expect(try await page.get("/").text.contains("上传第一批文件"))
        for path in ["/ranking", "/flags", "/goals"] {
            #expect(try await page.get(path).text.contains("还没有任何月份的税收"), "\(path)")
        }
        #expect(try await page.get("/data").status == 200)
    }

    @Test("An answer is kept until the ledger or the policy changes")
    func answersFollowTheLedger() async throws {
        let page = try ScratchPage()
        let first = try await page.get("/ranking").bytes
        #expect(try await page.get("/ranking").bytes == first)
        _ = try await page.get("/data")
        #expect(try await page.post("/data/undo", [("batch", "1")]).status == 303)
        #expect(try await page.get("/ranking").text.contains("还没有任何月份"))
        #expect(try await page.post("/data/redo", [("batch", "1")]).status == 303)
        #expect(try await page.get("/ranking").text.contains("最新批次：第 3 批"))
        page.write("district: 西城区\n", "louyu.yaml")
        #expect(try await page.get("/ranking").text.contains("西城区"))
        page.write("district: [\n", "louyu.yaml")
        let broken = try await page.get("/ranking")
        #expect(broken.status == 500 && broken.text.contains("louyu.yaml 第"))
    }

    @Test("Names that are markup, formulas or steer a line come out inert and unchanged")
    func hostileNamesAreInert() async throws {
        let name = "<script>alert(1)</script>\"'&={{7*7}}\u{202E}𠮷 =1+1"
        let page = try ScratchPage(files: [
            "b.csv": "楼宇编号,楼宇名称,建筑面积(㎡)\nB01,\"\(name.replacing("\"", with: "\"\""))\",10000\n",
            "t.csv": "统一社会信用代码,企业名称,楼宇编号,入驻日期\n91A,\"\(name.replacing("\"", with: "\"\""))\",B01,2019-01-01\n",
            "x.csv": "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n91A,甲,2020-12,5\n",
        ])
        for path in [
            "/", "/ranking?by=totalTax", "/buildings", "/building?key=B01", "/flags",
            "/explain?building=B01&metric=totalTax",
        ] {
            let text = try await page.get(path).text
            #expect(!text.contains("<script>alert"), "\(path)")
            #expect(!text.contains("alert(1)") || text.contains("&lt;script&gt;alert(1)"), "\(path)")
        }
        let hostile = "/ranking?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&zone=%3Cimg%20src=x%3E&sort=%22%3E%3Cb%3E"
        let text = try await page.get(hostile).text
        #expect(!text.contains("<script>alert") && !text.contains("<img") && !text.contains("\"><b>"))
    }
}
