import Foundation
import Testing

@Suite("Several processes share a ledger")
struct TwoProcessesTests {
    @Test("Two rankings at once are equal, byte for byte")
    func rankingsAtOnceAreEqual() throws {
        let scratch = try ScratchWorkspace.withSample()
        let outcome = try scratch.shell(
            """
            for i in 1 2 3 4; do
              louyu rank --format json > a.json & louyu rank --format json > b.json & wait
              cmp a.json b.json || exit 9
            done
            """)
        #expect(outcome.status == 0)
        #expect(scratch.bytes(of: "a.json") == Data(try scratch.must("rank", "--format", "json").utf8))
    }

    @Test("A reader during an import sees the ledger before it or after it")
    func readersSeeWholeBatches() throws {
        let scratch = try ScratchWorkspace.empty()
        try scratch.must(["import"] + Sample.files(named: "台账") + Sample.files(named: "名册"))
        try scratch.must(["import"] + Sample.files(named: "2019年"))
        let before = try scratch.must("rank", "--format", "json")
        let files = Sample.files(named: "2020年").map { "'\($0)'" }.joined(separator: " ")
        let outcome = try scratch.shell(
            """
            louyu import \(files) > /dev/null &
            number=0
            while kill -0 $! 2>/dev/null; do
              number=$((number + 1)); louyu rank --format json > seen-$number.json || exit 9
            done
            wait $!
            """)
        #expect(outcome.status == 0)
        let after = try scratch.must("rank", "--format", "json")
        #expect(before != after)
        let seen = scratch.names.filter { $0.hasPrefix("seen-") }.compactMap { scratch.bytes(of: $0) }
        #expect(!seen.isEmpty)
        #expect(Set(seen).isSubset(of: [Data(before.utf8), Data(after.utf8)]))
    }

    @Test("Two imports at once are both stored, one after the other")
    func importsAtOnceWait() throws {
        let scratch = try ScratchWorkspace.empty()
        try scratch.must(["import"] + Sample.files(named: "台账") + Sample.files(named: "名册"))
        let january = try #require(Sample.files(named: "2020年01月").first)
        let february = try #require(Sample.files(named: "2020年02月").first)
        let outcome = try scratch.shell(
            "louyu import '\(january)' > /dev/null & first=$!; louyu import '\(february)' > /dev/null && wait $first")
        #expect(outcome.status == 0)
        let reply = try RankingReply(scratch.must("rank", "--window", "ytd", "--month", "2020-02", "--format", "json"))
        #expect(reply.period.missingMonths == [])
        #expect(reply.basis.batch == 3)
    }
}
