internal import BuildingEconomy

/// The statements that end a stay only because a full roster lacks it: their 迁出日期 is estimated (推定).
struct TenancyClosings {
    private var statements: Set<Int64> = []

    /// Reads them.
    init(on database: OpaquePointer) throws {
        let rows = try SQLStatement("SELECT statement_id FROM tenancy_closing", on: database)
        while try rows.step() { statements.insert(rows.int(0)) }
    }

    /// Whether the statement's 迁出日期 is estimated.
    @inline(__always)
    func contains(_ statement: Int64) -> Bool { !statements.isEmpty && statements.contains(statement) }
}
