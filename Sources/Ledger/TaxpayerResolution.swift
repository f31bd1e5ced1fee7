/// Which identities are one taxpayer (§3): the same code; or no readable code, and a name that exactly one taxpayer has.
///
/// A taxpayer is numbered by the lowest identity of its code; one without a code by its own identity.
struct TaxpayerResolution {
    /// The taxpayer of each identity, by the identity's number.
    private(set) var taxpayerOf: [Int32]
    /// Identities in force that were matched to a taxpayer by their name only, with that taxpayer's number.
    private(set) var matchedByName: [(identity: Int32, taxpayer: Int32)] = []
    /// Identities in force without a code whose name several taxpayers have.
    private(set) var ambiguous: [Int32] = []

    /// An identity without a code.
    private struct Nameless {
        let identity: Int32
        /// Its name, normalised, or the name that an alias says it stands for.
        let key: String
        let sheet: Int64
    }

    /// Resolves every identity stored; only what is in force bears a name.
    ///
    /// - Parameter policyAliases: the policy's aliases, both names normalised.
    init(
        _ batches: BatchesInForce, policyAliases: [String: String] = [:], on database: OpaquePointer
    ) throws {
        let last = try SQLStatement("SELECT coalesce(max(id), 0) FROM taxpayer_identity", on: database)
        _ = try last.step()
        taxpayerOf = Array(0...Int32(last.int(0)))
        let canon = try NameCanon(batches, policy: policyAliases, on: database)
        var nameless: [Nameless] = []
        let special = try SQLStatement(
            """
            SELECT id, same_code_as, code IS NULL, name_key, sheet_id
            FROM taxpayer_identity INDEXED BY taxpayer_identity_special
            WHERE same_code_as <> id OR code IS NULL ORDER BY id
            """, on: database)
        while try special.step() {
            let identity = Int32(special.int(0))
            if special.int(2) == 0 {
                taxpayerOf[Int(identity)] = Int32(special.int(1))
            } else if let key = special.text(3) {
                nameless.append(Nameless(identity: identity, key: canon.name(for: key), sheet: special.int(4)))
            }
        }
        if !nameless.isEmpty { try matchNames(nameless, canon, batches, on: database) }
    }

    /// Names without a code anywhere are one taxpayer where an alias says so: the lowest identity's.
    private mutating func join(_ nameless: [Nameless]) {
        for (_, same) in Dictionary(grouping: nameless, by: \.key) where same.count > 1 {
            let taxpayer = same.map(\.identity).min()!
            for one in same where one.identity != taxpayer {
                taxpayerOf[Int(one.identity)] = taxpayer
                matchedByName.append((one.identity, taxpayer))
            }
        }
        matchedByName.sort { $0.identity < $1.identity }
    }

    private mutating func matchNames(
        _ nameless: [Nameless], _ canon: NameCanon, _ batches: BatchesInForce, on database: OpaquePointer
    ) throws {
        let inForce = try IdentitiesInForce(batches, on: database)
        let bearers = try NameBearers(of: Set(nameless.map(\.key)), canon, inForce, on: database)
        var matched: [(Nameless, taxpayers: Set<Int32>)] = []
        for identity in nameless {
            let taxpayers = Set(bearers.identities(named: identity.key).map { taxpayerOf[Int($0)] })
            if !taxpayers.isEmpty { matched.append((identity, taxpayers)) }
        }
        if !canon.isEmpty { join(nameless.filter { bearers.identities(named: $0.key).isEmpty }) }
        let doubtful = matched.map(\.0).filter { !inForce.isSettled(bySheet: $0.sheet) }.map(\.identity)
        let gone = Set(doubtful).subtracting(try inForce.referredTo(among: Set(doubtful)))
        for (nameless, taxpayers) in matched where !gone.contains(nameless.identity) {
            if taxpayers.count == 1, let taxpayer = taxpayers.first {
                taxpayerOf[Int(nameless.identity)] = taxpayer
                matchedByName.append((nameless.identity, taxpayer))
            } else {
                ambiguous.append(nameless.identity)
            }
        }
    }
}
