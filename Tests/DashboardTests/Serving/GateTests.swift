import HTTPTypes
import Testing

@testable import Dashboard

@Suite("What stands before every page")
struct GateTests {
    private static let viewer = "viewer-secret-000001"
    private static let steward = "steward-secret-00001"

    private func guarded() throws -> ScratchPage {
        try ScratchPage(accounts: Account.parse("viewer \(Self.viewer)\nsteward \(Self.steward) 张三"))
    }

    private func logIn(_ page: ScratchPage, _ secret: String) async throws -> Answer {
        _ = try await page.get("/login")
        return try await page.post("/login", [("secret", secret)])
    }

    @Test("Every answer forbids inline script, frames, sniffing and other sites, errors too")
    func everyAnswerIsGuarded() async throws {
        let page = try ScratchPage()
        for path in ["/", "/ranking.csv", "/nowhere", "/data", Assets.script.path] {
            let answer = try await page.get(path)
            let policy = answer.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(path)")
            #expect(!policy.contains("unsafe"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.referrerPolicy] == "same-origin")
            #expect(answer.headers[.frameOptions] == "DENY")
        }
        #expect(try await page.get("/").headers[.cacheControl] == "no-store")
        #expect(try await page.get(Assets.stylesheet.path).headers[.cacheControl]?.contains("immutable") == true)
    }

    @Test("No page holds script or style of its own")
    func nothingIsInline() async throws {
        let page = try ScratchPage()
        for path in ["/", "/ranking", "/building?key=B01", "/data", "/flags", "/goals"] {
            let text = try await page.get(path).text
            #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains(" onclick"), "\(path)")
            #expect(!text.contains("<script>") && !text.contains("//cdn") && !text.contains("https://"), "\(path)")
        }
    }

    @Test("A name that somebody else's DNS points here gets nothing")
    func otherHostsAreRefused() async throws {
        let page = try ScratchPage()
        let answer = try await page.get("/ranking", host: "evil.example:8848")
        #expect(answer.status == 421)
        #expect(!answer.text.contains("雍和大厦"))
    }

    @Test("A change needs our own page, its session and its token")
    func changesComeFromOurForms() async throws {
        let page = try ScratchPage()
        #expect(try await page.post("/data/undo", [("batch", "1")], token: "x").status == 403)
        _ = try await page.get("/data")
        #expect(try await page.post("/data/undo", [("batch", "1")], token: "x").status == 403)
        #expect(try await page.post("/data/undo", [("batch", "1")], token: "").status == 403)
        #expect(try await page.post("/data/undo", [("batch", "1")], origin: "http://evil.example").status == 403)
        #expect(try await page.post("/data/undo", [("batch", "1")], origin: "null").status == 403)
        #expect(try await page.post("/data/undo", [("batch", "1")], fetchSite: "cross-site").status == 403)
        #expect(try await page.get("/history").text.contains("已撤销") == false)
        #expect(try await page.post("/data/undo", [("batch", "1")]).status == 303)
        #expect(try await page.get("/history").text.contains("已撤销"))
    }

    @Test("Other methods than reading and sending forms are refused")
    func otherMethodsAreRefused() async throws {
        let page = try ScratchPage()
        for method in [HTTPRequest.Method.put, .delete, .patch] {
            #expect([404, 405].contains(try await page.send(method, "/data", host: "localhost:8848").status))
        }
        #expect(try await page.send(.head, "/ranking", host: "localhost:8848").status == 200)
    }

    @Test("With accounts, nobody reads before saying who they are")
    func loginComesFirst() async throws {
        let page = try guarded()
        let answer = try await page.get("/ranking?by=totalTax")
        #expect(answer.status == 303)
        #expect(answer.location == "/login?to=%2Franking%3Fby%3DtotalTax")
        #expect(try await page.get("/ranking.csv", accept: "*/*").status == 401)
        #expect(try await page.get("/nowhere", accept: "*/*").status == 401)
        #expect(try await page.get("/health").status == 200)
        #expect(try await page.get("/login").text.contains("雍和") == false)
    }

    @Test("A wrong secret is told so, a right one opens the page it was asked for, in a new session")
    func loginWorks() async throws {
        let page = try guarded()
        #expect(try await logIn(page, "viewer-secret-000002").status == 401)
        let before = page.session?.id
        let answer = try await page.post("/login", [("secret", Self.viewer), ("to", "/ranking?by=totalTax")])
        #expect(answer.status == 303 && answer.location == "/ranking?by=totalTax")
        #expect(page.session?.id != before)
        #expect(before.flatMap { page.sessions.session($0) } == nil)
        #expect(try await page.get("/ranking").text.contains("雍和大厦"))
        #expect(try await page.post("/logout").status == 303)
        #expect(try await page.get("/ranking").status == 303)
    }

    @Test("A viewer's building page is the meeting's: counts and the band, no company, no amount; none for the public")
    func viewersBuilding() async throws {
        let page = try guarded()
        _ = try await logIn(page, Self.viewer)
        let answer = try await page.get("/building?key=B01")
        #expect(answer.status == 200)
        for words in ["会议版", "台账", "企业：注册在地 × 在地纳税（户）", "不公开：全口径税收"] {
            #expect(answer.text.contains(words), "\(words)")
        }
        for words in ["主要企业（前", "第一大企业占比", "税收增减（两期都在）", "北京甲科技有限公司", "/data/note"] {
            #expect(!answer.text.contains(words), "\(words)")
        }
        #expect(try await page.get("/building.csv?key=B01").status == 200)
        #expect(try await page.get("/building.xlsx?key=B01").status == 200)
        #expect(try await page.get("/building?key=B01&profile=public").status == 403)
        #expect(try await page.get("/building?key=B99").status == 404)
    }

    @Test("A viewer reads everything and changes nothing")
    func viewersOnlyRead() async throws {
        let page = try guarded()
        _ = try await logIn(page, Self.viewer)
        for path in ["/", "/ranking", "/buildings", "/goals"] {
            #expect(try await page.get(path).status == 200, "\(path)")
        }
        for path in [
            "/building?key=B01", "/explain?building=B01&metric=totalTax", "/check", "/ranking?profile=internal",
        ] {
            let text = try await page.get(path).text
            #expect(!text.contains("北京甲科技有限公司"), "\(path)")
        }
        let data = try await page.get("/data")
        #expect(data.status == 200 && !data.text.contains("<form"))
        for path in ["/data/undo", "/data/redo", "/data/confirm", "/data/cancel", "/data/again", "/data/note"] {
            #expect(try await page.post(path, [("batch", "1")]).status == 403, "\(path)")
        }
        #expect(try await page.upload([("a.csv", "x")]).status == 403)
        for path in ["/data/undo?batch=1", "/data/import?id=1", "/data/note?key=B01", "/data/rejects?id=1&file=0"] {
            #expect(try await page.get(path).status == 403, "\(path)")
        }
    }

    @Test("What a steward changes bears the name from the file of accounts")
    func changesBearNames() async throws {
        let page = try guarded()
        _ = try await logIn(page, Self.steward)
        #expect(try await page.post("/data/note", [("key", "B01"), ("text", "在改造")]).status == 303)
        #expect(try await page.get("/history").text.contains("张三"))
    }

    @Test("Only a page of ours follows the login")
    func loginLeadsNowhereElse() {
        for bad in ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a b", "/\r\nX: y", ""] {
            #expect(LoginPage.destination(bad) == "/", "\(bad)")
        }
        #expect(LoginPage.destination("/ranking?by=totalTax") == "/ranking?by=totalTax")
    }
}
