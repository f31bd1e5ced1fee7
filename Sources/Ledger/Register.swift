public import BuildingEconomy

extension LedgerReading {
    /// The register in force now, corrections included, by key.
    public func register() throws -> [Building] {
        let batches = try BatchesInForce(on: connection, upTo: nil)
        var buildings = try BuildingFold.read(batches, on: connection)
        try CorrectionsInForce(batches, on: connection).apply(to: &buildings)
        return buildings.map(\.building)
    }

    /// The months and levels that are loaded, each with the batches it came from.
    public func loadedMonths() throws -> [PerLevelMonth: [Int]] {
        let batches = try BatchesInForce(on: connection, upTo: nil)
        let loads = try ReceiptLoads(batches, on: connection)
        var loaded: [PerLevelMonth: [Int]] = [:]
        let months = loads.loadedMonths
        for level in TaxLevel.allCases {
            for month in months[level] {
                let sheets = loads.sheets(of: ReceiptLoads.Cell(month: month, level: level))
                loaded[PerLevelMonth(month: month, level: level)] = Array(
                    Set(sheets.compactMap { batches.batch(ofSheet: $0).map(Int.init) })
                ).sorted()
            }
        }
        return loaded
    }
}
