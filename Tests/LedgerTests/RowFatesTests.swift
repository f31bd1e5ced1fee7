import BuildingEconomy
import Testing

@testable import Ledger

@Suite("What an undo says of each row")
struct RowFatesTests {
    private func said(_ outcome: UndoOutcome) -> [String] {
        outcome.rows.map { row in
            let rows = row.rows.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "·"
            return "\(row.batch) \(row.kind.rawValue) \(rows) \(row.count) \(row.fate.code) \(row.fate.because ?? 0)"
        }
    }

    @Test("Receipts: reversed, restored, replaced before, counting again, giving way")
    func receipts() throws {
        let fixture = try Fixture()
        let rows = (1...3).map { Receipt("91A\($0)", total: 5) } + [Receipt("91A1", month: 202002, total: 1)]
        try fixture.importing { try $0.tax(rows) }
        try fixture.importing { try $0.tax([Receipt("91A1", total: 9)], mode: .replace) }
        #expect(try said(fixture.undo(2)) == ["1 tax 2-4 3 restored 0", "2 tax 2-2 1 reversed 0"])
        #expect(try said(fixture.redo(2)) == ["1 tax 2-4 3 givesWay 0", "2 tax 2-2 1 countsAgain 0"])
        #expect(try said(fixture.undo(1)) == ["1 tax 2-4 3 replaced 2", "1 tax 5-5 1 reversed 0"])
    }

    @Test("Registers: reversed, changed since, kept as repeated, kept as needed")
    func registers() throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([
                Register("A", gross: 1), Register("B", gross: 1), Register("C", gross: 1), Register("D", gross: 1),
            ])
        }
        try fixture.importing { try $0.buildings([Register("B", gross: 2), Register("C", gross: 1)]) }
        try fixture.importing { try $0.tenants([Roster("91A", in: "D")]) }
        #expect(
            try said(fixture.undo(1)) == [
                "1 buildings 2-2 1 reversed 0", "1 buildings 3-3 1 changedSince 2",
                "1 buildings 4-4 1 keptAsRepeated 2",
                "1 buildings 5-5 1 keptAsNeeded 0",
            ])
    }

    @Test("A row that repeated an earlier one has nothing to take back")
    func repeats() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A", gross: 1)]) }
        try fixture.importing { try $0.buildings([Register("A", gross: 1)]) }
        #expect(try said(fixture.undo(2)) == ["2 buildings 2-2 1 repeated 0"])
    }

    @Test("A figure entered anew since stays; a note goes")
    func decisions() throws {
        let fixture = try Fixture()
        for value in [1, 2] {
            try fixture.write { writing in
                let batch = try writing.addBatch(
                    .indicator, at: Fixture.time, by: "a", version: "1", detail: "GDP 2020")
                try writing.addIndicator(
                    StoredIndicator(name: "GDP", year: 2020, month: nil, tenThousandths: Int64(value)), batch: batch)
            }
        }
        #expect(try said(fixture.undo(1)) == ["1 decision · 1 changedSince 2"])
        #expect(try said(fixture.undo(2)) == ["2 decision · 1 reversed 0"])
        #expect(try said(fixture.redo(2)) == ["2 decision · 1 countsAgain 0"])
    }

    @Test("The rows that are said to be reversed are those that were counted as reversed")
    func countsAgree() throws {
        let fixture = try Fixture()
        try fixture.importing { try $0.buildings([Register("A"), Register("B")]) }
        try fixture.importing { draft in
            try draft.tenants([Roster("91A", in: "A"), Roster("91B", in: "B")])
            try draft.tax([Receipt("91A", total: 5), Receipt("91B", total: 6)])
        }
        let outcome = try fixture.undo(2)
        let reversed = outcome.rows.filter { $0.batch == 2 && ["reversed", "changedSince"].contains($0.fate.code) }
        #expect(reversed.reduce(0) { $0 + $1.count } == outcome.reversed)
        #expect(Set(outcome.rows.map(\.fate.sentence)).count >= 1)
    }
}
