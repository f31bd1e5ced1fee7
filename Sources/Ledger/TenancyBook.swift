internal import BuildingEconomy

/// The tenancies in force while a roster is being imported: which row is new, which changes what, which repeats it.
public struct TenancyBook {
    private var tenancies: [StoredTenancy]
    /// The latest tenancy of a key, and for each tenancy the one before it, or −1.
    private var latest = StayTable()
    private var earlier: [Int32] = []
    /// The statements of the tenancies that do not consist of their first one alone.
    private var statements: [Int32: [Int64]] = [:]
    private var taxpayerOf: [Int32] = []
    private var codeless = CodelessIdentities()
    private var resolvedCount = -1
    private var resolvedSheet: Int64 = 0
    /// Whether a batch is undone that could be redone.
    let hasUndone: Bool
    /// The last statement stored before this import.
    private let lastStored: Int64
    /// Tenancies opened in this import that turned out to be others'.
    private var absorbed: Set<Int32> = []
    private let policyAliases: [String: String]
    private let corrections: [Int64: [CorrectionsInForce.Stored]]

    init(_ batches: BatchesInForce, policyAliases: [String: String] = [:], on database: OpaquePointer) throws {
        self.policyAliases = policyAliases
        hasUndone = batches.hasUndone
        corrections = try CorrectionsInForce(batches, on: database).ofTenancies
        var notes: [Int32: [Int64]] = [:]
        var last: Int32 = -1
        tenancies = try TenancyFold.fold(batches, on: database) { position, tenancy, statement in
            if position > last, statement == tenancy {
                last = position
            } else {
                notes[position, default: position > last ? [] : [tenancy]].append(statement)
                last = max(last, position)
            }
        }.tenancies
        statements = notes
        let lastStatement = try SQLStatement("SELECT coalesce(max(id), 0) FROM tenancy_statement", on: database)
        _ = try lastStatement.step()
        lastStored = lastStatement.int(0)
        latest.reserveCapacity(tenancies.count)
        earlier.reserveCapacity(tenancies.count)
    }

    /// Likewise before the first rows of a sheet: what the sheet itself brings is settled at its end.
    mutating func resolveIdentities(before sheet: Int64, on database: OpaquePointer) throws {
        guard sheet != resolvedSheet else { return }
        resolvedSheet = sheet
        try resolveIdentities(on: database)
    }

    /// Learns which taxpayer each identity stored by now belongs to: one without a code may belong to a taxpayer
    /// first seen in this very import, and one stored long ago to a taxpayer that now has a code.
    mutating func resolveIdentities(on database: OpaquePointer) throws {
        let count = try SQLStatement("SELECT coalesce(max(id), 0) FROM taxpayer_identity", on: database)
        _ = try count.step()
        guard Int(count.int(0)) != resolvedCount else { return }
        resolvedCount = Int(count.int(0))
        codeless = try CodelessIdentities(on: database)
        let before = taxpayerOf
        taxpayerOf = try TaxpayerResolution(
            try BatchesInForce(on: database, upTo: nil), policyAliases: policyAliases, on: database
        ).taxpayerOf
        if before.count > taxpayerOf.count { taxpayerOf += before[taxpayerOf.count...] }
        if earlier.count < tenancies.count || !taxpayerOf.starts(with: before) { relink() }
    }

    private mutating func relink() {
        latest.removeAll(keepingCapacity: true)
        earlier.removeAll(keepingCapacity: true)
        for position in tenancies.indices { link(Int32(position)) }
    }

    /// Learns about the identities stored since, and files the tenancies that this import opened under those that they
    /// turn out to repeat; gives each such tenancy with the one that it is.
    mutating func settle(on database: OpaquePointer) throws -> [(tenancy: Int64, isReally: Int64)] {
        try resolveIdentities(on: database)
        guard !codeless.isEmpty else { return [] }
        var settled: [(tenancy: Int64, isReally: Int64)] = []
        for position in tenancies.indices.reversed() where tenancies[position].id > lastStored {
            let tenancy = tenancies[position]
            guard !absorbed.contains(Int32(position)), earlier[position] >= 0,
                let other = tenancyMeant(by: tenancy, from: earlier[position]),
                isMatchedByName(tenancy.identity, tenancies[Int(other)].identity)
            else { continue }
            tenancies[Int(other)].apply(tenancy, codeless: codeless)
            for statement in statements[Int32(position)] ?? [tenancy.id] {
                note(statement: statement, of: tenancies[Int(other)].id, at: other)
            }
            absorbed.insert(Int32(position))
            settled.append((tenancy.id, tenancies[Int(other)].id))
        }
        if !settled.isEmpty { relink() }
        return settled
    }

    /// Whether two identities of one taxpayer are so by name: their keys may have differed when their rows were filed.
    private func isMatchedByName(_ one: Int32, _ other: Int32) -> Bool {
        one != other && (codeless.contains(one) || codeless.contains(other))
    }

    /// Tells which taxpayer an identity belongs to that is not stored yet.
    public mutating func learn(identity: Int32, taxpayer: Int32) {
        while taxpayerOf.count <= Int(identity) { taxpayerOf.append(Int32(taxpayerOf.count)) }
        taxpayerOf[Int(identity)] = Int(taxpayer) < taxpayerOf.count ? taxpayerOf[Int(taxpayer)] : taxpayer
    }

    private func key(of tenancy: StoredTenancy) -> StayTable.Key {
        let identity = Int(tenancy.identity)
        let taxpayer = identity < taxpayerOf.count ? taxpayerOf[identity] : tenancy.identity
        return StayTable.Key(taxpayer: taxpayer, building: tenancy.building, room: tenancy.room)
    }

    private mutating func link(_ position: Int32) {
        guard !absorbed.contains(position) else { return earlier.append(-1) }
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
        merged.apply(row, codeless: codeless)
        if merged == stored { return (.unchanged(statements[position] ?? [stored.id]), stored.id) }
        tenancies[Int(position)] = merged
        note(statement: id, of: stored.id, at: position)
        return (.updated, stored.id)
    }

    /// Files a row that repeats its tenancy as a statement of its own.
    mutating func keepRepeat(_ row: StoredTenancy, id: Int64) {
        guard let position = tenancyMeant(by: row) else { return }
        note(statement: id, of: tenancies[Int(position)].id, at: position)
    }

    private mutating func note(statement: Int64, of tenancy: Int64, at position: Int32) {
        statements[position, default: [tenancy]].append(statement)
    }

    /// The tenancy with what was corrected by hand.
    private func corrected(_ stored: StoredTenancy) -> StoredTenancy {
        guard !corrections.isEmpty, let corrections = corrections[stored.id] else { return stored }
        var corrected = stored
        for one in corrections { corrected.correct(one.correction.field, to: one.number) }
        return corrected
    }

    /// The stored tenancy a row is about: of the same taxpayer, building and room, and begun on the same day;
    /// else the latest that is not apart from it in time.
    private func tenancyMeant(by row: StoredTenancy, from start: Int32? = nil) -> Int32? {
        var position = start ?? latest[key(of: row)] ?? -1
        var touching: Int32?
        while position >= 0 {
            let stored = tenancies[Int(position)]
            if stored.moveIn != nil, stored.moveIn == row.moveIn { return position }
            if touching == nil, !corrected(stored).isApart(from: row) { touching = position }
            position = earlier[Int(position)]
        }
        return touching
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
