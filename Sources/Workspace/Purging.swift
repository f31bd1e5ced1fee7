public import BuildingEconomy
internal import Glibc
internal import Ingestion
public import Ledger

/// What `louyu purge` is to delete for good.
public enum PurgeSubject: Sendable {
    /// A company, by its code or its full name.
    case taxpayer(String)
    /// What lies before this month: its receipts and entered figures, and companies that stood and paid only before it.
    case before(Month)
}

/// What a purge did, or would do.
public struct PurgeOutcome: Sendable {
    /// What is deleted.
    public let counts: PurgeCounts
    /// The batch that records it, without the data; nil for a dry run, and where there was nothing.
    public let batch: Int?
    /// Files beside the ledger that may still hold what was deleted.
    public let copies: [String]
}

extension Workspace {
    /// Deletes a taxpayer or old months for good; a damaged ledger is left alone.
    ///
    /// - Throws: ``NoSuchTaxpayer``, ``LedgerError``.
    public func purge(_ subject: PurgeSubject, isDryRun: Bool, origin: Origin) throws -> PurgeOutcome {
        var integrity = try ledger.integrity()
        if integrity.isMendable, try ledger.mend() != nil { integrity = try ledger.integrity() }
        guard integrity.isWhole else {
            throw RestoreRefusal.damaged(file: Self.ledgerName, integrity.damages)
        }
        let outcome = try ledger.purge(
            isDryRun: isDryRun, at: origin.time, by: origin.author, version: origin.version
        ) { writing in
            if !isDryRun { _ = try recordPolicy(origin, in: writing) }
            switch subject {
            case .taxpayer(let text): return (try request(text, in: writing.reading), "企业 1 家")
            case .before(let month): return (try request(before: month, in: writing.reading), "\(month.text) 以前")
            }
        }
        return PurgeOutcome(counts: outcome.counts, batch: outcome.batch, copies: copies())
    }

    private func request(_ text: String, in reading: LedgerReading) throws -> PurgeRequest {
        let found = try FoundTaxpayer(text, aliases: policy.aliases, in: reading)
        var identities = found.identities
        let known = try reading.identities(identities).values
        var texts = Set(known.compactMap(\.code))
        for key in Set(known.compactMap(\.nameKey)) {
            let bearers = try reading.identities(named: key)
            // A name that another company bears too is that one's as well, and stays.
            guard bearers.allSatisfy({ $0.code == nil || identities.contains($0.number) }) else { continue }
            identities.formUnion(bearers.map(\.number))
            texts.formUnion(bearers.compactMap(\.name) + [key])
        }
        return .taxpayer(identities: identities, texts: texts.filter { $0.count >= 3 }.sorted())
    }

    private func request(before month: Month, in reading: LedgerReading) throws -> PurgeRequest {
        let day = month.firstDay
        let taxpayerOf = try reading.taxpayers(policyAliases: policy.aliases)
        var stands: Set<Int32> = []
        var stood: Set<Int32> = []
        for stay in try reading.stays(policyAliases: policy.aliases) {
            if stay.moveOut.map({ $0 >= day }) ?? true {
                stands.insert(stay.taxpayer)
            } else {
                stood.insert(stay.taxpayer)
            }
        }
        let onRosters = Set(try reading.identitiesOnRosters().map { taxpayerOf[Int($0)] })
        var gone: [Int32: Set<Int32>] = [:]
        for identity in taxpayerOf.indices.dropFirst() {
            let taxpayer = taxpayerOf[identity]
            guard !stands.contains(taxpayer), stood.contains(taxpayer) || !onRosters.contains(taxpayer) else {
                continue
            }
            gone[taxpayer, default: []].insert(Int32(identity))
        }
        return .before(month, taxpayers: gone.sorted { $0.key < $1.key }.map(\.value))
    }

    /// Copies and rejected rows that lie in the workspace's folder.
    private func copies() -> [String] {
        guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let isCopy =
                name.hasPrefix("\(Self.ledgerName).") || name.contains(".rejects.") || name.hasSuffix(".sqlite")
            if isCopy, name != Self.ledgerName { names.append(name) }
        }
        return names.sorted()
    }
}
