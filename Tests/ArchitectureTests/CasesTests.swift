import Foundation
import Testing

@Suite("Every messy case has its fixture and its test, as Tests/Fixtures/Cases.md says")
struct CasesTests {
    /// A row of one of the page's tables.
    private struct Case {
        let number: String
        let fixtures: [String]
        let file: String
        let test: String
    }

    private static let cases: [Case] = {
        let page = Repository.file(at: "Tests/Fixtures/Cases.md")
        return (page?.lines ?? []).compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("| "), cells.count == 5, cells[0] != "case" else { return nil }
            let fixtures = cells[2] == "—" ? [] : cells[2].split(separator: " ").map(String.init)
            return Case(number: cells[0], fixtures: fixtures, file: cells[3], test: cells[4])
        }
    }()

    private static func path(_ fixture: String) -> String {
        let folders = ["s/": "Tests/Fixtures/spreadsheets/", "i/": "Tests/Fixtures/ingestion/"]
        return (folders[String(fixture.prefix(2))] ?? "") + fixture.dropFirst(2)
    }

    @Test("The field guide's cases 1 to 37 all stand there")
    func numbers() {
        let numbers = Set(Self.cases.compactMap { Int($0.number) })
        #expect(numbers == Set(1...37))
        #expect(Self.cases.count > 100)
    }

    @Test("Every fixture that is named exists, and every one that exists is named")
    func fixtures() {
        let named = Set(Self.cases.flatMap(\.fixtures).map(Self.path))
        let root = Repository.top.appending(path: "Tests/Fixtures").resolvingSymlinksInPath()
        let all = FileManager.default.subpaths(atPath: root.path) ?? []
        let there = Set(
            all.map { "Tests/Fixtures/\($0)" }.filter { path in
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(
                    atPath: Repository.top.appending(path: path).path, isDirectory: &isFolder)
                return exists && !isFolder.boolValue
                    && (path.hasPrefix("Tests/Fixtures/spreadsheets/") || path.hasPrefix("Tests/Fixtures/ingestion/"))
            })
        #expect(named.subtracting(there) == [])
        #expect(there.subtracting(named) == [])
    }

    @Test("Every test that is named exists under its sentence")
    func tests() {
        let sources = Dictionary(
            Repository.files(in: "Tests", endingWith: "Tests.swift").map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first })
        let missing = Self.cases.filter { one in
            sources["\(one.file).swift"]?.contains("\"\(one.test)\"") != true
        }
        #expect(missing.map { "\($0.file): \($0.test)" } == [])
    }
}
