internal import BuildingEconomy

/// Folds the building statements in force, oldest first: what a row leaves blank stays.
enum BuildingFold {
    private static let sql = """
        SELECT s.id, s.building_id, s.sheet_id, b.key, b.name_key, s.name, s.building_group, s.zone, s.street, s.address,
          s.gross_cm2, s.above_ground_cm2, s.commercial_cm2, s.leasable_cm2, s.occupied_cm2, s.vacant_cm2,
          s.is_key, s.steward, s.included_from, s.included_to
        FROM building_statement s JOIN building b ON b.id = s.building_id ORDER BY s.id
        """

    /// Every building with a statement in force, ordered by key.
    static func read(_ batches: BatchesInForce, on database: OpaquePointer) throws -> [StoredBuilding] {
        let inForce = try StatementsInForce.buildings(batches, on: database)
        var positions: [Int32: Int] = [:]
        var buildings: [StoredBuilding] = []
        let rows = try SQLStatement(sql, on: database)
        while try rows.step() {
            guard inForce.contains(rows.int(0), sheet: rows.int(2)) else { continue }
            let number = Int32(rows.int(1))
            let statement = statement(rows, number: number)
            if let position = positions[number] {
                buildings[position].building.apply(statement)
                buildings[position].statements.append(rows.int(0))
            } else {
                let key = rows.text(3) ?? ""
                var building = Building(key: key, name: key)
                building.apply(statement)
                positions[number] = buildings.count
                buildings.append(
                    StoredBuilding(
                        number: number, nameKey: rows.text(4) ?? "", building: building, statements: [rows.int(0)]))
            }
        }
        return buildings.sorted { $0.building.key.utf8.lexicographicallyPrecedes($1.building.key.utf8) }
    }

    /// The highest number of a building, in force or not; 0 where there is none.
    static func lastNumber(on database: OpaquePointer) throws -> Int {
        let last = try SQLStatement("SELECT coalesce(max(id), 0) FROM building", on: database)
        _ = try last.step()
        return Int(last.int(0))
    }

    private static func statement(_ rows: borrowing SQLStatement, number: Int32) -> BuildingStatement {
        var statement = BuildingStatement(building: number, row: 1)
        statement.name = rows.text(5)
        statement.group = rows.text(6)
        statement.zone = rows.text(7)
        statement.street = rows.text(8)
        statement.address = rows.text(9)
        statement.areas.gross = rows.optionalInt(10).map(FloorArea.init(cm2:))
        statement.areas.aboveGround = rows.optionalInt(11).map(FloorArea.init(cm2:))
        statement.areas.commercial = rows.optionalInt(12).map(FloorArea.init(cm2:))
        statement.areas.leasable = rows.optionalInt(13).map(FloorArea.init(cm2:))
        statement.areas.occupied = rows.optionalInt(14).map(FloorArea.init(cm2:))
        statement.areas.vacant = rows.optionalInt(15).map(FloorArea.init(cm2:))
        statement.isKey = rows.optionalInt(16).map { $0 == 1 }
        statement.steward = rows.text(17)
        statement.includedFrom = rows.optionalInt(18).flatMap(Day.init(yyyymmdd:))
        statement.includedTo = rows.optionalInt(19).flatMap(Day.init(yyyymmdd:))
        return statement
    }
}
