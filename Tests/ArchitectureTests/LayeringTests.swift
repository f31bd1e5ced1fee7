import Foundation
import Testing

@Suite("The rooms know only whom the architecture lets them know")
struct LayeringTests {
    private let table: RoomTable

    init() throws {
        let page = try #require(Repository.file(at: "Docs/Architecture.md"))
        table = RoomTable(markdown: page.text)
    }

    @Test("Every import line under Sources stands in the table of Docs/Architecture.md")
    func importsStandInTheTable() {
        let files = Repository.files(in: "Sources", endingWith: ".swift")
        #expect(files.count > 100)
        let strangers = files.flatMap { file in
            ImportLines.modules(of: file).filter { table.mayImport[file.room]?.contains($0) != true }
                .map { "\(file.path) imports \($0)" }
        }
        #expect(strangers == [])
    }

    @Test("The table has a row for every room, and a room for every row")
    func rowsAreRooms() {
        #expect(Set(table.mayImport.keys) == Repository.rooms)
    }

    @Test("What the table allows is used")
    func allowancesAreUsed() {
        var used: [String: Set<String>] = [:]
        for file in Repository.files(in: "Sources", endingWith: ".swift") {
            used[file.room, default: []].formUnion(ImportLines.modules(of: file))
        }
        let idle = table.mayImport.flatMap { room, allowed in
            allowed.subtracting(used[room] ?? []).map { "\(room) never imports \($0)" }
        }
        #expect(idle.sorted() == [])
    }

    @Test("No room imports itself in a circle")
    func importsGoOneWay() {
        #expect(table.mayImport.keys.filter { reach(of: $0).contains($0) } == [])
    }

    @Test("Only the ledger knows SQL")
    func onlyTheLedgerKnowsSQL() {
        let knowing = table.mayImport.filter { !$0.value.isDisjoint(with: ["GRDB", "GRDBSQLite", "CColumns"]) }
        #expect(knowing.keys.sorted() == ["Ledger"])
    }

    @Test("The nouns import nothing, and the analytics only the nouns")
    func theMiddleIsPure() {
        #expect(table.mayImport["BuildingEconomy"] == [])
        #expect(table.mayImport["Analytics"] == ["BuildingEconomy"])
    }

    @Test(
        "An import line is read whatever stands before the module's name",
        arguments: [
            ("import Glibc", "Glibc"), ("internal import GRDB", "GRDB"),
            ("@preconcurrency import Foundation", "Foundation"),
            ("public import struct Foundation.URL", "Foundation"), ("    @testable import Ledger", "Ledger"),
        ])
    func importLinesAreRead(line: String, module: String) {
        #expect(ImportLines.module(of: line[...]) == module)
    }

    @Test("A line that only speaks of imports is none", arguments: ["// import Glibc", "let import = 1", "important"])
    func otherLinesAreNot(line: String) {
        #expect(ImportLines.module(of: line[...]) == nil)
    }

    private func reach(of room: String) -> Set<String> {
        var reached: Set<String> = []
        var open = table.mayImport[room] ?? []
        while let next = open.popFirst() {
            if reached.insert(next).inserted { open.formUnion(table.mayImport[next] ?? []) }
        }
        return reached
    }
}
