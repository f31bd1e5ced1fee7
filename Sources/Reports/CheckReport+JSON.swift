internal import Analytics
internal import BuildingEconomy

extension CheckReport {
    /// `louyu.check/1`: every line, all stray tax by taxpayer and month, every match by name, every name that several taxpayers have.
    public var json: JSONDocument {
        JSONDocument(
            [
                "schema": "louyu.check/1", "batch": .count(batch), "proven": .bool(isProven),
                "differingPacks": .count(differingPacks), "lines": .array(lines.map(line)),
                "strays": .array(namesCompanies ? strays.map(stray) : []),
                "matchedByName": .array(namesCompanies ? nameMatches.map(match) : []),
                "ambiguousNames": .array(
                    namesCompanies ? ambiguousNames.map { ["code": .text($0.code), "name": .text($0.name)] } : []),
            ], for: profile)
    }

    var namesCompanies: Bool { profile != .public }

    /// An amount, of which others than the office see nothing.
    private func fen(_ money: Money) -> JSONValue { profile == .internal ? .integer(money.fen) : .null }

    private func line(_ line: ReconciliationLine) -> JSONValue {
        [
            "month": .string(line.month.text), "level": .string(line.level.name),
            "buildingsFen": fen(line.buildings), "afterMoveOutFen": fen(line.afterMoveOut),
            "unmatchedFen": fen(line.unmatched), "receiptsFen": fen(line.receipts),
            "proven": .bool(line.isProven),
        ]
    }

    private func stray(_ stray: Stray) -> JSONValue {
        let entry = stray.entry
        return [
            "bucket": .string(entry.bucket.code), "month": .string(entry.month.text),
            "code": .text(stray.party?.code), "name": .text(stray.party?.name),
            "totalTaxFen": fen(entry.tax.total), "localTaxFen": fen(entry.tax.local),
            "districtTaxFen": fen(entry.tax.district),
        ]
    }

    private func match(_ match: NameMatch) -> JSONValue {
        [
            "code": .text(match.written.code), "name": .text(match.written.name),
            "takenForCode": .text(match.taken.code), "takenForName": .text(match.taken.name),
        ]
    }
}

extension StrayTax.Bucket {
    fileprivate var code: String {
        switch self {
        case .afterMoveOut: "afterMoveOut"
        case .unmatched: "unmatched"
        }
    }
}
