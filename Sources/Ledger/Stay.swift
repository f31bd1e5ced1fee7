public import BuildingEconomy

/// One tenancy in force as people see it: who, where, since when (一户一处).
public struct Stay: Sendable, Equatable {
    /// The tenancy's number in the ledger.
    public let tenancy: Int64
    /// The taxpayer's number.
    public let taxpayer: Int32
    /// The identity that its last row names the taxpayer by.
    public let identity: Int32
    /// The building's number in the ledger.
    public let building: Int32
    /// 房间号, normalised; empty where none is given.
    public let room: String
    /// 入驻日期
    public let moveIn: Day?
    /// 迁出日期
    public let moveOut: Day?
    /// Whether 迁出日期 is only estimated.
    public let isEstimated: Bool

    /// Whether it lasts from `day` on: begun before it or without a beginning, not ended the day before.
    public func spans(_ day: Day) -> Bool {
        if let moveIn, moveIn >= day { return false }
        if let moveOut, moveOut < day { return false }
        return true
    }
}

extension LedgerReading {
    /// Every tenancy in force after batch `last` (nil: now) with its corrections, in order of the first statement.
    public func stays(asOf last: Int? = nil, policyAliases: [String: String] = [:]) throws -> [Stay] {
        let batches = try batchesInForce(asOf: last)
        var stored = try TenancyFold.read(batches, on: connection)
        try CorrectionsInForce(batches, on: connection).apply(to: &stored)
        let resolution = try TaxpayerResolution(batches, policyAliases: policyAliases, on: connection)
        let rooms = try texts(of: Set(stored.map(\.room)))
        return stored.map { tenancy in
            Stay(
                tenancy: tenancy.id, taxpayer: resolution.taxpayerOf[Int(tenancy.identity)], identity: tenancy.identity,
                building: tenancy.building, room: rooms[tenancy.room] ?? "",
                moveIn: tenancy.moveIn.flatMap(Day.init(yyyymmdd:)),
                moveOut: tenancy.moveOut.flatMap(Day.init(yyyymmdd:)), isEstimated: tenancy.isEstimated)
        }
    }

    /// The taxpayer that each identity belongs to now.
    public func taxpayers(policyAliases: [String: String] = [:]) throws -> [Int32] {
        let batches = try BatchesInForce(on: connection, upTo: nil)
        return try TaxpayerResolution(batches, policyAliases: policyAliases, on: connection).taxpayerOf
    }

    /// Every building that ever had a number, by number: its key.
    public func buildingKeys() throws -> [Int32: String] {
        var keys: [Int32: String] = [:]
        let rows = try SQLStatement("SELECT id, key FROM building", on: connection)
        while try rows.step() { keys[Int32(rows.int(0))] = rows.text(1) }
        return keys
    }

    private func texts(of terms: Set<Int32>) throws -> [Int32: String] {
        var texts: [Int32: String] = [:]
        let rows = try SQLStatement("SELECT id, text FROM term", on: connection)
        while try rows.step() {
            let term = Int32(rows.int(0))
            if terms.contains(term) { texts[term] = rows.text(1) }
        }
        return texts
    }
}
