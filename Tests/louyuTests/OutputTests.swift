import Foundation
import Testing

@Suite("What is written goes where it should, whole or not at all")
struct OutputTests {
    @Test("-o replaces a file in one step and leaves nothing beside it")
    func outputReplaces() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.write("旧的内容", to: "排名.json")
        let before = scratch.names
        let outcome = try scratch.run("rank", "-o", "排名.json")
        #expect(outcome.status == 0)
        #expect(outcome.bytes.isEmpty)
        #expect(scratch.bytes(of: "排名.json") == Data(try scratch.must("rank", "--format", "json").utf8))
        #expect(scratch.names == before)
    }

    @Test("A reader of the file sees the old bytes or the new ones, never some of them")
    func outputIsAtomic() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("rank", "-o", "排名.json", "--format", "json")
        let whole = try #require(scratch.bytes(of: "排名.json"))
        let seen = try scratch.shell(
            """
            (for i in 1 2 3 4 5 6; do louyu rank -o 排名.json --format json; done) 2>/dev/null &
            while kill -0 $! 2>/dev/null; do wc -c < 排名.json; done | sort -u
            """)
        #expect(seen.text.split(separator: "\n").map { Int($0.trimmingCharacters(in: .whitespaces)) } == [whole.count])
    }

    @Test("A write that fails leaves the old file as it was, and nothing beside it")
    func failedWritesLeaveTheOldFile() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.write("旧的内容", to: "对账.json")
        let before = scratch.names
        #expect(try scratch.run("check", "--format", "json").bytes.count > 80_000)
        let outcome = try scratch.shell("ulimit -f 64; trap '' XFSZ; louyu check -o 对账.json")
        #expect(outcome.status == 1)
        #expect(outcome.complaint.contains("对账.json"))
        #expect(scratch.bytes(of: "对账.json") == Data("旧的内容".utf8))
        #expect(scratch.names == before)
    }

    @Test("A disk that takes no more while pages are on their way is told, and nothing is stored")
    func pagesOnTheirWay() throws {
        let scratch = try ScratchWorkspace.empty()
        let before = try scratch.must("history", "--format", "json")
        let files = Sample.files.map { "'\($0)'" }.joined(separator: " ")
        for kib in [64, 700, 1500] {
            let outcome = try scratch.shell("ulimit -f \(kib); trap '' XFSZ; louyu import \(files)")
            #expect(outcome.status == 1)
            #expect(outcome.complaint.contains("louyu.sqlite"))
            #expect(try scratch.must("history", "--format", "json") == before)
            try scratch.must("check", "--integrity")
        }
        try scratch.must(["import"] + Sample.files)
        #expect(try scratch.must("rank", "--format", "json") == Sample.workspace.must("rank", "--format", "json"))
    }

    @Test("A full disk is a failure, not half a table")
    func fullDisksFail() throws {
        let outcome = try Sample.workspace.shell("louyu rank > /dev/full")
        #expect(outcome.status == 1)
        #expect(!outcome.complaint.isEmpty)
    }

    @Test("Colour only on a terminal, and never with NO_COLOR")
    func colourIsForTerminals() throws {
        let onTerminal = "script -qec 'louyu rank' /dev/null"
        let workspace = try ScratchWorkspace.withSample()
        let term = ["TERM": "xterm-256color"]
        #expect(try workspace.shell(onTerminal, environment: term).text.contains("\u{1B}["))
        let plain = term.merging(["NO_COLOR": "1"]) { $1 }
        #expect(try !workspace.shell(onTerminal, environment: plain).text.contains("\u{1B}["))
        #expect(try !workspace.shell("louyu rank", environment: term).text.contains("\u{1B}["))
    }

    @Test("Every table for people says on what it was computed, and from which batch")
    func basisIsPrinted() throws {
        let text = try Sample.workspace.must("rank")
        #expect(text.contains("口径"))
        #expect(text.contains("建筑面积"))
        #expect(text.contains("2020-01"))
        #expect(text.contains("批次"))
    }

    @Test("The same ledger and the same command give the same bytes")
    func outputIsRepeatable() throws {
        for format in ["text", "csv", "json"] {
            let first = try Sample.workspace.run("rank", "--format", format).bytes
            #expect(try Sample.workspace.run("rank", "--format", format).bytes == first)
        }
    }
}
