extension LedgerWriting {
    /// Counts the rows of tables without a number of their own from 1 again, in their order.
    ///
    /// SQLite does so when it writes a file anew (`VACUUM`); done before the seals are put on, the file is as they say afterwards.
    func renumberUnnumberedTables() throws {
        for table in try SealedTables.unnumbered(on: connection) {
            try run("CREATE TEMP TABLE renumbered AS SELECT * FROM \(table) ORDER BY rowid")
            try run("DELETE FROM \(table)")
            try run("INSERT INTO \(table) SELECT * FROM renumbered ORDER BY rowid")
            try run("DROP TABLE renumbered")
        }
    }
}

extension SealedTables {
    /// The sealed tables whose rows SQLite numbers by itself: those without an `INTEGER PRIMARY KEY`.
    static func unnumbered(on database: OpaquePointer) throws -> [String] {
        try names(on: database).filter { name in
            let numbered = try SQLStatement(
                "SELECT count(*) FROM pragma_table_info('\(name)') WHERE pk = 1 AND type = 'INTEGER'", on: database)
            return try numbered.step() && numbered.int(0) == 0
        }
    }
}
