public import BuildingEconomy

/// Every contradiction found at a month.
public struct ConflictList: Sendable {
    /// The last of the twelve months.
    public let month: Month
    /// The limits.
    public let thresholds: Thresholds
    /// The contradictions, by kind, building and taxpayer.
    public let conflicts: [Conflict]
    /// How many there are of each kind, those not listed included.
    public let counts: [ConflictKind: Int]
    /// What could not be looked for.
    public let obstacles: [ConflictObstacle]
    /// Whether only some buildings were asked for, so that months of the whole ledger are left out.
    public let isFiltered: Bool
    /// The newest batch.
    public let batch: Int

    /// The list with at most so many of each kind.
    public func limited(to limit: Int) -> ConflictList {
        var listed: [ConflictKind: Int] = [:]
        let some = conflicts.filter { conflict in
            listed[conflict.kind, default: 0] += 1
            return listed[conflict.kind]! <= limit
        }
        return ConflictList(
            month: month, thresholds: thresholds, conflicts: some, counts: counts, obstacles: obstacles,
            isFiltered: isFiltered, batch: batch)
    }
}

/// What a register's row says of a building's areas, in the order of the ledger.
public struct AreaStatement: Sendable, Equatable {
    /// The statement's number.
    public let number: Int64
    /// The batch that stored it.
    public let batch: Int
    /// The building's position.
    public let building: Int
    /// Its areas; nil where the row is blank, or where somebody corrected the value by hand.
    public let areas: FloorAreas

    /// A statement.
    public init(number: Int64, batch: Int = 1, building: Int, areas: FloorAreas) {
        (self.number, self.batch, self.building, self.areas) = (number, batch, building, areas)
    }
}

/// What the ledger gives besides portfolio and receipts.
public struct ConflictFacts: Sendable {
    /// Identities in force whose code others have too; their names as aliases make them.
    public var sharedCodes: [TaxpayerIdentity]
    /// Identities in force whose name others with another code have too; their names as aliases make them.
    public var sharedNames: [TaxpayerIdentity]
    /// The registers' rows in force, oldest first.
    public var areas: [AreaStatement]

    /// Facts.
    public init(
        sharedCodes: [TaxpayerIdentity] = [], sharedNames: [TaxpayerIdentity] = [], areas: [AreaStatement] = []
    ) {
        (self.sharedCodes, self.sharedNames, self.areas) = (sharedCodes, sharedNames, areas)
    }
}
