/// Which statements of a register or roster count: those whose own sheet is in force,
/// those that a later sheet in force repeated to the letter, and those that an undo kept because something in force needs them.
struct StatementsInForce {
    private let batches: BatchesInForce
    private let confirmed: Set<Int64>
    private let kept: Set<Int64>

    /// Reads the confirmations (rows repeated later) and keepings; only where some batch is not in force do they matter.
    private init(_ batches: BatchesInForce, confirmations: String, hasKept: Bool, on database: OpaquePointer) throws {
        self.batches = batches
        var confirmed: Set<Int64> = []
        var kept: Set<Int64> = []
        if batches.hasUndone {
            let rows = try SQLStatement("SELECT statement_id, sheet_id FROM \(confirmations)", on: database)
            while try rows.step() {
                if batches.contains(sheet: rows.int(1)) { confirmed.insert(rows.int(0)) }
            }
        }
        if batches.hasUndone, hasKept {
            let rows = try SQLStatement(
                "SELECT statement_id, is_kept FROM building_kept WHERE batch_id <= ? ORDER BY id", on: database)
            rows.bind(batches.newest)
            while try rows.step() {
                if rows.int(1) == 1 { kept.insert(rows.int(0)) } else { kept.remove(rows.int(0)) }
            }
        }
        (self.confirmed, self.kept) = (confirmed, kept)
    }

    /// The register's rows that count.
    static func buildings(_ batches: BatchesInForce, on database: OpaquePointer) throws -> Self {
        try Self(batches, confirmations: "building_confirmation", hasKept: true, on: database)
    }

    /// The roster's rows that count.
    static func tenancies(_ batches: BatchesInForce, on database: OpaquePointer) throws -> Self {
        try Self(batches, confirmations: "tenancy_confirmation", hasKept: false, on: database)
    }

    /// Whether the statement `id` of `sheet` counts.
    @inline(__always)
    func contains(_ id: Int64, sheet: Int64) -> Bool { isStated(id, sheet: sheet) || kept.contains(id) }

    /// Whether an import in force states it, be it its own or a later one.
    @inline(__always)
    func isStated(_ id: Int64, sheet: Int64) -> Bool { batches.contains(sheet: sheet) || confirmed.contains(id) }

    /// The statements that are kept because something in force needs their building.
    var keptStatements: Set<Int64> { kept }
}
