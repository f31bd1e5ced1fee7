/// Reads the statements of all rosters in their order: from the packs, and the rows where there is none, or from the rows alone.
enum TenancyReading {
    private static let sql = """
        SELECT id, tenancy_id, identity_id, building_id, room_id, area_cm2, move_in, move_out,
          organisation_id, registered_place_id, pays_here, industry_id, enterprise_type_id, sheet_id
        FROM tenancy_statement WHERE id BETWEEN ? AND ? ORDER BY id
        """

    /// Hands over each statement's number and sheet, and what it states with the tenancy it is of as its id.
    ///
    /// - Returns: how many packs are not what their rows say; 0 where they were not held against them.
    @discardableResult
    static func forEach(
        from source: ReadingSource, on database: OpaquePointer,
        _ body: (_ statement: Int64, _ sheet: Int64, StoredTenancy) -> Void
    ) throws -> Int {
        var next: Int64 = 1
        var differing = 0
        let packs = try SQLStatement(
            "SELECT first_statement_id, last_statement_id, columns FROM tenancy_pack ORDER BY first_statement_id",
            on: database)
        while try packs.step() {
            let ids = packs.int(0)...packs.int(1)
            if ids.lowerBound > next { try rows(next...(ids.lowerBound - 1), on: database, body) }
            next = ids.upperBound + 1
            guard let view = PackView<PackedTenancies.Column>(packs.blob(2), count: ids.count) else {
                differing += source == .rows ? 1 : 0
                try rows(ids, on: database, body)
                continue
            }
            let (stored, sheets) = PackedTenancies.statements(view)
            if source == .packs {
                for row in stored.indices { body(ids.lowerBound + Int64(row), sheets[row], stored[row]) }
                continue
            }
            var (position, isEqual) = (0, true)
            try rows(ids, on: database) { statement, sheet, tenancy in
                isEqual =
                    isEqual && statement == ids.lowerBound + Int64(position) && sheet == sheets[position]
                    && tenancy == stored[position]
                position += 1
                body(statement, sheet, tenancy)
            }
            if !isEqual || position < stored.count { differing += 1 }
        }
        try rows(next...Int64.max, on: database, body)
        return differing
    }

    /// The rows alone.
    static func rows(
        _ ids: ClosedRange<Int64>, on database: OpaquePointer,
        _ body: (_ statement: Int64, _ sheet: Int64, StoredTenancy) throws -> Void
    ) throws {
        let rows = try SQLStatement(sql, on: database)
        rows.bind(ids.lowerBound, ids.upperBound)
        while try rows.step() { try body(rows.int(0), rows.int(13), tenancy(rows)) }
    }

    private static func tenancy(_ rows: borrowing SQLStatement) -> StoredTenancy {
        StoredTenancy(
            id: rows.int(1), identity: Int32(rows.int(2)), building: Int32(rows.int(3)), room: Int32(rows.int(4)),
            area: rows.optionalInt(5), moveIn: rows.optionalInt(6), moveOut: rows.optionalInt(7),
            organisation: Int32(rows.int(8)), registeredPlace: Int32(rows.int(9)),
            paysHere: rows.optionalInt(10).map { $0 == 1 }, industry: Int32(rows.int(11)),
            enterpriseType: Int32(rows.int(12)))
    }
}
