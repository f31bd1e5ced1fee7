extension LedgerWriting {
    /// Keeps the buildings that an undo would take away from under tenancies or receipts in force; gives how many rows stay.
    func keepNeededBuildings(_ before: [StoredBuilding], after: BatchesInForce, batch: Int) throws -> Int {
        let left = Set(try BuildingFold.read(after, on: connection).map(\.number))
        let gone = before.filter { !left.contains($0.number) }
        guard !gone.isEmpty else { return 0 }
        let needed = try buildingsReferredTo(after)
        var rows = 0
        for building in gone where needed.contains(building.number) {
            for statement in building.statements {
                try run(
                    "INSERT INTO building_kept(batch_id, statement_id) VALUES (?,?)", .integer(Int64(batch)),
                    .integer(statement))
                rows += 1
            }
        }
        return rows
    }

    private func buildingsReferredTo(_ batches: BatchesInForce) throws -> Set<Int32> {
        var buildings = Set(try TenancyFold.read(batches, on: connection).map(\.building))
        let loads = try ReceiptLoads(batches, on: connection)
        let sheets = try SQLStatement(
            "SELECT id, first_receipt_id, last_receipt_id FROM sheet WHERE first_receipt_id IS NOT NULL", on: connection
        )
        while try sheets.step() {
            guard loads.isInForce(sheet: sheets.int(0)) else { continue }
            let rows = try SQLStatement(
                "SELECT DISTINCT building_id FROM receipt WHERE id BETWEEN ? AND ?", on: connection)
            rows.bind(sheets.int(1), sheets.int(2))
            while try rows.step() { buildings.insert(Int32(rows.int(0))) }
        }
        return buildings
    }
}
