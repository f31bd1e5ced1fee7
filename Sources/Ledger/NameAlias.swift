/// A decision that one name means another (别名), for a company or a building.
public struct NameAlias: Sendable, Equatable {
    /// The other name as the steward wrote it.
    public let alias: String
    /// The name it stands for, or a code.
    public let name: String
    /// The other name, normalised.
    public let aliasKey: String
    /// The name it stands for, normalised.
    public let nameKey: String
    /// The batch that decided it; 0 before it is stored.
    public let batch: Int

    /// A decision; the keys are the caller's normalised forms of the names.
    public init(alias: String, name: String, aliasKey: String, nameKey: String, batch: Int = 0) {
        self.alias = alias
        self.name = name
        self.aliasKey = aliasKey
        self.nameKey = nameKey
        self.batch = batch
    }
}

extension LedgerReading {
    /// The aliases in force after batch `last` (nil: now), oldest first.
    public func aliases(asOf last: Int? = nil) throws -> [NameAlias] {
        try Self.aliases(try batchesInForce(asOf: last), on: connection)
    }

    static func aliases(_ batches: BatchesInForce, on database: OpaquePointer) throws -> [NameAlias] {
        var aliases: [NameAlias] = []
        let rows = try SQLStatement(
            "SELECT alias, name, alias_key, name_key, batch_id FROM alias ORDER BY id", on: database)
        while try rows.step() {
            guard batches.contains(batch: rows.int(4)) else { continue }
            aliases.append(
                NameAlias(
                    alias: rows.text(0) ?? "", name: rows.text(1) ?? "", aliasKey: rows.text(2) ?? "",
                    nameKey: rows.text(3) ?? "", batch: Int(rows.int(4))))
        }
        return aliases
    }
}

extension LedgerWriting {
    /// Stores a decision of batch `batch`.
    public func addAlias(_ alias: NameAlias, batch: Int) throws {
        try run(
            "INSERT INTO alias(batch_id, alias, name, alias_key, name_key) VALUES (?,?,?,?,?)",
            .integer(Int64(batch)), .text(alias.alias), .text(alias.name), .text(alias.aliasKey), .text(alias.nameKey))
    }
}
