internal import BuildingEconomy

/// One tenancy as its statements in force make it: numbers as the ledger stores them.
struct StoredTenancy: Equatable {
    var id: Int64
    var identity: Int32
    var building: Int32
    var room: Int32
    var area: Int64?
    var moveIn: Int64?
    var moveOut: Int64?
    var organisation: Int32 = 0
    var registeredPlace: Int32 = 0
    var paysHere: Bool?
    var industry: Int32 = 0
    var enterpriseType: Int32 = 0
    /// Whether `moveOut` is only estimated: a full roster lacked the stay.
    var isEstimated = false

    /// Takes over what a later statement gives (a new name of the same taxpayer too); blanks (nil, term 0) leave the value.
    ///
    /// - Parameter codeless: the identities without a code: one that was matched by its name never displaces one with a code.
    mutating func apply(_ later: StoredTenancy, codeless: borrowing CodelessIdentities) {
        if identity != later.identity, !codeless.contains(later.identity) || codeless.contains(identity) {
            identity = later.identity
        }
        area = later.area ?? area
        moveIn = later.moveIn ?? moveIn
        if later.moveOut != nil {
            (moveOut, isEstimated) = (later.moveOut, later.isEstimated)
        } else if isEstimated {
            // It is on a roster again: it had not moved out.
            (moveOut, isEstimated) = (nil, false)
        }
        if later.organisation != 0 { organisation = later.organisation }
        if later.registeredPlace != 0 { registeredPlace = later.registeredPlace }
        paysHere = later.paysHere ?? paysHere
        if later.industry != 0 { industry = later.industry }
        if later.enterpriseType != 0 { enterpriseType = later.enterpriseType }
    }
}

/// Folds the tenancy statements in force, oldest first.
enum TenancyFold {
    /// Every tenancy with a statement in force, in order of the first of them.
    static func read(_ batches: BatchesInForce, on database: OpaquePointer) throws -> [StoredTenancy] {
        try fold(batches, on: database) { _, _, _ in }.tenancies
    }

    /// Likewise; `note` is told the position, the tenancy's id and each of its statements' ids. Gives how many packs are
    /// not what their rows say, too; 0 where they were not held against them.
    static func fold(
        _ batches: BatchesInForce, from source: ReadingSource = .packs, on database: OpaquePointer,
        note: (_ position: Int32, _ tenancy: Int64, _ statement: Int64) -> Void
    ) throws -> (tenancies: [StoredTenancy], differingPacks: Int) {
        let inForce = try StatementsInForce.tenancies(batches, on: database)
        let last = try SQLStatement("SELECT coalesce(max(id), 0) FROM tenancy_statement", on: database)
        _ = try last.step()
        let codeless = try CodelessIdentities(on: database)
        let closings = try TenancyClosings(on: database)
        var tenancies: [StoredTenancy] = []
        tenancies.reserveCapacity(Int(last.int(0)))
        var positions = [Int32](repeating: -1, count: Int(last.int(0)) + 1)
        let differing = try TenancyReading.forEach(from: source, on: database) { statement, sheet, stated in
            guard inForce.contains(statement, sheet: sheet) else { return }
            var tenancy = stated
            tenancy.isEstimated = closings.contains(statement)
            var position = positions[Int(tenancy.id)]
            if position >= 0 {
                tenancies[Int(position)].apply(tenancy, codeless: codeless)
            } else {
                position = Int32(tenancies.count)
                positions[Int(tenancy.id)] = position
                tenancies.append(tenancy)
            }
            note(position, tenancy.id, statement)
        }
        return (tenancies, differing)
    }
}
