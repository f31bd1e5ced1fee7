public import BuildingEconomy

extension LedgerReading {
    /// The identities in force whose code stands with several names, after batch `last` (nil: now), by number.
    ///
    /// Names are what aliases make of them (``TaxpayerIdentity/nameKey``): a renaming that was decided is no difference.
    public func identitiesSharingCode(
        asOf last: Int? = nil, policyAliases: [String: String] = [:]
    ) throws -> [TaxpayerIdentity] {
        let shared = try IdentitiesShared(asOf: last, policyAliases: policyAliases, on: connection)
        let roots = try SQLStatement(
            """
            SELECT same_code_as FROM taxpayer_identity INDEXED BY taxpayer_identity_special
            WHERE (same_code_as <> id OR code IS NULL) AND code IS NOT NULL
            """, on: connection)
        var groups: Set<Int32> = []
        while try roots.step() { groups.insert(Int32(roots.int(0))) }
        guard !groups.isEmpty else { return [] }
        return try shared.inForce { groups.contains($0.sameCodeAs) }
    }

    /// The identities in force whose name stands with several codes, after batch `last` (nil: now), by number.
    public func identitiesSharingName(
        asOf last: Int? = nil, policyAliases: [String: String] = [:]
    ) throws -> [TaxpayerIdentity] {
        let shared = try IdentitiesShared(asOf: last, policyAliases: policyAliases, on: connection)
        let names = try shared.namesOfSeveral
        guard !names.isEmpty else { return [] }
        return try shared.inForce { $0.nameKey.map(names.contains) ?? false }
    }
}

/// Looks through every identity with a code and a name.
private struct IdentitiesShared {
    private let inForce: IdentitiesInForce
    private let canon: NameCanon
    private let database: OpaquePointer

    init(asOf last: Int?, policyAliases: [String: String], on database: OpaquePointer) throws {
        let batches = try BatchesInForce(on: database, upTo: last.map(Int64.init))
        inForce = try IdentitiesInForce(batches, on: database)
        canon = try NameCanon(batches, policy: policyAliases, on: database)
        self.database = database
    }

    /// The names, as aliases make them, that identities of more than one code bear, in force or not.
    ///
    /// Names are compared by a hash of their bytes first, so that of the hundreds of thousands of a city only the few
    /// that repeat become texts.
    var namesOfSeveral: Set<String> {
        get throws {
            var seen: Set<UInt64> = []
            var repeated: Set<UInt64> = []
            try forEach { rows in
                let hash = hash(of: rows)
                if !seen.insert(hash).inserted { repeated.insert(hash) }
            }
            guard !repeated.isEmpty else { return [] }
            var codes: [String: Int32] = [:]
            var names: Set<String> = []
            try forEach { rows in
                guard repeated.contains(hash(of: rows)), let name = rows.text(3) else { return }
                let (key, code) = (canon.name(for: name), Int32(rows.int(4)))
                if let other = codes[key], other != code { names.insert(key) }
                codes[key] = code
            }
            return names
        }
    }

    /// Identities that `isMeant` takes and that something in force refers to, by number.
    func inForce(_ isMeant: (TaxpayerIdentity) -> Bool) throws -> [TaxpayerIdentity] {
        var settled: [TaxpayerIdentity] = []
        var doubtful: [TaxpayerIdentity] = []
        try forEach { rows in
            guard let name = rows.text(3) else { return }
            let identity = TaxpayerIdentity(
                number: Int32(rows.int(0)), code: rows.text(1), name: rows.text(2), nameKey: canon.name(for: name),
                sameCodeAs: Int32(rows.int(4)))
            guard isMeant(identity) else { return }
            if inForce.isSettled(bySheet: rows.int(5)) { settled.append(identity) } else { doubtful.append(identity) }
        }
        let referred = try inForce.referredTo(among: Set(doubtful.map(\.number)))
        return (settled + doubtful.filter { referred.contains($0.number) }).sorted { $0.number < $1.number }
    }

    private func forEach(_ body: (borrowing SQLStatement) throws -> Void) throws {
        let rows = try SQLStatement(
            """
            SELECT id, code, name, name_key, same_code_as, sheet_id FROM taxpayer_identity
            WHERE code IS NOT NULL AND name_key IS NOT NULL ORDER BY id
            """, on: database)
        while try rows.step() { try body(rows) }
    }

    private func hash(of rows: borrowing SQLStatement) -> UInt64 {
        if !canon.isEmpty, let name = rows.text(3) { return fingerprint(canon.name(for: name).utf8) }
        return fingerprint(rows.bytes(3))
    }

    /// FNV-1a, 64 bit.
    private func fingerprint(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
