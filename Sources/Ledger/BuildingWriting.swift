public import BuildingEconomy

extension LedgerWriting {
    /// Every building in force, ordered by key.
    public func buildings() throws -> [StoredBuilding] {
        try BuildingFold.read(try BatchesInForce(on: connection, upTo: nil), on: connection)
    }

    /// Every building that ever had a number, also those no longer in force: number, key, normalised name.
    public func buildingNumbers() throws -> [(number: Int32, key: String, nameKey: String)] {
        let rows = try SQLStatement("SELECT id, key, name_key FROM building ORDER BY id", on: connection)
        var buildings: [(number: Int32, key: String, nameKey: String)] = []
        while try rows.step() { buildings.append((Int32(rows.int(0)), rows.text(1) ?? "", rows.text(2) ?? "")) }
        return buildings
    }

    /// Gives a new building its number.
    public func addBuilding(_ number: Int32, key: String, nameKey: String) throws {
        try run(
            "INSERT INTO building(id, key, name_key) VALUES (?,?,?)", .integer(Int64(number)), .text(key),
            .text(nameKey))
    }

    /// Stores what rows of a register state, and counts which were new, updated or unchanged against `book`.
    public func store(
        _ statements: [BuildingStatement], sheet: Int64, against book: inout BuildingBook, counts: inout SheetCounts
    ) throws {
        let keepsRepeats = try BatchesInForce(on: connection, upTo: nil).hasUndone
        for statement in statements {
            switch book.take(statement) {
            case .new: counts.new += 1
            case .updated: counts.updated += 1
            case .unchanged(let confirmed):
                counts.unchanged += 1
                for id in confirmed {
                    try run(
                        "INSERT INTO building_confirmation(statement_id, sheet_id, row) VALUES (?,?,?)",
                        .integer(id), .integer(sheet), .integer(Int64(statement.row)))
                }
                // A batch that is undone now may be redone later: what this row says must come after it.
                guard keepsRepeats else { continue }
            }
            let id = try insert(statement, sheet: sheet)
            book.note(statement: id, of: statement.building)
        }
    }

    private func insert(_ statement: BuildingStatement, sheet: Int64) throws -> Int64 {
        try run(
            """
            INSERT INTO building_statement(building_id, sheet_id, row, name, building_group, zone, street, address,
              gross_cm2, above_ground_cm2, commercial_cm2, leasable_cm2, occupied_cm2, vacant_cm2, is_key, steward,
              included_from, included_to) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
            """,
            .integer(Int64(statement.building)), .integer(sheet), .integer(Int64(statement.row)), .text(statement.name),
            .text(statement.group), .text(statement.zone), .text(statement.street), .text(statement.address),
            .integer(statement.areas.gross?.cm2), .integer(statement.areas.aboveGround?.cm2),
            .integer(statement.areas.commercial?.cm2), .integer(statement.areas.leasable?.cm2),
            .integer(statement.areas.occupied?.cm2), .integer(statement.areas.vacant?.cm2),
            .integer(statement.isKey.map { $0 ? 1 : 0 }), .text(statement.steward),
            .integer(statement.includedFrom?.yyyymmdd), .integer(statement.includedTo?.yyyymmdd))
    }
}

/// What a row does to what is stored.
enum RowEffect {
    case new
    case updated
    /// It repeats what the named statements state.
    case unchanged([Int64])
}

/// The buildings in force while a register is being imported.
public struct BuildingBook {
    private var buildings: [Int32: StoredBuilding] = [:]

    /// Starts from what is stored.
    public init(_ stored: [StoredBuilding]) {
        for building in stored { buildings[building.number] = building }
    }

    mutating func take(_ statement: BuildingStatement) -> RowEffect {
        guard let stored = buildings[statement.building] else {
            var building = Building(key: "", name: "")
            building.apply(statement)
            buildings[statement.building] = StoredBuilding(
                number: statement.building, nameKey: "", building: building, statements: [])
            return .new
        }
        var building = stored.building
        building.apply(statement)
        if building == stored.building { return .unchanged(stored.statements) }
        buildings[statement.building]!.building = building
        return .updated
    }

    mutating func note(statement id: Int64, of building: Int32) { buildings[building]?.statements.append(id) }
}
