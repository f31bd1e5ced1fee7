internal import GRDBSQLite

extension Ledger {
    /// The version of SQLite that is loaded.
    public static var sqliteVersion: String { String(cString: sqlite3_libversion()) }
    /// The schema that this program writes (`PRAGMA user_version`).
    public static var schemaVersion: Int { Migrations.all.count }
}
