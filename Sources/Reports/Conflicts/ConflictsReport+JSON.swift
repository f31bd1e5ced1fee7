internal import Analytics
internal import BuildingEconomy

extension ConflictsReport {
    /// `louyu.conflicts/1`: counts, what could not be judged, and every contradiction; a company's own amounts stand under
    /// `amounts`, null where not shown.
    public var json: JSONDocument {
        let window = Window(.ttm, endingWith: list.month)
        return JSONDocument(
            [
                "schema": "louyu.conflicts/1",
                "period": [
                    "month": .string(list.month.text), "from": .string(window.from.text), "to": .string(window.to.text),
                ],
                "batch": .count(list.batch),
                "counts": .object(
                    ConflictKind.allCases.compactMap { kind in
                        list.counts[kind].map { .init(kind.rawValue, .count($0)) }
                    }),
                "unjudged": .array(list.obstacles.map(obstacle)),
                "conflicts": .array(profile == .public ? [] : settled.map(conflict)),
            ], for: profile)
    }

    private func obstacle(_ obstacle: ConflictObstacle) -> JSONValue {
        [
            "kinds": .texts(obstacle.kinds.map(\.rawValue)), "reason": .string(obstacle.reason.rawValue),
            "months": .texts(obstacle.months.map(\.text)),
        ]
    }

    private func conflict(_ conflict: Conflict, _ commands: [String]) -> JSONValue {
        let sentence = sentence(conflict)
        return [
            "kind": .string(conflict.kind.rawValue),
            "buildings": .array(
                conflict.buildings.compactMap(building).map { ["building": .string($0.key), "name": .string($0.name)] }),
            "companies": .array(
                conflict.taxpayers.map { party($0) }.map { ["code": .text($0.code), "name": .text($0.name)] }),
            "sentence": .string(sentence.facts), "remedy": .string(sentence.remedy),
            "commands": .texts(commands),
            "figures": figures(conflict.evidence),
            "amounts": showsAmounts
                ? conflict.received.map { ["totalTaxFen": .integer($0.fen)] } ?? .null : .null,
            "places": .array(places(conflict).map(place)),
        ]
    }

    private func place(_ place: Place) -> JSONValue {
        [
            "batch": .count(place.batch), "file": .text(place.file), "sheet": .text(place.sheet),
            "row": .count(place.row),
        ]
    }

    private func figures(_ evidence: ConflictEvidence) -> JSONValue {
        switch evidence {
        case .receipts(_, let hasRows): ["hasReceipts": .bool(hasRows)]
        case .identities(let numbers):
            [
                "writings": .array(
                    numbers.map { party(Int($0)) }.map { ["code": .text($0.code), "name": .text($0.name)] })
            ]
        case .leased(let leased, let gross, let rows):
            [
                "leasedM2": .string(leased.squareMetresText()), "grossM2": .string(gross.squareMetresText()),
                "rows": .count(rows),
            ]
        case .area(let basis, let before, let after):
            [
                "areaBasis": .string(basis.rawValue), "beforeM2": .string(before.squareMetresText()),
                "afterM2": .string(after.squareMetresText()),
            ]
        case .drops(let month, let drops):
            [
                "month": .string(month.text),
                "drops": .array(
                    drops.map { drop in
                        [
                            "measure": .string(drop.measure.rawValue), "value": value(drop.value, of: drop),
                            "neighbour": .string(drop.neighbour.text),
                            "neighbourValue": value(drop.neighbourValue, of: drop),
                        ]
                    }),
            ]
        }
    }

    /// A number of taxpayers, or an amount, of which others than the office see nothing.
    private func value(_ value: Int64, of drop: MonthDrop) -> JSONValue {
        showsAmounts || drop.measure == .taxpayers ? .integer(value) : .null
    }
}
