/// Which identities are one taxpayer (§3): the same code; or no readable code, and a name that exactly one taxpayer has.
///
/// A taxpayer is numbered by the lowest identity of its code; one without a code by its own identity.
struct TaxpayerResolution {
    /// The taxpayer of each identity, by the identity's number.
    private(set) var taxpayerOf: [Int32]
    /// Identities matched to a taxpayer by their name only, with that taxpayer's number.
    private(set) var matchedByName: [(identity: Int32, taxpayer: Int32)] = []
    /// Identities without a code whose name several taxpayers have.
    private(set) var ambiguous: [Int32] = []

    /// Resolves every identity that something in force refers to.
    init(_ batches: BatchesInForce, on database: OpaquePointer) throws {
        let last = try SQLStatement("SELECT coalesce(max(id), 0) FROM taxpayer_identity", on: database)
        _ = try last.step()
        taxpayerOf = Array(0...Int32(last.int(0)))
        var nameless: [(identity: Int32, key: String)] = []
        let special = try SQLStatement(
            """
            SELECT id, same_code_as, code IS NULL, name_key FROM taxpayer_identity INDEXED BY taxpayer_identity_special
            WHERE same_code_as <> id OR code IS NULL ORDER BY id
            """, on: database)
        while try special.step() {
            let identity = Int32(special.int(0))
            if special.int(2) == 1 {
                if let key = special.text(3) { nameless.append((identity, key)) }
            } else {
                taxpayerOf[Int(identity)] = Int32(special.int(1))
            }
        }
        if !nameless.isEmpty { try matchNames(nameless, batches, on: database) }
    }

    private mutating func matchNames(
        _ nameless: [(identity: Int32, key: String)], _ batches: BatchesInForce, on database: OpaquePointer
    ) throws {
        let bearers = try NameBearers(of: Set(nameless.map(\.key)), batches, on: database)
        for (identity, key) in nameless {
            let taxpayers = Set(bearers.identities(named: key).map { taxpayerOf[Int($0)] })
            if taxpayers.count == 1, let taxpayer = taxpayers.first {
                taxpayerOf[Int(identity)] = taxpayer
                matchedByName.append((identity, taxpayer))
            } else if taxpayers.count > 1 {
                ambiguous.append(identity)
            }
        }
    }
}
