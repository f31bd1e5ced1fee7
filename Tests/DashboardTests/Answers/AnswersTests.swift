import BuildingEconomy
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

    @Test("While a page is worked out anew, it is shown as of the batch before and says so; a file never is")
    func olderMeanwhile() async throws {
        let page = try ScratchPage()
        let answers = Answers(folder: page.folder, desks: 1)
        let first: @Sendable (Workspace) throws -> Reply = { _ in Reply(bytes: Array("first".utf8)) }
        _ = try await answers.reply(to: "page", mayBeOlder: true, by: first)
        _ = try await answers.reply(to: "file", by: first)
        _ = try Workspace(folder: page.folder).undo(1, origin: page.settings.origin(nil))
        let slow: @Sendable (Workspace) throws -> Reply = { _ in
            usleep(800_000)
            return Reply(bytes: Array("second".utf8))
        }
        let older = try await answers.reply(to: "page", mayBeOlder: true, by: slow)
        let text = String(decoding: older.bytes, as: UTF8.self)
        #expect(text.hasSuffix("first") && text.contains("批次 2") && text.contains("还是批次 1 时的数"), "\(text)")
        #expect(older.refreshAfter == 2)
        let file = try await answers.reply(to: "file", by: slow)
        #expect(file.bytes == Array("second".utf8) && file.refreshAfter == nil)
        let newer = try await answers.reply(to: "page", mayBeOlder: true, by: slow)
        #expect(newer.bytes == Array("second".utf8) && newer.refreshAfter == nil)
    }

    @Test("What was deleted for good is not shown meanwhile, nor another ledger's figures")
    func neverAfterAPurge() async throws {
        let page = try ScratchPage()
        let workspace = try Workspace(folder: page.folder)
        let before = try workspace.standing()
        _ = try workspace.note("x", on: "B01", origin: page.settings.origin(nil))
        let noted = try workspace.standing()
        #expect(before.isBefore(noted) && !noted.isBefore(before) && !before.isBefore(before))
        let month = Month(year: 2020, month: 2)!
        _ = try workspace.purge(.before(month), isDryRun: false, origin: page.settings.origin(nil))
        #expect(try !noted.isBefore(workspace.standing()))
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
