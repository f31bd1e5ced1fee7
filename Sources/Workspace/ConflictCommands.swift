internal import Analytics
internal import BuildingEconomy
internal import Ledger

/// The command lines that settle contradictions, for whoever has checked that they are true.
struct ConflictCommands {
    private let stays: [Int64: Stay]
    private let names: [Int32: TaxpayerIdentity]
    private let keys: [Int32: String]

    /// Of the contradictions listed.
    init(for conflicts: [Conflict], asOf batch: Int?, _ policy: Policy, in reading: LedgerReading) throws {
        let named = Set(conflicts.flatMap(\.sources).compactMap(\.tenancy))
        let all = named.isEmpty ? [] : try reading.stays(asOf: batch, policyAliases: policy.aliases)
        stays = Dictionary(uniqueKeysWithValues: all.filter { named.contains($0.tenancy) }.map { ($0.tenancy, $0) })
        let identities = conflicts.flatMap(\.evidence.identities) + stays.values.map(\.identity)
        names = try reading.identities(Set(identities).sorted())
        keys = try reading.buildingKeys()
    }

    /// The commands of one, run one after the other; none where the files themselves are to be put right.
    func lines(_ conflict: Conflict, _ buildings: [Building], _ origins: [ConflictSource: [FactOrigin]]) -> [String] {
        switch conflict.kind {
        case .rosterYesNoReceipt: roster(conflict, .paysHere, .flag(false), origins)
        case .rosterNoButReceipt: roster(conflict, .paysHere, .flag(true), origins)
        case .registeredNoReceipt: roster(conflict, .registeredPlace, nil, origins)
        case .codeSeveralNames: aliases(conflict.evidence.identities)
        case .areaChanged: area(conflict, buildings)
        case .nameSeveralCodes, .leasedOverBuilding, .monthCollapsed: []
        }
    }

    /// A correction by hand is released; what a file says is corrected.
    private func roster(
        _ conflict: Conflict, _ field: CorrectedField, _ value: CorrectedValue?,
        _ origins: [ConflictSource: [FactOrigin]]
    ) -> [String] {
        conflict.sources.compactMap { source in
            guard let stay = source.tenancy.flatMap({ stays[$0] }), let identity = names[stay.identity],
                let key = keys[stay.building]
            else { return nil }
            let isCorrected = origins[source]?.contains { $0.file == nil } ?? false
            guard isCorrected || value != nil else { return nil }
            return CorrectionCommand(stay, of: identity, in: key)
                .line(field, value ?? .blank, releases: isCorrected)
        }
    }

    /// Every earlier name means the last.
    private func aliases(_ identities: [Int32]) -> [String] {
        var seen: Set<String> = []
        let all = identities.compactMap { names[$0]?.name }.filter { seen.insert($0).inserted }
        return all.dropLast().map { "louyu alias \(ShellWord.quoted($0)) \(ShellWord.quoted(all.last!))" }
    }

    private func area(_ conflict: Conflict, _ buildings: [Building]) -> [String] {
        guard case .area(let basis, _, let after) = conflict.evidence, let position = conflict.buildings.first,
            buildings.indices.contains(position)
        else { return [] }
        let field: CorrectedField =
            switch basis {
            case .gross: .grossArea
            case .aboveGround: .aboveGroundArea
            case .commercial: .commercialArea
            case .leasable: .leasableArea
            case .occupied: .occupiedArea
            }
        return [CorrectionCommand(building: buildings[position].key).line(field, .area(after))]
    }
}

extension ConflictSource {
    fileprivate var tenancy: Int64? {
        if case .tenancy(let number, _) = self { number } else { nil }
    }
}

extension ConflictEvidence {
    var identities: [Int32] {
        if case .identities(let numbers) = self { numbers } else { [] }
    }
}
