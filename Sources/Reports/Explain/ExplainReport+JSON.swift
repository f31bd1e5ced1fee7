internal import Analytics
internal import BuildingEconomy

extension ExplainReport {
    /// `louyu.explain/1`: numerator, denominator and result; the parts to the depth asked for.
    public var json: JSONDocument {
        let window = options.window
        var members: [JSONValue.Member] = [
            .init("schema", "louyu.explain/1"), .init("building", .text(explanation.building?.key)),
            .init("name", .string(explanation.building?.name ?? subject)), .init("metric", .string(metric.rawValue)),
            .init(
                "period",
                [
                    "month": .string(window.to.text), "window": .string(window.kind.rawValue),
                    "from": .string(window.from.text), "to": .string(window.to.text),
                    "missingMonths": .texts(explanation.missingMonths.map(\.text)),
                ]),
            .init(
                "basis",
                [
                    "areaBasis": .string(options.areaBasis.rawValue),
                    "inPlaceBasis": .string(options.inPlaceBasis.rawValue), "batch": .count(explanation.batch),
                ]),
            .init("figure", value), .init("addsUp", .bool(explanation.addsUp)),
        ]
        if depth.needsReceipts(ofSet: explanation.isSet), depth != .formula, metric.level == nil {
            members.append(.init("tenants", .array(explanation.tenants.map(tenant))))
        }
        if explanation.isSet, depth != .formula {
            members.append(.init("buildings", .array(explanation.members.map(building))))
            if metric.level == nil { members.append(.init("countedTwice", .count(explanation.repeated.paying))) }
        } else if depth != .formula, metric.level != nil {
            members.append(.init("parts", taxpayers(explanation.parts)))
            if !explanation.earlierParts.isEmpty {
                members.append(.init("yearEarlierParts", taxpayers(explanation.earlierParts)))
            }
        }
        return JSONDocument(.object(members), for: profile)
    }

    private var value: JSONValue {
        let assessment = explanation.assessment
        guard metric.level != nil else {
            return [
                "paying": .count(assessment.tenants.paying), "tenants": .count(assessment.tenants.counted),
                "inPlaceRate": .text(assessment.tenants.inPlaceRate?.percentText),
            ]
        }
        return [
            "taxFen": .fen(numerator), "areaM2": .text(assessment.area?.squareMetresText()),
            "perM2": .text(figure.perArea?.yuanPerSquareMetreText), "partsFen": .integer(explanation.sum.fen),
            "yearEarlierPartsFen": metric.isGrowthMetric ? .integer(explanation.earlierSum.fen) : .null,
            "growth": metric.isGrowthMetric ? .text(figure.yearOnYear.growth.ratio?.fractionText) : .null,
        ]
    }

    /// A set's building: its tax, or its tenants; deeper, its companies.
    private func building(_ member: ExplainedMember) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("building", .string(member.building.key)), .init("name", .string(member.building.name)),
        ]
        guard metric.level != nil else {
            return .object(
                members + [
                    .init("tenants", .count(member.tenants.counted)), .init("paying", .count(member.tenants.paying)),
                ])
        }
        members += [.init("fen", .integer(member.sum.fen)), .init("leftOut", .bool(member.isLeftOut))]
        if metric.isGrowthMetric { members.append(.init("yearEarlierFen", .integer(member.earlierSum.fen))) }
        if explanation.hasParts {
            members.append(.init("parts", taxpayers(partsOf[member.position] ?? [])))
        }
        return .object(members)
    }

    private func tenant(_ tenant: TenantEvidence) -> JSONValue {
        let own = partsOf[tenant.taxpayer] ?? []
        return .object(
            party(tenant.taxpayer) + [
                .init("standing", .string(tenant.standing.rawValue)),
                .init("totalTaxFen", profile == .internal ? .integer(tenant.received.fen) : .null),
            ] + receipts(own))
    }

    private func taxpayers(_ parts: [ReceiptPart]) -> JSONValue {
        let groups = Dictionary(grouping: parts) { $0.taxpayer ?? -1 }.sorted { $0.key < $1.key }
        return .array(
            groups.map { taxpayer, own in
                let sum = own.reduce(Money.zero) { $0 + $1.amount(at: explanation.level) }
                return .object(
                    party(taxpayer < 0 ? nil : taxpayer) + [.init("fen", .integer(sum.fen))] + receipts(own))
            })
    }

    private func party(_ taxpayer: Int?) -> [JSONValue.Member] {
        let party = taxpayer.flatMap { parties[$0] }
        return [.init("code", .text(party?.code)), .init("name", .text(party?.name))]
    }

    /// Months, or receipts with their origins, as deep as was asked for; of a set months are its buildings' affair.
    private func receipts(_ parts: [ReceiptPart]) -> [JSONValue.Member] {
        guard depth != .months || !explanation.isSet else { return [] }
        return ExplainLayout.receipts(parts, depth, origins: origins) { $0.amount(at: explanation.level) }
    }
}

extension RankingMetric {
    /// Whether it divides by an area.
    var isPerArea: Bool { self == .districtTaxPerM2 || self == .totalTaxPerM2 }
}
