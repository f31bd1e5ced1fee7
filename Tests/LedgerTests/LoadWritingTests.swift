import Testing

@testable import Ledger

@Suite("The same file again")
struct LoadWritingTests {
    private let digest = "cafe".padding(64)

    private func holder(_ fixture: Fixture, options: String = "") throws -> Int? {
        try fixture.write { try $0.batchInForce(holding: digest, options: options) }
    }

    @Test("A file is known again while its rows are in force, read with the same options")
    func knownAgain() throws {
        let fixture = try Fixture()
        #expect(try holder(fixture) == nil)
        let batch = try fixture.importing { try $0.tax([Receipt("91A", total: 1)], sha256: digest) }
        #expect(try holder(fixture) == batch)
        #expect(try holder(fixture, options: "month=2020-02") == nil)
        try fixture.undo(batch)
        #expect(try holder(fixture) == nil)
        try fixture.redo(batch)
        #expect(try holder(fixture) == batch)
    }

    @Test("A tax file of which a month was replaced is not known any more: it can replace in turn")
    func replacedFiles() throws {
        let fixture = try Fixture()
        let rows = [Receipt("91A", total: 1), Receipt("91A", month: 202002, total: 1)]
        let first = try fixture.importing { try $0.tax(rows, sha256: digest) }
        let second = try fixture.importing { try $0.tax([Receipt("91A", total: 2)], mode: .replace) }
        #expect(try holder(fixture) == nil)
        try fixture.undo(second)
        #expect(try holder(fixture) == first)
        try fixture.redo(second)
        let third = try fixture.importing { try $0.tax(rows, mode: .replace, sha256: digest) }
        #expect(try holder(fixture) == third)
    }

    @Test("A roster is known again as long as its batch is in force")
    func rosters() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A")]) }
        let batch = try fixture.importing { try $0.tenants([Roster("91A", in: "A")], sha256: digest) }
        #expect(try holder(fixture) == batch)
    }
}
