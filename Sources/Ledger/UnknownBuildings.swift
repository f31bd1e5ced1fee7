/// A building's name that rows left out of an import name and the register lacks.
public struct UnknownBuilding: Sendable, Equatable {
    /// The name as the file writes it.
    public let name: String
    /// How many rows name it.
    public let rows: Int

    /// A name of unknown meaning.
    public init(name: String, rows: Int) {
        self.name = name
        self.rows = rows
    }
}

extension LedgerWriting {
    /// Keeps the names of buildings that rejected rows of a sheet name, so that `check --suggest` can ask about them.
    public func addUnknownBuildings(_ buildings: [UnknownBuilding], sheet: Int64) throws {
        for building in buildings {
            try run(
                "INSERT INTO unknown_building(sheet_id, name, row_count) VALUES (?,?,?)", .integer(sheet),
                .text(building.name), .integer(Int64(building.rows)))
        }
    }
}

extension LedgerReading {
    /// The unknown names of the batches in force, the most frequent first.
    public func unknownBuildings(asOf last: Int? = nil) throws -> [UnknownBuilding] {
        let batches = try batchesInForce(asOf: last)
        var counts: [String: Int] = [:]
        let rows = try SQLStatement("SELECT sheet_id, name, row_count FROM unknown_building", on: connection)
        while try rows.step() {
            if batches.contains(sheet: rows.int(0)) { counts[rows.text(1) ?? "", default: 0] += Int(rows.int(2)) }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { UnknownBuilding(name: $0, rows: $1) }
    }
}
