internal import BuildingEconomy
internal import Ingestion
internal import Ledger
internal import Synchronization

/// Fills the directories that files are read against from what the ledger holds.
enum Directories {
    private static let bytesOfRosterRow = 100
    private static let mostExpected = 1_000_000

    static func buildings(in writing: LedgerWriting, policy: Policy) throws -> BuildingDirectory {
        let stored = try writing.buildings()
        var aliases = policy.aliases
        for alias in try writing.reading.aliases() where aliases[alias.aliasKey] == nil {
            aliases[alias.aliasKey] = alias.nameKey
        }
        let keys = Dictionary(uniqueKeysWithValues: stored.map { ($0.number, $0.building.key) })
        for correction in try writing.reading.corrections() where correction.field == .name {
            // A name put right by hand is known beside the one that files use.
            guard case .building(let number) = correction.subject, case .text(let name) = correction.value,
                let key = keys[number]
            else { continue }
            aliases[name] = key
        }
        var directory = BuildingDirectory(aliases: aliases)
        let inForce = Dictionary(uniqueKeysWithValues: stored.map { ($0.number, $0.building.name) })
        for (number, key, nameKey) in try writing.buildingNumbers() {
            directory.add(
                number: number, key: key, name: inForce[number] ?? nameKey, isInForce: inForce[number] != nil)
        }
        return directory
    }

    static func taxKinds(in writing: LedgerWriting) throws -> TaxKindDirectory {
        TaxKindDirectory(try writing.taxKinds().map(\.name))
    }

    /// - Parameter rosterBytes: how much roster is about to be read: room for its taxpayers is made at once.
    static func taxpayers(in writing: LedgerWriting, rosterBytes: Int) throws -> TaxpayerDirectory {
        let expected = min(max(rosterBytes / bytesOfRosterRow, 1024), mostExpected)
        var directory = TaxpayerDirectory(capacity: try writing.identityCount() + expected)
        try writing.forEachIdentity { number, code, name, nameKey, sameCodeAs in
            directory.add(
                number: number, code: code.isEmpty ? nil : code, name: name.isEmpty ? nil : name,
                nameKey: nameKey.isEmpty ? nil : nameKey, sameCodeAs: sameCodeAs)
        }
        return directory
    }
}

/// Hands a value that cannot be copied to another thread, once.
final class Handover<Value: ~Copyable>: @unchecked Sendable {
    private var value: Value?

    init(_ value: consuming Value) { self.value = consume value }

    /// The value; may be asked for once, by the one thread it is handed to.
    func take() -> Value {
        guard let value = value.take() else { preconditionFailure("handed over already") }
        return value
    }
}
