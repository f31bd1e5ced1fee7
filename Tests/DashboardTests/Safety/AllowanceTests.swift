import Synchronization
import Testing

@testable import Dashboard

@Suite("How often each client may ask")
struct AllowanceTests {
    private final class Clock: Sendable {
        private let seconds = Mutex(100.0)
        var now: Double { seconds.withLock { $0 } }
        func advance(by more: Double) { seconds.withLock { $0 += more } }
    }

    @Test("So many at once, then so many a second; whoever comes too soon is told how long to wait")
    func allowanceRefills() {
        let clock = Clock()
        let allowance = Allowance(atOnce: 3, aSecond: 0.5, now: { clock.now })
        for _ in 0..<3 { #expect(allowance.take("a") == nil) }
        #expect(allowance.take("a") == 2)
        #expect(allowance.take("b") == nil)
        clock.advance(by: 1.9)
        #expect(allowance.take("a") == 1)
        clock.advance(by: 0.2)
        #expect(allowance.take("a") == nil)
        #expect(allowance.take("a") == 2)
        clock.advance(by: 1_000)
        for _ in 0..<3 { #expect(allowance.take("a") == nil) }
        #expect(allowance.take("a") != nil)
    }

    @Test("What was taken for nothing is given back")
    func allowanceIsGivenBack() {
        let allowance = Allowance(atOnce: 1, aSecond: 0.1, now: { 0 })
        #expect(allowance.take("a") == nil)
        allowance.giveBack("a")
        #expect(allowance.take("a") == nil)
        #expect(allowance.take("a") == 10)
    }

    @Test("However many clients come, those who ask too often are remembered while there is room")
    func clientsAreBounded() {
        let clock = Clock()
        let allowance = Allowance(atOnce: 1, aSecond: 1, now: { clock.now })
        for number in 0..<Allowance.most { #expect(allowance.take("\(number)") == nil) }
        clock.advance(by: 2)
        #expect(allowance.take("often") == nil)
        clock.advance(by: 0.1)
        for number in 0..<Allowance.most - 1 { _ = allowance.take("later \(number)") }
        #expect(allowance.take("often") == 1)
    }
}
