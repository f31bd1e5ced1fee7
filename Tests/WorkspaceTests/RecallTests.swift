import Analytics
import BuildingEconomy
import Dispatch
import Synchronization
import Testing

@testable import Workspace

@Suite("What was worked out before serves other questions")
struct RecallTests {
    private final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    /// Everything a value says, sets and dictionaries in an order of their own.
    private func words(_ value: some Any) -> [Substring] {
        "\(value)".split(whereSeparator: { ",[]() ".contains($0) }).sorted()
    }

    @Test("A value is made once on a standing, however many ask at once, and anew on another")
    func valuesAreMadeOnce() throws {
        let scratch = try ScratchFolder()
        let standing = try scratch.workspace.standing()
        let (recall, made) = (Recall(), Counter())
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            _ = try? recall.value("x", on: standing) {
                made.add()
                return (7, 1)
            }
        }
        #expect(made.value == 1)
        _ = try scratch.workspace.undo(1, origin: .test)
        #expect(try recall.value("x", on: scratch.workspace.standing()) { (8, 1) } == 8)
    }

    @Test("A value that may be nil is made before it is kept")
    func optionalValues() throws {
        let (scratch, recall) = (try ScratchFolder(), Recall())
        let standing = try scratch.workspace.standing()
        let first: Int? = try recall.value("x", on: standing) { (7, 1) }
        let second: Int? = try recall.value("x", on: standing) { (8, 1) }
        #expect(first == 7 && second == 7)
    }

    @Test("What failed is not kept, and what was used longest ago gives way")
    func memoryIsBounded() throws {
        struct Trouble: Error {}
        let (scratch, recall) = (try ScratchFolder(), Recall())
        let standing = try scratch.workspace.standing()
        let failing: () throws -> (value: Int, bytes: Int) = { throw Trouble() }
        #expect(throws: Trouble.self) { try recall.value("x", on: standing, failing) }
        #expect(try recall.value("x", on: standing) { (1, 1) } == 1)
        for number in 0..<9 {
            _ = try recall.value("large \(number)", on: standing) { (number, Recall.mostBytes / 4) }
        }
        #expect(recall.bytes <= Recall.mostBytes)
        #expect(try recall.value("large 8", on: standing) { (-1, 1) } == 8)
        #expect(try recall.value("large 0", on: standing) { (-1, 1) } == -1)
    }

    @Test("A workspace that recalls answers every question as one that does not")
    func answersAreTheSame() throws {
        let scratch = try ScratchFolder()
        try scratch.import([
            "y.csv": "统一社会信用代码,纳税人名称,入库月份,全口径税收(元),区级税收(元)\n91A,北京甲科技有限公司,2020-11,70,20\n91C,丙,2020-11,9,3\n"
        ])
        let recalling = try Workspace(folder: scratch.path, recall: Recall())
        var question = RankingQuestion()
        for round in 0..<2 {
            for metric in RankingMetric.allCases {
                for profile in Profile.allCases {
                    for asOf in [nil, 1, 2] as [Int?] {
                        (question.metric, question.profile, question.asOf) = (metric, profile, asOf)
                        question.grouping = round == 0 ? nil : .theme
                        let (ours, plain) = (try recalling.ranking(question), try scratch.workspace.ranking(question))
                        #expect(words(ours) == words(plain), "\(metric) \(profile)")
                    }
                }
                (question.profile, question.asOf, question.grouping) = (.internal, nil, nil)
                let ours = try recalling.explain(.building("B01"), question, withRows: true)
                let plain = try scratch.workspace.explain(.building("B01"), question, withRows: true)
                #expect(words(ours.explanation) == words(plain.explanation), "\(metric)")
                let total = try recalling.explain(.total(group: nil), question, withReceipts: false, withRows: false)
                let plainTotal = try scratch.workspace.explain(
                    .total(group: nil), question, withReceipts: false, withRows: false)
                #expect(words(total.explanation) == words(plainTotal.explanation))
                let files = try (recalling.file(of: "B02", question), scratch.workspace.file(of: "B02", question))
                #expect(words(files.0.file) == words(files.1.file))
            }
            for keyOnly in [false, true] {
                var watch = WatchQuestion()
                watch.filter.keyOnly = keyOnly
                let lists = try (recalling.watch(watch), scratch.workspace.watch(watch))
                #expect(words(lists.0.watchlist) == words(lists.1.watchlist))
                var gap = GapQuestion()
                gap.filter.keyOnly = keyOnly
                #expect(try words(recalling.gap(gap).gap) == words(scratch.workspace.gap(gap).gap))
            }
            for profile in Profile.allCases {
                let boards = try (recalling.goals(profile: profile), scratch.workspace.goals(profile: profile))
                #expect(words(boards.0) == words(boards.1))
            }
        }
    }
}
