/// Which identities something in force refers to.
struct IdentitiesInForce {
    private let batches: BatchesInForce
    private let loads: ReceiptLoads
    private let database: OpaquePointer

    init(_ batches: BatchesInForce, on database: OpaquePointer) throws {
        self.batches = batches
        self.database = database
        loads = try ReceiptLoads(batches, on: database)
    }

    /// Whether the sheet that an identity was first seen in settles the matter: all of it is in force.
    @inline(__always)
    func isSettled(bySheet sheet: Int64) -> Bool { batches.contains(sheet: sheet) && !loads.gaveWay.contains(sheet) }

    /// Of identities whose first sheet does not settle it, those that a row in force names: one pass over the rows.
    func referredTo(among identities: Set<Int32>) throws -> Set<Int32> {
        guard !identities.isEmpty else { return [] }
        return try inRoster(identities).union(try inReceipts(identities))
    }

    private func inRoster(_ identities: Set<Int32>) throws -> Set<Int32> {
        var found: Set<Int32> = []
        let inForce = try StatementsInForce.tenancies(batches, on: database)
        let rows = try SQLStatement("SELECT identity_id, id, sheet_id FROM tenancy_statement", on: database)
        while try rows.step() {
            let identity = Int32(rows.int(0))
            if identities.contains(identity), inForce.contains(rows.int(1), sheet: rows.int(2)) {
                found.insert(identity)
            }
        }
        return found
    }

    private func inReceipts(_ identities: Set<Int32>) throws -> Set<Int32> {
        var found: Set<Int32> = []
        let sheets = try SQLStatement(
            "SELECT id, first_receipt_id, last_receipt_id FROM sheet WHERE first_receipt_id IS NOT NULL", on: database)
        while try sheets.step() {
            let months = loads.months(ofSheet: sheets.int(0))
            guard !months.isEmpty else { continue }
            let rows = try SQLStatement("SELECT identity_id, month FROM receipt WHERE id BETWEEN ? AND ?", on: database)
            rows.bind(sheets.int(1), sheets.int(2))
            while try rows.step() {
                let identity = Int32(rows.int(0))
                if identities.contains(identity), months.contains(rows.int(1)) { found.insert(identity) }
            }
        }
        return found
    }
}
