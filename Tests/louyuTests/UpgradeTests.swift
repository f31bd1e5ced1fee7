import Foundation
import Testing

@Suite("Ledgers of every released version open in this one")
struct UpgradeTests {
    private struct Fixture: Decodable {
        let command: [String]
    }

    private static let folder = Sample.repository.appending(path: "Tests/Fixtures/ledgers")
    private static let versions = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json") }.map { $0.replacing(".json", with: "") }.sorted()

    private func unpacked(_ version: String) throws -> ScratchWorkspace {
        let scratch = try ScratchWorkspace()
        let archive = Self.folder.appending(path: "\(version).sqlite.gz").path
        #expect(try scratch.shell("gunzip -c '\(archive)' > louyu.sqlite").status == 0)
        return scratch
    }

    /// Every figure that version's program gave, here again: keys that this one added are passed over.
    private func differences(_ old: Any, _ new: Any?, at path: String) -> [String] {
        switch (old, new) {
        case (let old as [String: Any], let new as [String: Any]):
            old.flatMap { differences($0.value, new[$0.key], at: "\(path).\($0.key)") }
        case (let old as [Any], let new as [Any]):
            old.count == new.count
                ? zip(old, new).enumerated().flatMap { differences($1.0, $1.1, at: "\(path)[\($0)]") }
                : ["\(path): \(old.count) and \(new.count) entries"]
        default:
            (old as? NSObject) == (new as? NSObject) ? [] : ["\(path): \(old) and \(new ?? "nothing")"]
        }
    }

    @Test("The fixture of each version gives the figures that it gave then", arguments: versions)
    func figures(version: String) throws {
        let scratch = try unpacked(version)
        let data = try Data(contentsOf: Self.folder.appending(path: "\(version).json"))
        let answers = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(answers.count >= 5)
        for answer in answers {
            let command = try #require(answer["command"] as? [String])
            let text = try scratch.must(command + ["--format", "json"])
            let new = try JSONSerialization.jsonObject(with: Data(text.utf8))
            #expect(differences(answer["answer"]!, new, at: command.joined(separator: " ")) == [])
        }
        try scratch.must("check", "--integrity")
        try scratch.must("undo", "3")
        try scratch.must("check", "--integrity")
    }

    @Test("The first opening of an older ledger keeps a copy of it, for its owner only")
    func copies() throws {
        let scratch = try unpacked("v1")
        let before = scratch.bytes(of: "louyu.sqlite")
        try scratch.must("history")
        let copy = scratch.folder.appending(path: "louyu.sqlite.v1").path
        #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
        #expect(scratch.bytes(of: "louyu.sqlite.v1")?.count == before?.count)
        try scratch.must("restore", "louyu.sqlite.v1")
    }

    @Test("What was written for the office's eyes only is still listed after an upgrade")
    func internalFiles() throws {
        #expect(try unpacked("v3").must("log").contains("排名.csv"))
    }

    @Test("Every version up to this one has a fixture")
    func complete() throws {
        let scratch = try ScratchWorkspace.empty()
        let header = try #require(scratch.bytes(of: "louyu.sqlite")?[60..<64])
        let newest = header.reduce(0) { $0 << 8 | Int($1) }
        #expect(newest > 1)
        #expect(Self.versions == (1...newest).map { "v\($0)" })
    }
}
