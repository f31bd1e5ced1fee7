/// The tables whose rows are facts, never changed once their batch is stored, with the columns that a seal covers.
struct SealedTables {
    /// A table's name and columns, in their order.
    struct Table {
        let name: String
        let columns: [String]
    }

    /// Our tables but those that may change: a seal cannot seal itself, and packs are copies that go with the rows that they
    /// hold. A table of somebody else's in the file is none of our business.
    static let facts: Set<String> = [
        "alias", "batch", "building", "building_confirmation", "building_kept", "building_statement", "correction",
        "file",
        "indicator", "internal_file", "note", "receipt", "receipt_load", "sheet", "tax_kind", "taxpayer_identity",
        "tenancy_closing", "tenancy_confirmation", "tenancy_statement", "term", "unknown_building",
    ]

    /// Columns that a later row may settle: which of a taxpayer's stays a row belongs to. ``StaySeal`` covers it.
    static let settled: Set<String> = ["tenancy_statement.tenancy_id"]

    let all: [Table]

    /// The names of the sealed tables alone.
    static func names(on database: OpaquePointer) throws -> [String] {
        var names: [String] = []
        let rows = try SQLStatement("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", on: database)
        while try rows.step() { names.append(rows.text(0) ?? "") }
        return names.filter(facts.contains)
    }

    /// Every table of facts in the file, by name.
    init(on database: OpaquePointer) throws {
        var tables: [Table] = []
        let rows = try SQLStatement(
            """
            SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid
            """, on: database)
        while try rows.step() {
            let (table, column) = (rows.text(0) ?? "", rows.text(1) ?? "")
            guard Self.facts.contains(table), !Self.settled.contains("\(table).\(column)") else { continue }
            if tables.last?.name == table {
                tables[tables.count - 1] = Table(name: table, columns: tables.last!.columns + [column])
            } else {
                tables.append(Table(name: table, columns: [column]))
            }
        }
        all = tables
    }
}

extension SealedTables.Table {
    /// A statement over the rows behind `row`, in their order; its first column is the row's number.
    func rows(after row: Int64, on database: OpaquePointer) throws -> SQLStatement {
        let statement = try SQLStatement(
            "SELECT rowid, \(columns.joined(separator: ", ")) FROM \(name) WHERE rowid > ? ORDER BY rowid", on: database
        )
        statement.bind(row)
        return statement
    }

    /// The number of the last row, 0 where there is none.
    func lastRow(on database: OpaquePointer) throws -> Int64 {
        let statement = try SQLStatement("SELECT coalesce(max(rowid), 0) FROM \(name)", on: database)
        _ = try statement.step()
        return statement.int(0)
    }
}
