import CColumns
import Foundation
import Testing

@testable import Ledger

@Suite("A look for damage")
struct IntegrityTests {
    /// A ledger with something in most tables.
    private func filled() throws -> Fixture {
        let fixture = try Fixture()
        let rows = [
            Roster("91A", "甲", in: "A", area: 10), Roster(nil, "甲", in: "A", room: "2"), Roster("91B", in: "B"),
        ]
        try fixture.importing { try $0.buildings([Register("A"), Register("B")]) }
        try fixture.importing { draft in
            try draft.tenants(rows)
            try draft.tax([Receipt("91A", total: 5), Receipt("91B", "乙", total: -6, district: 2)])
        }
        try fixture.importing { try $0.tenants(rows) }
        try fixture.undo(2)
        try fixture.redo(2)
        return fixture
    }

    @Test("A ledger that only this program wrote to is whole, and every row of every table is sealed once")
    func whole() throws {
        let fixture = try filled()
        let integrity = try fixture.ledger.read { $0.integrity() }
        #expect(integrity.damages == [])
        #expect(integrity.batch == 5)
        let tables = try fixture.ledger.read { try SealedTables(on: $0.connection).all.map(\.name) }
        let rows = try tables.map { try Int(fixture.rows("SELECT count(*) FROM \($0)")[0][0]!)! }
        #expect(integrity.rows == rows.reduce(0, +))
        let ours = try fixture.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        let copies: Set<String?> = ["seal", "receipt_pack", "tenancy_pack"]
        #expect(Set(ours.map { $0[0] }).subtracting(copies) == Set(tables.map(Optional.some)))
    }

    @Test(
        "A row that is changed, gone or added behind the program's back is damage of its table",
        arguments: [
            ("UPDATE receipt SET total_fen = 7 WHERE id = 1", "receipt"),
            ("UPDATE receipt SET district_fen = NULL WHERE id = 2", "receipt"),
            ("DELETE FROM receipt WHERE id = 1", "receipt"), ("DELETE FROM receipt WHERE id = 2", "receipt"),
            ("UPDATE building SET key = 'C' WHERE id = 1", "building"),
            ("UPDATE taxpayer_identity SET name = '丁' WHERE id = 1", "taxpayer_identity"),
            ("UPDATE tenancy_statement SET area_cm2 = 1 WHERE id = 1", "tenancy_statement"),
            ("UPDATE tenancy_confirmation SET row = 9 WHERE rowid = 1", "tenancy_confirmation"),
            ("UPDATE batch SET author = 'x' WHERE id = 4", "batch"), ("DELETE FROM batch WHERE id = 5", "batch"),
            ("UPDATE sheet SET last_receipt_id = 1 WHERE last_receipt_id IS NOT NULL", "sheet"),
            ("INSERT INTO receipt VALUES (9, 1, 0, 202001, 0, 5, NULL, NULL, 9)", "receipt"),
            ("UPDATE seal SET digest = digest + 1 WHERE facts = 'term'", "term"),
        ])
    func changes(sql: String, table: String) throws {
        let fixture = try filled()
        try fixture.behindTheSeals(sql)
        let ledger = try Ledger.forInspection(at: fixture.path)
        let damages = try ledger.read { $0.integrity() }.damages
        #expect(!damages.isEmpty)
        for damage in damages {
            switch damage {
            case .facts(let found, _, _, _), .unsealed(let found, _): #expect(found == table)
            case .foreignKey: break
            default: Issue.record("\(damage)")
            }
        }
    }

    @Test("A row filed under another stay is damage, in another building's or not")
    func strayTenancies() throws {
        let fixture = try filled()
        let rows = try Int(#require(fixture.rows("SELECT count(*) FROM tenancy_statement")[0][0]))!
        try fixture.behindTheSeals("UPDATE tenancy_statement SET tenancy_id = 1 WHERE building_id = 2")
        #expect(try fixture.ledger.read { $0.integrity() }.damages.contains(.strayTenancies(rows: 1)))
        try fixture.behindTheSeals("UPDATE tenancy_statement SET tenancy_id = id")
        try fixture.behindTheSeals("UPDATE tenancy_statement SET tenancy_id = 1 WHERE building_id = 1")
        let damages = try fixture.ledger.read { $0.integrity() }.damages
        guard case .facts("tenancy_statement", _, rows, rows) = damages.first else {
            Issue.record("\(damages)")
            return
        }
        #expect(damages.count == 1)
    }

    @Test("A copy that does not say what its rows say is damage, and so is a definition that was changed")
    func copiesAndDefinitions() throws {
        let fixture = try filled()
        try fixture.write { try $0.packRows() }
        #expect(try fixture.ledger.integrity().isWhole)
        try fixture.behindTheSeals("UPDATE tenancy_pack SET columns = zeroblob(length(columns))")
        #expect(try fixture.ledger.integrity().damages == [.packs(differing: 1)])
        try fixture.behindTheSeals("DELETE FROM tenancy_pack")
        try fixture.behindTheSeals(
            "DROP VIEW tenant_month; CREATE VIEW tenant_month AS SELECT 1; CREATE VIEW mine AS SELECT 1")
        #expect(try fixture.ledger.integrity().damages == [.schema(names: ["tenant_month"])])
    }

    @Test("A table that does not end where its seal says keeps the ledger from being opened for figures")
    func torn() throws {
        let fixture = try filled()
        try fixture.behindTheSeals("DELETE FROM batch WHERE id = 5")
        let error = #expect(throws: LedgerError.self) { _ = try Ledger(path: fixture.path) }
        #expect(error?.reason == .torn(tables: ["batch"]))
        #expect(try !Ledger.forInspection(at: fixture.path).read { $0.integrity() }.isWhole)
    }

    @Test("Every damage has a code that the page lists, and one Chinese line of its own")
    func words() throws {
        let damages: [Damage] = [
            .pages(damaged: 1, of: 2, first: 2), .withoutPageSums, .structure("x"), .foreignKey(table: "file", rows: 1),
            .facts(table: "receipt", batch: 1, sealed: 2, found: 1),
            .facts(table: "receipt", batch: 1, sealed: 2, found: 2),
            .unsealed(table: "note", rows: 1), .strayTenancies(rows: 1), .packs(differing: 1),
            .schema(names: ["x"]), .unreadable(table: "term", reason: "x"),
        ]
        #expect(Set(damages.map(\.sentence)).count == damages.count)
        let page = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Docs/Ledger.md").standardized
        let text = try String(contentsOf: page, encoding: .utf8)
        for damage in damages { #expect(text.contains("| `\(damage.code)` |"), "\(damage.code)") }
    }
}

extension Fixture {
    /// Runs a statement with right sums behind the pages, but past the seals.
    func behindTheSeals(_ sql: String) throws {
        try ledger.read { #expect(sqlite3_exec($0.connection, sql, nil, nil, nil) == SQLITE_OK) }
    }
}
