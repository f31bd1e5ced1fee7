/// Which statements of a register or roster count: those whose own sheet is in force,
/// those that a later sheet in force repeated to the letter, and those that an undo kept because something in force needs them.
struct StatementsInForce {
    private let batches: BatchesInForce
    private let confirmed: Set<Int64>

    /// Reads `confirmations` (the table of repeated rows); only where some batch is not in force does it matter.
    init(_ batches: BatchesInForce, confirmations: String, kept: String? = nil, on database: OpaquePointer) throws {
        self.batches = batches
        var confirmed: Set<Int64> = []
        if batches.hasUndone {
            let rows = try SQLStatement("SELECT statement_id, sheet_id FROM \(confirmations)", on: database)
            while try rows.step() {
                if batches.contains(sheet: rows.int(1)) { confirmed.insert(rows.int(0)) }
            }
        }
        if batches.hasUndone, let kept {
            let rows = try SQLStatement("SELECT statement_id, batch_id FROM \(kept)", on: database)
            while try rows.step() {
                if batches.contains(batch: rows.int(1)) { confirmed.insert(rows.int(0)) }
            }
        }
        self.confirmed = confirmed
    }

    /// Whether the statement `id` of `sheet` counts.
    @inline(__always)
    func contains(_ id: Int64, sheet: Int64) -> Bool { batches.contains(sheet: sheet) || confirmed.contains(id) }
}
