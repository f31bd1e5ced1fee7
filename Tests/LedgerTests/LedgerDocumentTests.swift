import Foundation
import Testing

@testable import Ledger

@Suite("Docs/Ledger.md")
struct LedgerDocumentTests {
    private let text: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        text = try String(contentsOf: root.appendingPathComponent("Docs/Ledger.md"), encoding: .utf8)
    }

    private func sample() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("B01", name: "甲座", gross: 100), Register("B02")])
            try draft.tenants([
                Roster("91A", "甲", in: "B01", area: 10), Roster("91A", "甲", in: "B02", area: 30),
                Roster(nil, "甲", in: "B01", room: "9"), Roster("91B", "乙", in: "B02", to: 20_191_231),
            ])
            try draft.tax([
                Receipt("91A", "甲", total: 100, district: 9), Receipt("91B", "乙", total: 7),
                Receipt("91C", "丙", total: 1),
            ])
        }
        let file = InternalFile(
            recordedAt: Fixture.time, author: "甲", version: "1", command: "rank -o a.csv", name: "a.csv",
            sha256: String(repeating: "0", count: 64), byteSize: 1)
        try fixture.write { try $0.addInternalFile(file) }
        return fixture
    }

    @Test("Every query in it runs, and says something")
    func queriesRun() throws {
        let fixture = try sample()
        let parts = text.components(separatedBy: "```sql\n").dropFirst()
        let queries = parts.map { $0.components(separatedBy: "\n```")[0] }
        #expect(queries.count >= 8)
        for query in queries { #expect(try !fixture.shellRows(query).isEmpty, "\(query)") }
    }

    @Test("The proof in it holds")
    func proofHolds() throws {
        let fixture = try sample()
        let query = try #require(text.components(separatedBy: "```sql\n").first { $0.contains("received_fen") })
        let rows = try fixture.shellRows(query.components(separatedBy: "\n```")[0])
        #expect(rows == [["2020-01", "108", "108"]])
    }

    @Test("It names every table and view, every column of the tables and those of the views by month")
    func namesEverything() throws {
        let fixture = try sample()
        let names = try fixture.rows(
            "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
        #expect(names.count > 30)
        for row in names {
            let name = row[0]!
            #expect(text.contains("`\(name)`"), "\(name)")
            guard row[1] == "table" || name.hasSuffix("_month") || name == "tenancy_now" else { continue }
            let lines = text.split(separator: "\n").filter { row[1] == "view" || $0.hasPrefix("| `\(name)` |") }
            for column in try fixture.rows("SELECT name FROM pragma_table_info('\(name)')") {
                #expect(lines.contains { $0.contains("`\(column[0]!)`") }, "\(name).\(column[0]!)")
            }
        }
    }

    @Test("What it says of versions is what the program says")
    func versions() {
        #expect(text.contains(LedgerError(.madeByNewerVersion, path: "louyu.sqlite").description))
        #expect(text.contains("0x" + String(Schema.applicationID, radix: 16, uppercase: true)))
    }
}
