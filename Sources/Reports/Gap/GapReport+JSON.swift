internal import Analytics
internal import BuildingEconomy

extension GapReport {
    /// `louyu.gap/1`: the gaps, then every visit; a company's own amounts stand under `amounts`; where amounts are not shown, every one of them is null.
    public var json: JSONDocument {
        let window = Window(.ttm, endingWith: gap.month)
        return JSONDocument(
            [
                "schema": "louyu.gap/1", "building": .text(gap.building?.key), "name": .text(gap.building?.name),
                "buildings": .count(gap.members.count), "zone": .text(gap.building?.zone ?? gap.filter.zone),
                "street": .text(gap.building?.street ?? gap.filter.street),
                "isKey": gap.building.map { .bool($0.isKey) } ?? .null,
                "period": [
                    "month": .string(gap.month.text), "from": .string(window.from.text), "to": .string(window.to.text),
                    "missingMonths": .texts(gap.missingMonths.total.map(\.text)),
                    "missingDistrictMonths": .texts(gap.missingMonths.district.map(\.text)),
                ],
                "basis": ["inPlaceBasis": .string(gap.inPlaceBasis.rawValue), "batch": .count(gap.batch)],
                "inPlace": inPlace, "perM2": gap.perM2.map(perM2) ?? .null,
                "potentialDistrictFen": showsAmounts ? .integer(gap.potential.fen) : .null,
                "visitsToSum": .count(showsAmounts ? gap.visitsToSum : nil),
                "visits": .array(profile == .public ? [] : gap.visits.enumerated().map { visit($0, $1) }),
            ], for: profile)
    }

    private var inPlace: JSONValue {
        let tenants = gap.tenants
        return [
            "tenants": .count(tenants.counted), "paying": .count(tenants.paying), "unknown": .count(tenants.unknown),
            "inPlaceRate": .text(tenants.inPlaceRate?.percentText), "goal": .text(tenants.goal?.percentText),
            "meetsGoal": .verdict(tenants.meetsGoal), "tenantsToGoal": .count(tenants.toGoal),
        ]
    }

    private func perM2(_ perM2: PerM2Gap) -> JSONValue {
        [
            "goal": .string(perM2.goal.yuanPerSquareMetreText), "areaBasis": .string(perM2.areaBasis.rawValue),
            "applies": .bool(perM2.applies), "buildings": .count(perM2.buildings),
            "areaM2": .text(perM2.area?.squareMetresText()),
            "districtTaxFen": .fen(showsAmounts ? perM2.tax : nil),
            "districtTaxPerM2": .text(showsAmounts ? perM2.value?.yuanPerSquareMetreText : nil),
            "complete": .bool(perM2.isComplete),
            "missingFen": .fen(showsAmounts ? perM2.missing : nil),
        ]
    }

    private func visit(_ place: Int, _ visit: Visit) -> JSONValue {
        let party = party(visit)
        let absence: String? = if case .absent(let reason) = visit.potential { reason.rawValue } else { nil }
        return [
            "order": .count(place + 1), "neededForGoal": .bool(isNeeded(place)),
            "buildings": .texts(visit.buildings.filter(buildings.indices.contains).map { buildings[$0].key }),
            "rooms": .texts(rooms(visit)), "code": .text(party.code), "name": .string(party.name),
            "class": .string(visit.visitClass.rawValue), "isNew": .bool(visit.isNew),
            "industry": .text(industry(visit)), "areaM2": .text(visit.area?.squareMetresText()),
            "size": .text(visit.size?.rawValue), "registeredHere": .verdict(visit.isRegisteredHere),
            "paysHereByRoster": .verdict(visit.paysHereByRoster), "since": .text(visit.since?.text),
            "peers": .count(visit.peers?.count),
            "peersDistrictTaxPerM2": .text(showsAmounts ? visit.peers?.district?.yuanPerSquareMetreText : nil),
            "peersTotalTaxPerM2": .text(showsAmounts ? visit.peers?.total?.yuanPerSquareMetreText : nil),
            "potentialDistrictFen": .fen(showsAmounts ? visit.potential.amount : nil),
            "potentialReason": .text(absence),
            "amounts": showsAmounts ? ["totalTaxFen": .integer(visit.received.fen)] : .null,
        ]
    }
}
