public import BuildingEconomy

/// What one row of a register says of a building's areas.
public struct StatedAreas: Sendable, Equatable {
    /// The statement's number.
    public let statement: Int64
    /// The batch that stored it.
    public let batch: Int
    /// The building's number in the ledger.
    public let building: Int32
    /// The areas; nil where the row is blank, or where the value was corrected by hand.
    public let areas: FloorAreas
}

extension LedgerReading {
    /// The registers' rows in force after batch `last` (nil: now), oldest first.
    public func statedAreas(asOf last: Int? = nil) throws -> [StatedAreas] {
        let batches = try batchesInForce(asOf: last)
        let inForce = try StatementsInForce.buildings(batches, on: connection)
        let corrections = try CorrectionsInForce(batches, on: connection)
        let rows = try SQLStatement(
            """
            SELECT s.id, sheet_id, building_id, gross_cm2, above_ground_cm2, commercial_cm2, leasable_cm2, occupied_cm2,
              vacant_cm2, batch_id
            FROM building_statement s JOIN sheet ON sheet.id = sheet_id JOIN file ON file.id = file_id ORDER BY s.id
            """, on: connection)
        var stated: [StatedAreas] = []
        while try rows.step() {
            guard inForce.contains(rows.int(0), sheet: rows.int(1)) else { continue }
            let building = Int32(rows.int(2))
            let corrected = corrections.areas(ofBuilding: building)
            func area(_ column: Int32, _ field: CorrectedField) -> FloorArea? {
                corrected.contains(field) ? nil : rows.optionalInt(column).map(FloorArea.init(cm2:))
            }
            var areas = FloorAreas()
            areas.gross = area(3, .grossArea)
            areas.aboveGround = area(4, .aboveGroundArea)
            areas.commercial = area(5, .commercialArea)
            areas.leasable = area(6, .leasableArea)
            areas.occupied = area(7, .occupiedArea)
            areas.vacant = area(8, .vacantArea)
            stated.append(
                StatedAreas(
                    statement: rows.int(0), batch: Int(rows.int(9)), building: building, areas: areas))
        }
        return stated
    }
}

extension CorrectionsInForce {
    /// The fields of a building that were corrected by hand.
    fileprivate func areas(ofBuilding number: Int32) -> Set<CorrectedField> {
        guard !isEmpty else { return [] }
        return Set(
            all.filter { $0.correction.subject == .building(number) }.map(\.correction.field))
    }
}
