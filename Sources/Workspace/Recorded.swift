internal import BuildingEconomy
internal import Ledger

/// A figure that somebody entered, as a list shows it.
public struct RecordedIndicator: Sendable, Equatable {
    /// The batch that holds it.
    public let batch: Int
    /// The indicator.
    public let name: String
    /// `2023` or `2023-05`.
    public let time: String
    /// The value in ``unit``, every digit of it.
    public let value: String
    /// The policy's unit; nil of a name that the policy does not have.
    public let unit: String?
}

/// A note, with the building it is on.
public struct RecordedNote: Sendable, Equatable {
    /// The building's key.
    public let building: String
    /// The note.
    public let note: BuildingNote
}

extension Workspace {
    /// The figures entered and in force, in the order of their names and times.
    ///
    /// - Throws: ``LedgerError``.
    public func recordedIndicators(asOf batch: Int? = nil) throws -> [RecordedIndicator] {
        let policy = try policy(asOf: batch)
        return try ledger.read { try $0.indicators(asOf: batch) }.map { stored in
            let month = stored.month.flatMap { Month(year: stored.year, month: $0)?.text }
            let own = policy.indicators.first { $0.name == stored.name }
            let places = own.map { [1: 4, 10_000: 8][$0.multiplier] ?? 12 } ?? 4
            return RecordedIndicator(
                batch: stored.batch, name: stored.name, time: month ?? "\(stored.year)",
                value: trimmed(fixedPointText(Int128(stored.tenThousandths), decimals: places)), unit: own?.unit)
        }.sorted { ($0.name, $0.time) < ($1.name, $1.time) }
    }

    /// Every note in force, whether or not its figures still stand, oldest first.
    ///
    /// - Throws: ``LedgerError``.
    public func recordedNotes(asOf batch: Int? = nil) throws -> [RecordedNote] {
        try ledger.read { reading in
            let keys = try reading.buildingKeys()
            return try reading.notes(asOf: batch).map {
                RecordedNote(building: keys[$0.building] ?? "", note: BuildingNote($0))
            }
        }
    }

    /// The aliases that the policy has.
    ///
    /// - Throws: ``LedgerError``, ``PolicyError``.
    public func policyAliases(asOf batch: Int? = nil) throws -> [String: String] { try policy(asOf: batch).aliases }

    private func trimmed(_ text: String) -> String {
        String(text.reversed().drop { $0 == "0" }.trimmingPrefix(".").reversed())
    }
}
