import Testing

@Suite("Files are small and named after what is in them")
struct FileTests {
    private static let vagueWords = ["Manager", "Helper", "Util", "Misc", "Common", "Processor"]

    private var swift: [SourceFile] {
        Repository.files(in: "Sources", endingWith: ".swift") + Repository.files(in: "Tests", endingWith: ".swift")
    }

    @Test("No source has more than 300 lines")
    func noFileIsLong() {
        let others =
            Repository.files(in: "Tests/Scripts", endingWith: ".py") + Repository.files(in: "Sources", endingWith: ".c")
        #expect((swift + others).filter { $0.lines.count > 301 }.map(\.path) == [])
    }

    @Test("Most sources have fewer than 120 lines")
    func mostFilesAreShort() {
        let files = Repository.files(in: "Sources", endingWith: ".swift")
        #expect(files.filter { $0.lines.count <= 120 }.count * 10 > files.count * 8)
    }

    @Test("No file and no type is named after nothing in particular")
    func namesSaySomething() {
        let vague = swift.filter { file in Self.vagueWords.contains { file.name.contains($0) } }.map(\.path)
        #expect(vague == [])
        let declared = swift.filter { $0.path.hasPrefix("Sources/") }.flatMap { file in
            file.lines.flatMap(Self.declaredTypes).map { "\(file.path): \($0)" }
        }
        #expect(declared.count > 100)
        let vagueTypes = declared.filter { name in
            Self.vagueWords.contains { name.hasSuffix($0) || name.hasSuffix("\($0)s") }
        }
        #expect(vagueTypes == [])
    }

    @Test("Nothing in Sources is left for later")
    func nothingIsLeftOpen() {
        let marks = ["TO" + "DO", "FIX" + "ME"]
        let open = Repository.files(in: "Sources", endingWith: ".swift").filter { file in
            marks.contains { file.text.contains($0) }
        }
        #expect(open.map(\.path) == [])
    }

    @Test("Every room but the C libraries' has tests of its own")
    func roomsHaveTests() {
        let tested = Set(Repository.files(in: "Tests", endingWith: "Tests.swift").map(\.room))
        let rooms = Set(Repository.files(in: "Sources", endingWith: ".swift").map(\.room))
        #expect(rooms.count > 5)
        #expect(rooms.filter { !tested.contains("\($0)Tests") }.sorted() == [])
    }

    /// The name of the type that a line declares.
    private static func declaredTypes(_ line: Substring) -> [Substring] {
        let words = line.split(whereSeparator: { " :<({".contains($0) })
        return zip(words, words.dropFirst()).filter { ["struct", "class", "enum", "protocol", "actor"].contains($0.0) }
            .map(\.1)
    }
}
