public import BuildingEconomy

extension LedgerWriting {
    /// The tenancies that rows of a batch's rosters are about, stated anew or repeated.
    public func tenanciesNamed(byBatch batch: Int) throws -> Set<Int64> {
        var named: Set<Int64> = []
        let rows = try SQLStatement(
            """
            SELECT tenancy_id FROM tenancy_statement WHERE sheet_id IN (
              SELECT sheet.id FROM sheet JOIN file ON file.id = file_id WHERE batch_id = ?1)
            UNION
            SELECT s.tenancy_id FROM tenancy_confirmation c JOIN tenancy_statement s ON s.id = c.statement_id
            WHERE c.sheet_id IN (SELECT sheet.id FROM sheet JOIN file ON file.id = file_id WHERE batch_id = ?1)
            """, on: connection)
        rows.bind(Int64(batch))
        while try rows.step() { named.insert(rows.int(0)) }
        return named
    }

    /// Ends stays that a full roster lacks, the day before `day`; the day is marked as estimated,
    /// and a later roster that names the stay again takes the mark and the day away.
    ///
    /// - Parameters:
    ///   - sheet: the roster's sheet, with which the ends come and go.
    ///   - row: its header row, for want of a row of their own.
    public func close(_ stays: [Stay], completeOn day: Day, sheet: Int64, row: Int) throws {
        let lastDay = Day(ordinal: day.ordinal - 1).yyyymmdd
        for stay in stays {
            let statement = try run(
                """
                INSERT INTO tenancy_statement(tenancy_id, identity_id, building_id, room_id, move_out, organisation_id,
                  registered_place_id, industry_id, enterprise_type_id, sheet_id, row)
                SELECT tenancy_id, ?, building_id, room_id, ?, 0, 0, 0, 0, ?, ? FROM tenancy_statement WHERE id = ?
                """,
                .integer(Int64(stay.identity)), .integer(lastDay), .integer(sheet), .integer(Int64(max(row, 1))),
                .integer(stay.tenancy))
            try run(
                "INSERT INTO tenancy_closing(statement_id, complete_on) VALUES (?,?)", .integer(statement),
                .integer(day.yyyymmdd))
        }
    }
}
