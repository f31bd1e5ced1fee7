import BuildingEconomy
import Foundation
import Ingestion
import Testing

/// Holds `Docs/Findings.md` and the findings together.
struct FindingsPageTests {
    /// One entry of the page.
    struct Entry: CustomStringConvertible {
        var code = ""
        var severity = ""
        var sentence = ""
        var name = ""
        var options: [String] = []
        var file: String?
        var description: String { code }
    }

    /// Findings that a workspace raises, or that need a workbook: other tests provoke them.
    static let raisedElsewhere: Set<FindingCode> = [
        .unreadableFile, .lockFile, .otherFile, .hiddenSheet, .hiddenRows, .sheetNotFound, .formulaWithoutValue,
        .alreadyImported,
        .monthLoaded,
        .aliasContradiction, .correctionConflict,
    ]

    static let page: (register: String, entries: [Entry]) = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Docs/Findings.md")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        var entries: [Entry] = []
        var register = ""
        var fence: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let open = fence {
                if line == "```" {
                    fence = nil
                } else if open == "register" {
                    register += line + "\n"
                } else {
                    entries[entries.count - 1].file! += line + "\n"
                }
            } else if line.hasPrefix("```") {
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                fence = words[0]
                if fence == "csv" {
                    entries[entries.count - 1].file = ""
                    entries[entries.count - 1].name = words[1]
                    entries[entries.count - 1].options = Array(words.dropFirst(2))
                }
            } else if line.hasPrefix("### ") {
                let parts = line.dropFirst(4).split(separator: "（`")
                entries.append(Entry(code: String(parts[1].dropLast(2)), severity: String(parts[0])))
            } else if line.hasPrefix("> ") {
                entries[entries.count - 1].sentence = String(line.dropFirst(2))
            }
        }
        return (register, entries)
    }()

    @Test("The page lists every finding once, with its severity")
    func complete() {
        let codes = Self.page.entries.map(\.code)
        #expect(Set(codes) == Set(FindingCode.allCases.map(\.rawValue)))
        #expect(codes.count == FindingCode.allCases.count)
        for entry in Self.page.entries {
            #expect(FindingCode(rawValue: entry.code)?.severity.chineseName == entry.severity)
        }
    }

    @Test("Every finding that reading a text can raise has a tiny file that provokes it")
    func provoked() {
        let provoked = Self.page.entries.filter { $0.file != nil }.map(\.code)
        let expected = FindingCode.allCases.filter { !Self.raisedElsewhere.contains($0) }.map(\.rawValue)
        #expect(Set(provoked) == Set(expected))
    }

    @Test(
        "The tiny file provokes its finding, in the words of the page",
        arguments: page.entries.filter { $0.file != nil })
    func provokes(entry: Entry) throws {
        var desk = Desk()
        _ = try desk.read(Self.page.register, name: "台账.csv")
        var options = entry.options[...]
        while let option = options.popFirst() {
            switch option {
            case "--repair-codes": desk.options.repairsCodes = true
            case "--kind": desk.options.kind = options.popFirst().flatMap { FileKind(rawValue: $0) }
            case "--month": desk.options.month = options.popFirst().flatMap { Month(text: $0) }
            case "--unit": desk.options.unit = options.popFirst().flatMap { MoneyUnit(rawValue: $0) }
            case "--map":
                let parts = (options.popFirst() ?? "").split(separator: "=").map(String.init)
                desk.options.columns[parts[0]] = parts[1]
            default: Issue.record("unknown option \(option)")
            }
        }
        let result = try desk.read(try #require(entry.file), name: entry.name)
        let finding = result.findings.first { $0.code == entry.code }
        #expect(finding != nil, "found \(result.findings.map(\.code))")
        #expect(finding?.problem.sentence == entry.sentence, "page of \(entry.code)")
    }
}
