import Testing

@testable import Ledger

@Suite("The schema")
struct SchemaTests {
    @Test("Every table is STRICT")
    func everyTableIsStrict() throws {
        let fixture = try Fixture()
        let loose = try fixture.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
        #expect(loose.filter { !$0[0]!.hasPrefix("sqlite_") } == [])
        #expect(throws: LedgerError.self) { try fixture.run("INSERT INTO term(id, text) VALUES (1, x'00')") }
    }

    @Test("Foreign keys hold")
    func foreignKeysHold() throws {
        let fixture = try Fixture()
        #expect(try fixture.rows("PRAGMA foreign_keys") == [["1"]])
        let statements = [
            "INSERT INTO file(batch_id, name, sha256, byte_size, format) VALUES (9, 'f', '\("a".padding(64))', 1, 'csv')",
            "INSERT INTO sheet(file_id, kind) VALUES (9, 'tax')",
            "INSERT INTO building_statement(building_id, sheet_id, row) VALUES (9, 9, 2)",
            "INSERT INTO building_kept(batch_id, statement_id, is_kept) VALUES (9, 9, 1)",
            "INSERT INTO receipt_load(sheet_id, month, level, mode) VALUES (9, 202001, 'total', 'first')",
            "INSERT INTO batch(kind, recorded_at, author, version, target_batch_id) VALUES ('undo', 't', 'a', '1', 9)",
        ]
        for statement in statements {
            #expect(throws: LedgerError.self, "\(statement)") { try fixture.run(statement) }
        }
    }

    @Test(
        "A CHECK refuses what cannot be",
        arguments: [
            "INSERT INTO batch(kind, recorded_at, author, version) VALUES ('guess', 't', 'a', '1')",
            "INSERT INTO batch(kind, recorded_at, author, version) VALUES ('undo', 't', 'a', '1')",
            "INSERT INTO batch(kind, recorded_at, author, version, target_batch_id) VALUES ('note', 't', 'a', '1', 1)",
            "INSERT INTO file(batch_id, name, sha256, byte_size, format) VALUES (1, 'f', 'short', 1, 'csv')",
            "UPDATE file SET byte_size = -1",
            "INSERT INTO sheet(file_id, kind) VALUES (1, 'gossip')",
            "UPDATE sheet SET decided = 'no JSON'",
            "UPDATE sheet SET rows_read = 5",
            "UPDATE sheet SET absolute_fen = -1",
            "INSERT INTO building(key, name_key) VALUES ('', 'x')",
            "INSERT INTO building(key, name_key) VALUES ('A', 'x')",
            "INSERT INTO building_statement(building_id, sheet_id, row, is_key) VALUES (1, 1, 2, 2)",
            "INSERT INTO building_statement(building_id, sheet_id, row, included_from) VALUES (1, 1, 2, 2020)",
            "INSERT INTO building_statement(building_id, sheet_id, row) VALUES (1, 1, 0)",
            "UPDATE tenancy_statement SET move_in = 20200101123",
            "UPDATE tenancy_statement SET pays_here = 2",
            "UPDATE receipt SET month = 2020",
            "INSERT INTO receipt_load(sheet_id, month, level, mode) VALUES (1, 202001, 'city', 'first')",
            "INSERT INTO receipt_load(sheet_id, month, level, mode) VALUES (1, 202001, 'total', 'again')",
        ])
    func checksBite(statement: String) throws {
        let fixture = try Fixture()
        try fixture.importing { draft in
            try draft.buildings([Register("A")])
            try draft.tenants([Roster("91A", in: "A")])
            try draft.tax([Receipt("91A", total: 1)])
        }
        let error = #expect(throws: LedgerError.self) { try fixture.run(statement) }
        guard case .sqlite(let code, _)? = error?.reason else { return #expect(Bool(false), "no SQLite error") }
        #expect(code & 0xFF == 19, "a constraint")
    }

    @Test("The file says that it is ours, of which version, and is readable by its owner only")
    func headerOfTheFile() throws {
        let fixture = try Fixture()
        #expect(try fixture.rows("PRAGMA application_id") == [["\(Schema.applicationID)"]])
        #expect(try fixture.rows("PRAGMA user_version") == [["\(Schema.version)"]])
        #expect(try fixture.rows("PRAGMA integrity_check") == [["ok"]])
        #expect(try fixture.permissions == 0o600)
    }
}
