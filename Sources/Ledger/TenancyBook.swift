internal import BuildingEconomy

/// The tenancies in force while a roster is being imported: which row is new, which changes what, which repeats it.
public struct TenancyBook {
    private struct Key: Hashable {
        let taxpayer: Int32
        let building: Int32
        let room: Int32
    }

    private var tenancies: [StoredTenancy]
    /// The latest tenancy of a key, and for each tenancy the one before it, or −1.
    private var latest: [Key: Int32] = [:]
    private var earlier: [Int32] = []
    /// The statements of the tenancies that do not consist of their first one alone.
    private var statements: [Int32: [Int64]] = [:]
    private var taxpayerOf: [Int32]

    init(_ batches: BatchesInForce, on database: OpaquePointer) throws {
        taxpayerOf = try TaxpayerResolution(batches, on: database).taxpayerOf
        var notes: [Int32: [Int64]] = [:]
        var last: Int32 = -1
        tenancies = try TenancyFold.fold(batches, on: database) { position, tenancy, statement in
            if position > last, statement == tenancy {
                last = position
            } else {
                notes[position, default: position > last ? [] : [tenancy]].append(statement)
                last = max(last, position)
            }
        }
        statements = notes
        latest.reserveCapacity(tenancies.count)
        earlier.reserveCapacity(tenancies.count)
        for position in tenancies.indices { link(Int32(position)) }
    }

    /// Tells which taxpayer an identity seen since belongs to.
    public mutating func learn(identity: Int32, taxpayer: Int32) {
        while taxpayerOf.count <= Int(identity) { taxpayerOf.append(Int32(taxpayerOf.count)) }
        taxpayerOf[Int(identity)] = Int(taxpayer) < taxpayerOf.count ? taxpayerOf[Int(taxpayer)] : taxpayer
    }

    private func key(of tenancy: StoredTenancy) -> Key {
        let identity = Int(tenancy.identity)
        let taxpayer = identity < taxpayerOf.count ? taxpayerOf[identity] : tenancy.identity
        return Key(taxpayer: taxpayer, building: tenancy.building, room: tenancy.room)
    }

    private mutating func link(_ position: Int32) {
        let key = key(of: tenancies[Int(position)])
        earlier.append(latest.updateValue(position, forKey: key) ?? -1)
    }

    /// Files a stated row under its tenancy; `id` is the statement's own number, should it be stored.
    mutating func take(_ row: StoredTenancy, id: Int64) -> (effect: RowEffect, tenancy: Int64) {
        guard let position = tenancyMeant(by: row) else {
            var tenancy = row
            tenancy.id = id
            tenancies.append(tenancy)
            link(Int32(tenancies.count - 1))
            return (.new, id)
        }
        let stored = tenancies[Int(position)]
        var merged = stored
        merged.apply(row)
        if merged == stored { return (.unchanged(statements[position] ?? [stored.id]), stored.id) }
        tenancies[Int(position)] = merged
        statements[position, default: [stored.id]].append(id)
        return (.updated, stored.id)
    }

    /// The stored tenancy a row is about: of the same taxpayer, building and room, and not apart from it in time.
    private func tenancyMeant(by row: StoredTenancy) -> Int32? {
        var position = latest[key(of: row)] ?? -1
        while position >= 0 {
            let stored = tenancies[Int(position)]
            if stored.moveIn == row.moveIn || !stored.isApart(from: row) { return position }
            position = earlier[Int(position)]
        }
        return nil
    }
}

extension StoredTenancy {
    /// Whether two stays do not touch: one begins after the other's end.
    fileprivate func isApart(from row: StoredTenancy) -> Bool {
        if let moveOut, let begin = row.moveIn, begin > moveOut { return true }
        if let moveIn, let end = row.moveOut, end < moveIn { return true }
        return false
    }
}
