import Glibc
import Synchronization
import Testing
import Workspace

@testable import Dashboard

@Suite("Answers to readers")
struct AnswersTests {
    private final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    @Test("Twenty readers who ask the same at once wait for one answer")
    func oneAnswerForAll() async throws {
        let page = try ScratchPage()
        let answers = Answers(folder: page.folder, desks: 2)
        let made = Counter()
        let replies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await answers.reply(to: "same") { _ in
                        made.add()
                        usleep(50_000)
                        return Reply(bytes: [7])
                    }.bytes
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(replies == Array(repeating: [7], count: 20))
        #expect(made.value == 1)
    }

    @Test("What was answered before waits for nobody")
    func keptAnswersComeAtOnce() async throws {
        let page = try ScratchPage()
        let answers = Answers(folder: page.folder, desks: 1)
        _ = try await answers.reply(to: "quick") { _ in Reply(bytes: [1]) }
        let slow = Task {
            try await answers.reply(to: "slow") { _ in
                sleep(2)
                return Reply()
            }
        }
        try await Task.sleep(for: .milliseconds(100))
        let clock = ContinuousClock()
        let taken = try await clock.measure { _ = try await answers.reply(to: "quick") { _ in Reply() } }
        #expect(taken < .seconds(1))
        _ = try await slow.value
    }

    @Test("What failed is tried anew, and what the ledger has overtaken is not kept")
    func onlyWhatIsTrueIsKept() async throws {
        struct Trouble: Error {}
        let page = try ScratchPage()
        let answers = Answers(folder: page.folder, desks: 1)
        await #expect(throws: Trouble.self) { try await answers.reply(to: "a") { _ in throw Trouble() } }
        #expect(try await answers.reply(to: "a") { _ in Reply(bytes: [1]) }.bytes == [1])
        let origin = page.settings.origin(nil)
        let overtaken = try await answers.reply(to: "b") { workspace in
            _ = try workspace.undo(1, origin: origin)
            return Reply(bytes: [1])
        }
        #expect(overtaken.bytes == [1])
        #expect(try await answers.reply(to: "b") { _ in Reply(bytes: [2]) }.bytes == [2])
    }
}
