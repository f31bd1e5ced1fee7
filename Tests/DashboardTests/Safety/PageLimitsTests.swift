import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Dashboard

@Suite("The caps of the page")
struct PageLimitsTests {
    private final class Clock: Sendable {
        private let seconds = Mutex(0.0)
        var now: Double { seconds.withLock { $0 } }
        func advance(by more: Double) { seconds.withLock { $0 += more } }
    }

    @Test("Requests beyond so many a second are refused with the time to wait, and then go on")
    func requestsASecond() async throws {
        let clock = Clock()
        let page = try ScratchPage(
            limits: PageLimits(requestsASecond: 10, requestsAtOnce: 20), clock: { clock.now })
        for _ in 0..<20 { #expect(try await page.get("/health").status == 200) }
        let refused = try await page.get("/ranking")
        #expect(refused.status == 429 && refused.headers[.retryAfter] == "1")
        #expect(refused.text.contains("请求太频繁") && refused.text.contains("请过 1 秒再试"))
        #expect(refused.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        clock.advance(by: 0.1)
        #expect(try await page.get("/ranking").status == 200)
        #expect(try await page.get("/ranking").status == 429)
    }

    @Test("Whoever has logged in is not held up by others at the same address")
    func visitorsHaveTheirOwn() async throws {
        let page = try ScratchPage(
            accounts: Account.parse("viewer viewer-secret-000001"),
            limits: PageLimits(requestsASecond: 10, requestsAtOnce: 20), clock: { 0 })
        _ = try await page.get("/login")
        _ = try await page.post("/login", [("secret", "viewer-secret-000001")])
        let inside = page.session?.id
        page.useCookie(nil)
        for _ in 0..<30 { _ = try await page.get("/health") }
        #expect(try await page.get("/health").status == 429)
        page.useCookie(inside)
        #expect(try await page.get("/ranking").status == 200)
    }

    @Test("Twenty readers of a page a second, its stylesheet and script are far from the limit")
    func twentyReadersAreWelcome() {
        let limits = PageLimits.standard
        #expect(limits.requestsASecond >= 20 * 4 * 2 && limits.requestsAtOnce >= limits.requestsASecond)
    }

    @Test("Wrong secrets are refused unread after a few, a right one before that counts for nothing")
    func wrongSecrets() async throws {
        let clock = Clock()
        let page = try ScratchPage(
            accounts: Account.parse("viewer viewer-secret-000001"),
            limits: PageLimits(wrongSecrets: 2, secondsAWrongSecret: 30), clock: { clock.now })
        _ = try await page.get("/login")
        for _ in 0..<3 {
            #expect(try await page.post("/login", [("secret", "viewer-secret-000001")]).status == 303)
            page.useCookie(nil)
            _ = try await page.get("/login")
        }
        async let first = page.post("/login", [("secret", "viewer-secret-000002")])
        async let second = page.post("/login", [("secret", "viewer-secret-000003")])
        #expect(try await [first.status, second.status] == [401, 401])
        let refused = try await page.post("/login", [("secret", "viewer-secret-000001")])
        #expect(refused.status == 429 && refused.headers[.retryAfter] == "30" && refused.text.contains("口令错得太多"))
        clock.advance(by: 30)
        #expect(try await page.post("/login", [("secret", "viewer-secret-000001")]).status == 303)
    }

    @Test("The page of limits says what the program holds")
    func thePageSaysSo() throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: top.appending(path: "Docs/Reliability.md"), encoding: .utf8)
        let limits = PageLimits.standard
        let stated = [
            "`uploadBytes`": "\(limits.uploadBytes >> 20) MiB", "`uploadFiles`": "\(limits.uploadFiles)",
            "`uploadSeconds`": "\(limits.uploadSeconds / 60) min", "`formBytes`": "\(limits.formBytes >> 10) KiB",
            "`formSeconds`": "\(limits.formSeconds) s", "`requestsASecond`": "\(limits.requestsASecond)",
            "`requestsAtOnce`": "\(limits.requestsAtOnce)", "`wrongSecrets`": "\(limits.wrongSecrets)",
            "`secondsAWrongSecret`": "\(limits.secondsAWrongSecret) s", "`connections`": "\(limits.connections)",
            "`answerSeconds`": "\(limits.answerSeconds) s", "`storeSeconds`": "\(limits.storeSeconds) s",
            "`idleSeconds`": "\(limits.idleSeconds) s", "`headBytes`": "\(limits.headBytes >> 10) KiB",
            "`headLineBytes`": "\(limits.headLineBytes >> 10) KiB", "`headLines`": "\(limits.headLines)",
        ]
        let rows = page.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        for (name, value) in stated {
            #expect(rows.contains { $0.count == 3 && $0[1] == value && $0[2] == name }, "\(name) \(value)")
        }
    }
}
