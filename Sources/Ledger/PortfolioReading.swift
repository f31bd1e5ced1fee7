public import BuildingEconomy

/// A portfolio with the numbers that its receipts are streamed by.
public struct StoredPortfolio: Sendable {
    /// What Analytics computes on.
    public let portfolio: Portfolio
    /// The ledger's numbers of ``Portfolio/buildings``, position by position.
    public let buildingNumbers: [Int32]
    /// Identities matched by name only, with the taxpayer each was matched to.
    public let matchedByName: [(identity: Int32, taxpayer: Int32)]
    /// Identities without a code whose name several taxpayers have.
    public let ambiguousNames: [Int32]
    /// The building of each receipt that was corrected by hand, 0 for none named.
    let buildingOfReceipt: [Int64: Int32]
    /// Which receipts are one-off.
    let oneOffs: OneOffReceipts
    let taxpayerOf: [Int32]
    let positionOfBuilding: [Int32]
    let loads: ReceiptLoads
    /// How many packs of tenancies are not what their rows say, where they were held against them.
    public let differingPacks: Int
}

extension LedgerReading {
    /// Everything but the receipts as it stood after batch `last` (nil: the newest).
    ///
    /// - Parameter source: packs or rows; both give the same.
    /// - Throws: ``LedgerError`` where there is no such batch.
    public func portfolio(
        asOf last: Int? = nil, policy: Policy, from source: ReadingSource = .packs
    ) throws -> StoredPortfolio {
        let batches = try batchesInForce(asOf: last)
        let corrections = try CorrectionsInForce(batches, on: connection)
        var buildings = try BuildingFold.read(batches, on: connection)
        corrections.apply(to: &buildings)
        let resolution = try TaxpayerResolution(batches, policyAliases: policy.aliases, on: connection)
        let loads = try ReceiptLoads(batches, on: connection)
        var positions = [Int32](repeating: -1, count: try BuildingFold.lastNumber(on: connection) + 1)
        for (position, building) in buildings.enumerated() { positions[Int(building.number)] = Int32(position) }
        var (stored, differing) = try TenancyFold.fold(batches, from: source, on: connection) { _, _, _ in }
        corrections.apply(to: &stored)
        let terms = try TermMeanings(of: stored, policy: policy, on: connection)
        let tenancies = Self.ordered(
            stored, taxpayerOf: resolution.taxpayerOf, positionOfBuilding: positions, terms: terms)
        return StoredPortfolio(
            portfolio: Portfolio(
                buildings: buildings.map(\.building), taxpayerCount: resolution.taxpayerOf.count, tenancies: tenancies,
                loadedMonths: loads.loadedMonths, industries: terms.industries, batch: Int(batches.newest)),
            buildingNumbers: buildings.map(\.number), matchedByName: resolution.matchedByName,
            ambiguousNames: resolution.ambiguous, buildingOfReceipt: corrections.buildingOfReceipt,
            oneOffs: try OneOffReceipts(policy.oneOffTaxKinds, corrections, on: connection),
            taxpayerOf: resolution.taxpayerOf, positionOfBuilding: positions, loads: loads, differingPacks: differing)
    }

    /// The tenancies of buildings in force by taxpayer, building, move-in day and id: a counting sort, then each taxpayer's few.
    private static func ordered(
        _ stored: [StoredTenancy], taxpayerOf: [Int32], positionOfBuilding: [Int32], terms: TermMeanings
    ) -> [Tenancy] {
        var starts = [Int32](repeating: 0, count: taxpayerOf.count + 1)
        for tenancy in stored { starts[Int(taxpayerOf[Int(tenancy.identity)]) + 1] += 1 }
        for taxpayer in 1..<starts.count { starts[taxpayer] += starts[taxpayer - 1] }
        var next = starts
        var order = [Int32](repeating: 0, count: stored.count)
        for (position, tenancy) in stored.enumerated() {
            let taxpayer = Int(taxpayerOf[Int(tenancy.identity)])
            order[Int(next[taxpayer])] = Int32(position)
            next[taxpayer] += 1
        }
        var tenancies: [Tenancy] = []
        tenancies.reserveCapacity(stored.count)
        for taxpayer in 0..<taxpayerOf.count {
            let slice = order[Int(starts[taxpayer])..<Int(starts[taxpayer + 1])]
            guard !slice.isEmpty else { continue }
            let first = tenancies.count
            for position in slice {
                let tenancy = stored[Int(position)]
                let building = positionOfBuilding[Int(tenancy.building)]
                if building >= 0 {
                    tenancies.append(terms.tenancy(tenancy, taxpayer: Int32(taxpayer), building: building))
                }
            }
            if tenancies.count - first > 1 { tenancies[first...].sort(by: Self.precedes) }
        }
        return tenancies
    }

    private static func precedes(_ left: Tenancy, _ right: Tenancy) -> Bool {
        (left.building, left.moveIn?.ordinal ?? .min, left.id) < (
            right.building, right.moveIn?.ordinal ?? .min, right.id
        )
    }
}
