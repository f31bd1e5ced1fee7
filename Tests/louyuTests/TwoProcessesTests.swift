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

    @Test(
        "Two stewards import and ten read while the page runs: both months are stored, and every answer is of a batch boundary"
    )
    func stewardsAndReaders() throws {
        let scratch = try ScratchWorkspace.empty()
        try scratch.must(["import"] + Sample.files(named: "台账") + Sample.files(named: "名册"))
        let months = try (1...6).map { try #require(Sample.files(named: "2020年0\($0)月").first) }
        try scratch.must("import", months[0])
        let port = Int.random(in: 40_000..<60_000)
        let visits = """
            import os, sys, time, urllib.request
            number = 0
            while any(os.path.exists(f'/proc/{pid}') for pid in sys.argv[2:]):
                number += 1
                with urllib.request.urlopen(sys.argv[1], timeout=60) as page:
                    open(f'paper-{number}', 'wb').write(page.read())
                time.sleep(0.2)
            """
        let outcome = try scratch.shell(
            """
            louyu serve --port \(port) 2>serve.txt & page=$!
            trap "kill $page" EXIT
            for try in $(seq 300); do grep -q 127.0.0.1 serve.txt && break; sleep 0.1; done
            (for f in '\(months[1])' '\(months[2])'; do louyu import "$f" > /dev/null || exit 8; done) & one=$!
            (for f in '\(months[3])' '\(months[4])'; do louyu import "$f" > /dev/null || exit 8; done) & two=$!
            for reader in 0 1 2 3 4 5 6 7 8 9; do
              (number=0
              while kill -0 $one 2>/dev/null || kill -0 $two 2>/dev/null; do
                number=$((number + 1)); louyu check --format json > seen-$reader-$number.json || exit 9
              done) & readers="$readers $!"
            done
            python3 -c "$VISITS" http://127.0.0.1:\(port)/check.csv $one $two || exit 7
            wait $one && wait $two || exit 8
            for reader in $readers; do wait $reader || exit 9; done
            """, environment: ["VISITS": visits])
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let papers = try (2...6).map { try scratch.must("check", "--as-of", "\($0)", "--format", "csv") }
        let seenPapers = scratch.names.filter { $0.hasPrefix("paper-") }.compactMap { scratch.bytes(of: $0) }
            .map { String(decoding: $0, as: UTF8.self).replacing("\u{FEFF}", with: "") }
        #expect(!seenPapers.isEmpty)
        #expect(Set(seenPapers).isSubset(of: Set(papers.map { $0.replacing("\u{FEFF}", with: "") })))
        let batches = try scratch.must("history", "--format", "json").components(separatedBy: "\"batch\":").count - 1
        #expect(batches == 6)
        let boundaries = try (2...6).map {
            Data(try scratch.must("check", "--as-of", "\($0)", "--format", "json").utf8)
        }
        let seen = scratch.names.filter { $0.hasPrefix("seen-") }.compactMap { scratch.bytes(of: $0) }
        #expect(seen.count >= 10)
        #expect(Set(seen).isSubset(of: Set(boundaries)))
        try scratch.must("check", "--integrity")
    }

    @Test("A writer that waits says who holds the ledger, and goes on when it is free")
    func waitingIsSaid() throws {
        let scratch = try ScratchWorkspace.withSample()
        let holder = """
            import sqlite3, sys, time
            c = sqlite3.connect('louyu.sqlite', isolation_level=None); c.execute('BEGIN IMMEDIATE')
            open('held', 'w').close(); time.sleep(3); c.execute('ROLLBACK')
            """
        try scratch.write(holder, to: "holder.py")
        let outcome = try scratch.shell(
            """
            python3 holder.py & holder=$!
            while [ ! -e held ]; do sleep 0.05; done
            louyu note B01 等待以后; status=$?
            echo "holder $holder"; wait; exit $status
            """)
        #expect(outcome.status == 0)
        #expect(outcome.complaint.contains("正在等待"))
        let number = outcome.text.split(separator: "\n").last?.split(separator: " ").last.map(String.init) ?? "?"
        // Where the kernel does not show its locks, nobody is named.
        #expect(outcome.complaint.contains("进程 \(number)") || outcome.complaint.contains("另一个 louyu 进程"))
        #expect(try scratch.must("history").contains("备注"))
    }
}
