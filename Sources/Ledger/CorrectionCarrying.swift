internal import BuildingEconomy

extension LedgerWriting {
    /// Lets corrections follow what they are about into batch `batch`: a stay or a receipt whose import gave way, and that the
    /// batch states anew, keeps its correction. Gives the corrections of receipts with what the new rows say.
    public func carryCorrections(intoBatch batch: Int) throws -> [CorrectionConflict] {
        let batches = try BatchesInForce(on: connection, upTo: nil)
        let standing = try CorrectionsInForce(batches, on: connection).all.map(\.correction)
        guard !standing.isEmpty else { return [] }
        try carryTenancies(standing, batches, batch: batch)
        return try carryReceipts(standing, batch: batch)
    }

    private func carryTenancies(_ standing: [Correction], _ batches: BatchesInForce, batch: Int) throws {
        let corrected = Set(
            standing.compactMap { correction -> Int64? in
                guard case .tenancy(let id) = correction.subject else { return nil }
                return id
            })
        guard !corrected.isEmpty else { return }
        let stays = try reading.stays(policyAliases: policyAliases)
        let gone = corrected.subtracting(stays.map(\.tenancy))
        guard !gone.isEmpty else { return }
        let taxpayerOf = try reading.taxpayers(policyAliases: policyAliases)
        for tenancy in gone.sorted() {
            let row = try SQLStatement(
                """
                SELECT identity_id, building_id, coalesce(text, '') FROM tenancy_statement s
                LEFT JOIN term ON term.id = room_id WHERE s.id = ?
                """, on: connection)
            row.bind(tenancy)
            guard try row.step() else { continue }
            let (taxpayer, building, room) = (taxpayerOf[Int(row.int(0))], Int32(row.int(1)), row.text(2) ?? "")
            let heir = stays.last { $0.taxpayer == taxpayer && $0.building == building && $0.room == room }
            guard let heir, try tenanciesNamed(byBatch: batch).contains(heir.tenancy) else { continue }
            for correction in standing where correction.subject == .tenancy(tenancy) {
                let has = standing.contains {
                    $0.subject == .tenancy(heir.tenancy) && $0.field == correction.field
                }
                guard !has else { continue }
                try addCorrection(
                    Correction(.tenancy(heir.tenancy), correction.field, correction.value, why: correction.why),
                    batch: batch)
            }
        }
    }

    private func carryReceipts(_ standing: [Correction], batch: Int) throws -> [CorrectionConflict] {
        let corrected = Set(
            standing.compactMap { correction -> Int64? in
                guard case .receipt(let id) = correction.subject else { return nil }
                return id
            })
        guard !corrected.isEmpty else { return [] }
        let old = try reading.receipts(numbered: corrected)
        let taxpayerOf = try reading.taxpayers(policyAliases: policyAliases)
        let wanted = Set(old.map { taxpayerOf[Int($0.identity)] })
        let identities = Set(taxpayerOf.indices.filter { wanted.contains(taxpayerOf[$0]) }.map(Int32.init))
        let inForce = try reading.receipts(of: identities)
        let alive = Set(inForce.map(\.number))
        let keys = try reading.buildingKeys()
        var conflicts: [CorrectionConflict] = []
        for receipt in old where !alive.contains(receipt.number) {
            let heirs = inForce.filter {
                $0.batch == batch && $0.month == receipt.month && $0.taxKind == receipt.taxKind
                    && taxpayerOf[Int($0.identity)] == taxpayerOf[Int(receipt.identity)]
            }
            for correction in standing where correction.subject == .receipt(receipt.number) {
                for heir in heirs {
                    let carried = Correction(
                        .receipt(heir.number), correction.field, correction.value, why: correction.why, batch: batch)
                    try addCorrection(carried, batch: batch)
                    guard correction.field == .receiptBuilding else { continue }
                    let stated: CorrectedValue =
                        heir.building == 0 ? .blank : .building(heir.building, key: keys[heir.building] ?? "")
                    guard stated != correction.value else { continue }
                    conflicts.append(
                        CorrectionConflict(
                            correction: carried, stated: stated, sheet: try sheet(ofReceipt: heir.number), row: heir.row
                        ))
                }
            }
        }
        return conflicts
    }

    private func sheet(ofReceipt receipt: Int64) throws -> Int64 {
        let row = try SQLStatement(
            "SELECT id FROM sheet WHERE ? BETWEEN first_receipt_id AND last_receipt_id", on: connection)
        row.bind(receipt)
        return try row.step() ? row.int(0) : 0
    }
}
