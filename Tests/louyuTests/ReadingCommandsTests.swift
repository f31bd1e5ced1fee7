import Foundation
import Testing

/// Every command of the program stands in one of the two lists: a new one that reads the ledger has to take what they all take.
@Suite("Every reading command takes --as-of, --format json and csv, and --profile")
struct ReadingCommandsTests {
    /// What a command says to a reader who is not of the office.
    enum Answer: Sendable, Equatable {
        /// A version without what is not theirs.
        case reduced
        /// No: there is none; with the exit status.
        case refused(Int32)
    }

    struct Reading: Sendable, CustomTestStringConvertible {
        let words: [String]
        let meeting: Answer
        let `public`: Answer
        var testDescription: String { words.joined(separator: " ") }
    }

    private static let readings: [Reading] = [
        Reading(words: ["rank"], meeting: .reduced, public: .reduced),
        Reading(words: ["show", "B08"], meeting: .reduced, public: .refused(1)),
        Reading(words: ["compare", "2020-12", "2019-12"], meeting: .reduced, public: .reduced),
        Reading(words: ["flags"], meeting: .reduced, public: .reduced),
        Reading(words: ["goals"], meeting: .reduced, public: .reduced),
        Reading(words: ["explain", "合计", "totalTax"], meeting: .reduced, public: .reduced),
        Reading(words: ["gap"], meeting: .reduced, public: .refused(64)),
        Reading(words: ["conflicts"], meeting: .reduced, public: .refused(64)),
        Reading(words: ["check"], meeting: .reduced, public: .reduced),
        Reading(words: ["history"], meeting: .reduced, public: .reduced),
        Reading(words: ["alias"], meeting: .refused(1), public: .refused(1)),
        Reading(words: ["note"], meeting: .refused(1), public: .refused(1)),
        Reading(words: ["correct", "list"], meeting: .refused(1), public: .refused(1)),
        Reading(words: ["indicator", "list"], meeting: .reduced, public: .reduced),
    ]

    /// The others, and why they take none of it.
    private static let others: [String: String] = [
        "init": "writes", "import": "writes", "undo": "writes", "redo": "writes", "backup": "writes",
        "restore": "writes",
        "purge": "writes", "demo": "writes", "inspect": "reads a file", "roster-diff": "reads two files",
        "template": "reads nothing", "serve": "is the page", "doctor": "looks at the machine",
        "log": "has no batches: it lists files that were written, each with its time",
        "report": "a folder of fixed forms: --as-of and --profile, tested with it",
        "export": "a folder of CSV for the office: --as-of, tested with it",
    ]

    /// The program's commands, from its own help.
    private func commands() throws -> Set<String> {
        let help = try Sample.workspace.must("--help")
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        let names = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        return Set(names.filter { $0.allSatisfy { $0 == "-" || $0.isLetter && $0.isASCII } && !$0.hasPrefix("-") })
            .subtracting(["help", "louyu"])
    }

    @Test("Every command of --help stands in one of the lists")
    func complete() throws {
        let listed = Set(Self.readings.map { $0.words[0] }).union(Self.others.keys)
        let all = try commands()
        #expect(all.count > 20)
        #expect(all.subtracting(listed).isEmpty && listed.subtracting(all).isEmpty)
    }

    @Test(
        "JSON says its schema, CSV has a header, as of any batch; one that is not there is refused", arguments: readings
    )
    func forms(reading: Reading) throws {
        for more in [[], ["--as-of", "1"]] {
            let reply = try Sample.workspace.must(reading.words + ["--format", "json"] + more)
            let object = try #require(JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any])
            #expect((object["schema"] as? String)?.hasPrefix("louyu.") == true)
            #expect(object["profile"] == nil)
            let csv = try Sample.workspace.must(reading.words + ["--format", "csv"] + more)
            #expect(csv.split(separator: "\r\n").first?.contains(",") == true)
        }
        let wrong = try BuiltProgram.run(reading.words + ["--as-of", "99"], in: Sample.workspace.folder)
        #expect(wrong.status == 1 && wrong.complaint.contains("99"))
    }

    @Test("For others it gives a version that says so, or refuses with the reason", arguments: readings)
    func profiles(reading: Reading) throws {
        for (profile, answer) in [("meeting", reading.meeting), ("public", reading.public)] {
            let outcome = try BuiltProgram.run(
                reading.words + ["--format", "json", "--profile", profile], in: Sample.workspace.folder)
            switch answer {
            case .reduced:
                #expect(outcome.status == 0, "\(outcome.complaint)")
                #expect(outcome.text.contains("\"profile\": \"\(profile)\""))
            case .refused(let status):
                #expect(outcome.status == status && outcome.bytes.isEmpty)
                #expect(outcome.complaint.contains("公开") || outcome.complaint.contains("内部"))
            }
        }
    }

    @Test("History, aliases, corrections, notes and entered figures stand as they did after a batch")
    func lists() throws {
        let scratch = try ScratchWorkspace.withSample()
        try scratch.must("alias", "栎澄楼", "B01")
        try scratch.must("correct", "building", "B07", "--floor-area", "62500", "--why", "按房产证复测")
        try scratch.must("note", "B08", "整层改造")
        try scratch.must("indicator", "set", "高新技术企业收入", "2023", "3420.5亿")
        try scratch.must("undo", "2")
        func rows(_ words: [String], asOf batch: Int?) throws -> [[String: Any]] {
            let reply = try scratch.must(words + ["--format", "json"] + (batch.map { ["--as-of", "\($0)"] } ?? []))
            let object = try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any]
            return try #require((object?["rows"] ?? object?["batches"]) as? [[String: Any]])
        }
        for (words, batch) in [(["correct", "list"], 3), (["note"], 4), (["indicator", "list"], 5)] {
            #expect(try rows(words, asOf: batch - 1).isEmpty, "\(words)")
            #expect(try rows(words, asOf: batch).map { $0["batch"] as? Int } == [batch], "\(words)")
            #expect(try rows(words, asOf: nil).count == 1, "\(words)")
        }
        #expect(try rows(["alias"], asOf: 2).map { $0["alias"] as? String } == ["栎澄楼"])
        #expect(try rows(["alias"], asOf: nil).isEmpty)
        let entered = try #require(try rows(["indicator", "list"], asOf: nil).first)
        #expect(entered["value"] as? String == "3420.5" && entered["unit"] as? String == "亿元")
        #expect(try rows(["correct", "list"], asOf: nil).first?["why"] as? String == "按房产证复测")
        #expect(try rows(["history"], asOf: 3).map { $0["undone"] as? Bool } == [false, false, false])
        #expect(
            try rows(["history"], asOf: nil).map { $0["undone"] as? Bool } == [false, true, false, false, false, false])
    }
}
