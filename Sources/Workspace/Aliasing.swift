internal import BuildingEconomy
internal import Ingestion
public import Ledger

/// What came of recording an alias.
public struct AliasOutcome: Sendable, Equatable {
    /// The batch; nil where it was decided before.
    public let batch: Int?
    /// What the name means now: a building's key, companies by code or name; empty where nothing bears it yet.
    public let meanings: [String]
}

/// Why an alias is not recorded.
public struct AliasRefusal: Error, Sendable, CustomStringConvertible {
    /// One Chinese line with the remedy.
    public let description: String
}

extension Workspace {
    /// Records that `alias` means `name`: a company, a building, or a code.
    ///
    /// - Throws: ``AliasRefusal`` where it contradicts another, ``LedgerError``.
    public func addAlias(_ alias: String, meaning name: String, origin: Origin) throws -> AliasOutcome {
        guard let aliasKey = NameKey.of(alias), let nameKey = CodeKey.of(name) ?? NameKey.of(name) else {
            throw AliasRefusal(description: "别名和名称都不能空着")
        }
        guard aliasKey != nameKey else { throw AliasRefusal(description: "“\(alias)”与“\(name)”本来就相同，不需要别名") }
        return try ledger.write { writing in
            _ = try recordPolicy(origin, in: writing)
            let isNew = try hold(alias, aliasKey, name, nameKey, in: writing)
            var batch: Int?
            if isNew {
                batch = try writing.addBatch(
                    .alias, at: origin.time, by: origin.author, version: origin.version, detail: "\(alias) = \(name)")
                try writing.addAlias(
                    NameAlias(alias: alias, name: name, aliasKey: aliasKey, nameKey: nameKey), batch: batch!)
            }
            return (AliasOutcome(batch: batch, meanings: try meanings(of: name, nameKey, in: writing)), isNew)
        }
    }

    /// The aliases in force, those of the ledger with their batches.
    ///
    /// - Throws: ``LedgerError``.
    public func aliases(asOf batch: Int? = nil) throws -> [NameAlias] {
        try ledger.read { try $0.aliases(asOf: batch) }
    }

    /// Refuses what contradicts the policy or the ledger, or leads back to itself; false where it was decided before.
    private func hold(
        _ alias: String, _ aliasKey: String, _ name: String, _ nameKey: String, in writing: LedgerWriting
    ) throws -> Bool {
        var decided = policy.aliases
        for earlier in try writing.reading.aliases() {
            if earlier.aliasKey == aliasKey, earlier.nameKey != nameKey {
                let problem = Problem.aliasContradiction(alias: alias, one: earlier.name, other: name)
                throw AliasRefusal(
                    description: "\(problem.sentence)：前者是批次 \(earlier.batch)，要改请先 louyu undo \(earlier.batch)")
            }
            decided[earlier.aliasKey] = earlier.nameKey
        }
        if let other = policy.aliases[aliasKey], other != nameKey {
            let problem = Problem.aliasContradiction(alias: alias, one: other, other: name)
            throw PolicyAliases.contradiction(problem, of: aliasKey, in: policyText ?? "")
        }
        if decided[aliasKey] == nameKey { return false }
        decided[aliasKey] = nameKey
        if let circle = AliasCircle(from: aliasKey, in: decided) { throw AliasRefusal(description: circle.sentence) }
        return true
    }

    private func meanings(of name: String, _ nameKey: String, in writing: LedgerWriting) throws -> [String] {
        var meanings: [String] = []
        let directory = try Directories.buildings(in: writing, policy: policy)
        if let number = directory.number(of: name) { meanings.append("楼宇 \(directory[number].key)") }
        let taxpayers =
            try writing.reading.identities(withCode: nameKey) + (try writing.reading.identities(named: nameKey))
        var seen: Set<Int32> = []
        for taxpayer in taxpayers where seen.insert(taxpayer.sameCodeAs).inserted {
            meanings.append("企业 \(taxpayer.name ?? "")" + (taxpayer.code.map { "（\($0)）" } ?? ""))
        }
        return meanings
    }

    /// Holds the policy's aliases against the ledger's: one name must not mean two.
    ///
    /// - Throws: ``PolicyError`` at the line of the policy.
    func holdAliasesAgainstLedger() throws {
        guard !policy.aliases.isEmpty else { return }
        for alias in try aliases() {
            guard let other = policy.aliases[alias.aliasKey], other != alias.nameKey else { continue }
            let problem = Problem.aliasContradiction(
                alias: alias.alias, one: other, other: "\(alias.name)（批次 \(alias.batch)）")
            throw PolicyAliases.contradiction(problem, of: alias.aliasKey, in: policyText ?? "")
        }
    }
}
