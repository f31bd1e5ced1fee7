internal import Analytics
internal import BuildingEconomy

extension FileExplainReport {
    /// `louyu.explain/1` of a figure of a building's file: its terms, then groups of receipts, or the roster's answers.
    public var json: JSONDocument {
        let window = file.options.window
        var members: [JSONValue.Member] = [
            .init("schema", "louyu.explain/1"), .init("building", .string(file.building.key)),
            .init("name", .string(file.building.name)), .init("metric", .string(figure.rawValue)),
            .init(
                "period",
                [
                    "month": .string(window.to.text), "window": .string(window.kind.rawValue),
                    "from": .string(window.from.text), "to": .string(window.to.text),
                    "missingMonths": .texts(file.period.missing[level].map(\.text)),
                ]),
            .init(
                "basis",
                [
                    "areaBasis": .string(file.options.areaBasis.rawValue),
                    "inPlaceBasis": .string(file.options.inPlaceBasis.rawValue), "batch": .count(file.batch),
                ]),
            .init("figure", value), .init("addsUp", .bool(explanation.addsUp)),
        ]
        if depth != .formula {
            switch figure.kind {
            case .registration: members.append(.init("tenants", .array(explanation.registrations.map(tenant))))
            case .space: break
            default: members.append(.init("groups", .array(explanation.groups.map(group))))
            }
        }
        return JSONDocument(.object(members), for: profile)
    }

    private var level: TaxLevel { if case .growth(_, let level) = figure.kind { level } else { .total } }

    private var value: JSONValue {
        switch figure.kind {
        case .registration:
            let tenants = file.assessment.tenants
            return [
                "registered": .count(tenants.registered), "tenants": .count(tenants.counted),
                "registeredRate": .text(tenants.registeredRate?.percentText),
            ]
        case .space:
            let (space, isVacancy) = (file.space, figure == .vacancy)
            let area = isVacancy ? space.areas.vacant : space.areas.occupied
            return [
                "areaM2": .text(area?.squareMetresText()), "grossM2": .text(space.areas.gross?.squareMetresText()),
                "share": .text((isVacancy ? space.vacancy : space.occupancy)?.fractionText),
                "areaSource": source(isVacancy ? sources.vacant : sources.occupied),
                "grossSource": source(sources.gross),
            ]
        case .projection:
            let projection = explanation.projection
            return [
                "yearToDateFen": .fen(projection?.yearToDate), "lastYearFen": .fen(projection?.lastYear),
                "lastYearToDateFen": .fen(projection?.lastYearToDate), "projectedFen": .fen(projection?.amount),
            ]
        case .concentration(let largest):
            let concentration = file.concentration
            return [
                "wholeFen": .fen(concentration?.whole), "contributors": .count(concentration?.count),
                "share": largest.map { .text(concentration?.share(ofLargest: $0)?.fractionText) } ?? .null,
                "hhi": largest == nil ? .text(concentration?.squares?.fractionText) : .null,
            ]
        case .growth(let part, let level):
            return [
                "fen": .fen(file.growth[level].map { $0[keyPath: part.path] }),
                "partsFen": .integer((explanation.sum(.now) - explanation.sum(.yearEarlier)).fen),
            ]
        }
    }

    private func source(_ place: Place?) -> JSONValue {
        guard let place else { return .null }
        return [
            "batch": .count(place.batch), "file": .text(place.file), "sheet": .text(place.sheet),
            "row": .count(place.row),
        ]
    }

    private func tenant(_ tenant: FileExplanation.Registration) -> JSONValue {
        let rows = tenant.tenancies.compactMap { sources.tenancies[$0] }
        return .object(
            party(tenant.taxpayer) + [.init("registeredHere", .string(tenant.answer.rawValue))]
                + (depth == .rows ? [.init("rows", .array(rows.map(source)))] : []))
    }

    private func group(_ group: FileExplanation.Group) -> JSONValue {
        let companies = Dictionary(grouping: group.parts) { $0.taxpayer ?? -1 }.sorted { $0.key < $1.key }
        return [
            "role": .string(group.role.rawValue), "fen": .integer(explanation.sum(group.role).fen),
            "parts": .array(
                companies.map { taxpayer, own in
                    let sum = own.reduce(Money.zero) { $0 + explanation.amount(of: $1) }
                    return .object(
                        party(taxpayer < 0 ? nil : taxpayer) + [.init("fen", .integer(sum.fen))] + receipts(own))
                }),
        ]
    }

    private func party(_ taxpayer: Int?) -> [JSONValue.Member] {
        let party = taxpayer.flatMap { parties[$0] }
        return [.init("code", .text(party?.code)), .init("name", .text(party?.name))]
    }

    private func receipts(_ parts: [ReceiptPart]) -> [JSONValue.Member] {
        ExplainLayout.receipts(parts, depth, origins: sources.receipts, amount: explanation.amount)
    }
}
