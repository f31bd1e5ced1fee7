import HTTPTypes
import Synchronization
import Testing

@testable import Dashboard

@Suite("Sessions")
struct SessionsTests {
    private final class Clock: Sendable {
        let seconds = Mutex(1_000)
        var now: Int { seconds.withLock { $0 } }
        func advance(by more: Int) { seconds.withLock { $0 += more } }
    }

    @Test("A session is found by its id until it is ended")
    func sessionsAreFound() {
        let sessions = Sessions(now: { 1 })
        let session = sessions.begin(as: .local)
        #expect(sessions.session(session.id)?.visitor == .local)
        #expect(sessions.session("other") == nil)
        #expect(session.id != session.formToken)
        sessions.end(session.id)
        #expect(sessions.session(session.id) == nil)
    }

    @Test("A session that nobody uses ends after eight hours, a used one after a day")
    func sessionsEnd() {
        let clock = Clock()
        let sessions = Sessions(now: { clock.now })
        let idle = sessions.begin(as: .local)
        let used = sessions.begin(as: .local)
        for _ in 0..<3 {
            clock.advance(by: Sessions.idleSeconds - 1)
            if sessions.session(used.id) == nil { break }
        }
        #expect(sessions.session(idle.id) == nil)
        #expect(sessions.session(used.id) != nil)
        clock.advance(by: 3)
        #expect(sessions.session(used.id) == nil)
    }

    @Test("However many come, the oldest make room")
    func sessionsAreBounded() {
        let clock = Clock()
        let sessions = Sessions(now: { clock.now })
        let first = sessions.begin(as: nil)
        clock.advance(by: 1)
        for _ in 0..<Sessions.most { _ = sessions.begin(as: nil) }
        #expect(sessions.count == Sessions.most)
        #expect(sessions.session(first.id) == nil)
    }

    @Test("Whoever has logged in stays, however many knock at the door")
    func strangersGiveWay() {
        let clock = Clock()
        let sessions = Sessions(now: { clock.now })
        let inside = sessions.begin(as: .local)
        clock.advance(by: 60)
        for _ in 0..<2 * Sessions.most { _ = sessions.begin(as: nil) }
        #expect(sessions.count == Sessions.most)
        #expect(sessions.session(inside.id) != nil)
    }

    @Test("The cookie is read among others, and only in its own form")
    func cookiesAreRead() {
        let id = Secret.make()
        #expect(SessionCookie.id(in: ["a=b; louyu=\(id)"]) == id)
        #expect(SessionCookie.id(in: ["a=b", "louyu=\(id); c=d"]) == id)
        #expect(SessionCookie.id(in: ["louyu=short"]) == nil)
        #expect(SessionCookie.id(in: ["xlouyu=\(id)"]) == nil)
        #expect(SessionCookie.field(id, isSecure: false).value.hasSuffix("HttpOnly; SameSite=Strict; Max-Age=86400"))
        #expect(SessionCookie.field(id, isSecure: true).value.hasSuffix("; Secure"))
    }
}
