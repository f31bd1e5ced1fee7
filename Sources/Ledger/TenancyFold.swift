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
    private static let sql = """
        SELECT id, tenancy_id, identity_id, building_id, room_id, area_cm2, move_in, move_out,
          organisation_id, registered_place_id, pays_here, industry_id, enterprise_type_id, sheet_id
        FROM tenancy_statement ORDER BY id
        """

    /// Every tenancy with a statement in force, in order of the first of them.
    static func read(_ batches: BatchesInForce, on database: OpaquePointer) throws -> [StoredTenancy] {
        try fold(batches, on: database) { _, _, _ in }
    }

    /// Likewise; `note` is told the position, the tenancy's id and each of its statements' ids.
    static func fold(
        _ batches: BatchesInForce, on database: OpaquePointer,
        note: (_ position: Int32, _ tenancy: Int64, _ statement: Int64) -> Void
    ) throws -> [StoredTenancy] {
        let inForce = try StatementsInForce.tenancies(batches, on: database)
        let size = try SQLStatement(
            "SELECT count(*), coalesce(max(id), 0) FROM tenancy_statement", on: database)
        _ = try size.step()
        let codeless = try CodelessIdentities(on: database)
        let closings = try TenancyClosings(on: database)
        var tenancies: [StoredTenancy] = []
        tenancies.reserveCapacity(Int(size.int(0)))
        var positions = [Int32](repeating: -1, count: Int(size.int(1)) + 1)
        let rows = try SQLStatement(sql, on: database)
        while try rows.step() {
            guard inForce.contains(rows.int(0), sheet: rows.int(13)) else { continue }
            var tenancy = tenancy(rows)
            tenancy.isEstimated = closings.contains(rows.int(0))
            var position = positions[Int(tenancy.id)]
            if position >= 0 {
                tenancies[Int(position)].apply(tenancy, codeless: codeless)
            } else {
                position = Int32(tenancies.count)
                positions[Int(tenancy.id)] = position
                tenancies.append(tenancy)
            }
            note(position, tenancy.id, rows.int(0))
        }
        return tenancies
    }

    private static func tenancy(_ rows: borrowing SQLStatement) -> StoredTenancy {
        StoredTenancy(
            id: rows.int(1), identity: Int32(rows.int(2)), building: Int32(rows.int(3)), room: Int32(rows.int(4)),
            area: rows.optionalInt(5), moveIn: rows.optionalInt(6), moveOut: rows.optionalInt(7),
            organisation: Int32(rows.int(8)), registeredPlace: Int32(rows.int(9)),
            paysHere: rows.optionalInt(10).map { $0 == 1 }, industry: Int32(rows.int(11)),
            enterpriseType: Int32(rows.int(12)))
    }
}
