internal import GRDB
internal import GRDBSQLite

/// Whether the tables, views, indices and triggers of a ledger are those that the migrations make.
enum SchemaProof {
    /// The names of ours that are missing or not the same, and of triggers that are not ours; what else somebody added is theirs.
    static func differing(on database: OpaquePointer) throws -> [String] {
        let ours = try expected.get()
        let found = try objects(on: database)
        let changed = ours.filter { found[$0.key] != $0.value }.map(\.key.name)
        let strange = found.keys.filter { $0.type == "trigger" && ours[$0] == nil }.map(\.name)
        return (changed + strange).sorted()
    }

    private struct Object: Hashable {
        let type: String
        let name: String
    }

    private static let expected = Result {
        let memory = try DatabaseQueue()
        return try memory.inDatabase { db in
            for step in Migrations.all { try db.execute(sql: step.sql) }
            return try objects(on: db.sqliteConnection!)
        }
    }

    private static func objects(on database: OpaquePointer) throws -> [Object: String] {
        var objects: [Object: String] = [:]
        let rows = try SQLStatement(
            "SELECT type, name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema", on: database)
        while try rows.step() {
            objects[Object(type: rows.text(0) ?? "", name: rows.text(1) ?? "")] = rows.text(2)
        }
        return objects
    }
}
