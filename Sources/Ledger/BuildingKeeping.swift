extension LedgerWriting {
    /// Keeps the buildings that an undo or a redo left tenancies or receipts in force without, as they last stood,
    /// and lets go of those kept earlier that nothing in force needs any more.
    func keepNeededBuildings(after: BatchesInForce, batch: Int) throws {
        let standing = Set(try BuildingFold.read(after, on: connection).map(\.number))
        let gone = Set(try buildingNumbers().map(\.number)).subtracting(standing)
        let kept = try StatementsInForce.buildings(after, on: connection).keptStatements
        guard !gone.isEmpty || !kept.isEmpty else { return }
        let needed = try buildingsReferredTo(after)
        for statement in try lastStatements(of: gone.intersection(needed), before: batch) {
            try note(statement: statement, isKept: true, batch: batch)
        }
        for statement in kept.sorted() where !needed.contains(try building(ofStatement: statement)) {
            try note(statement: statement, isKept: false, batch: batch)
        }
    }

    private func note(statement: Int64, isKept: Bool, batch: Int) throws {
        try run(
            "INSERT INTO building_kept(batch_id, statement_id, is_kept) VALUES (?,?,?)", .integer(Int64(batch)),
            .integer(statement), .integer(isKept ? 1 : 0))
    }

    private func building(ofStatement statement: Int64) throws -> Int32 {
        let row = try SQLStatement("SELECT building_id FROM building_statement WHERE id = ?", on: connection)
        row.bind(statement)
        _ = try row.step()
        return Int32(row.int(0))
    }

    /// The statements that made each building up when it last stood.
    private func lastStatements(of buildings: Set<Int32>, before batch: Int) throws -> [Int64] {
        var wanted = buildings
        var statements: [Int64] = []
        var last = Int64(batch) - 1
        while !wanted.isEmpty, last > 0 {
            let stood = try BatchesInForce(on: connection, upTo: last)
            for building in try BuildingFold.read(stood, on: connection) where wanted.contains(building.number) {
                statements += building.statements
                wanted.remove(building.number)
            }
            last -= 1
        }
        return statements
    }

    private func buildingsReferredTo(_ batches: BatchesInForce) throws -> Set<Int32> {
        var buildings = Set(try TenancyFold.read(batches, on: connection).map(\.building))
        buildings.formUnion(try CorrectionsInForce(batches, on: connection).buildingOfReceipt.values)
        let loads = try ReceiptLoads(batches, on: connection)
        let sheets = try SQLStatement(
            "SELECT id, first_receipt_id, last_receipt_id FROM sheet WHERE first_receipt_id IS NOT NULL", on: connection
        )
        while try sheets.step() {
            let months = loads.months(ofSheet: sheets.int(0))
            guard !months.isEmpty else { continue }
            let rows = try SQLStatement(
                "SELECT DISTINCT building_id, month FROM receipt WHERE id BETWEEN ? AND ? AND building_id <> 0",
                on: connection)
            rows.bind(sheets.int(1), sheets.int(2))
            while try rows.step() {
                if months.contains(rows.int(1)) { buildings.insert(Int32(rows.int(0))) }
            }
        }
        return buildings
    }
}
