import Testing

@testable import Ledger

@Suite("The policy as it stood")
struct PolicyHistoryTests {
    @Test("The text of the last policy in force by then, and none before the first")
    func asOf() throws {
        let fixture = try Fixture()
        func record(_ text: String) throws -> Int {
            try fixture.write {
                try $0.addBatch(.policy, at: Fixture.time, by: "a", version: "1", detail: text)
            }
        }
        func text(_ batch: Int? = nil) throws -> String? { try fixture.ledger.read { try $0.policyText(asOf: batch) } }
        #expect(try text() == nil)
        try fixture.importing { try $0.buildings([Register("A")]) }
        let first = try record("district: 东城区")
        let second = try record("district: 西城区")
        #expect(try text() == "district: 西城区")
        #expect(try text(first) == "district: 东城区")
        #expect(try text(1) == nil)
        try fixture.undo(second)
        #expect(try text() == "district: 东城区")
        #expect(try text(second) == "district: 西城区")
    }
}
