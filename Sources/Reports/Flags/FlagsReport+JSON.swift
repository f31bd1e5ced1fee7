internal import Analytics
internal import BuildingEconomy

extension FlagsReport {
    /// `louyu.flags/1`: every building with its colour, its warnings, what could not be judged, and its note.
    public var json: JSONDocument {
        let window = Window(.ttm, endingWith: watchlist.month)
        let isInternal = profile == .internal
        var value: JSONValue = [
            "schema": "louyu.flags/1",
            "period": [
                "month": .string(watchlist.month.text), "from": .string(window.from.text),
                "to": .string(window.to.text),
                "missingMonths": .texts(watchlist.missingMonths.map(\.text)),
            ],
            "basis": [
                "areaBasis": .string(watchlist.areaBasis.rawValue),
                "goalAreaBasis": .string(watchlist.goalAreaBasis.rawValue),
                "inPlaceBasis": .string(watchlist.inPlaceBasis.rawValue), "batch": .count(watchlist.batch),
            ],
            "workspace": [
                "unmatchedFen": isInternal ? .integer(watchlist.unmatched.fen) : .null,
                "receiptsFen": isInternal ? .integer(watchlist.receipts.fen) : .null,
                "unmatchedHigh": .bool(watchlist.isUnmatchedHigh),
                "since": .text(watchlist.unmatchedSince?.month.text),
                "sinceAtLeast": .verdict(watchlist.unmatchedSince?.isAtLeast),
                "sentence": .text(unmatched?.facts), "remedy": .text(unmatched?.remedy),
            ],
            "buildings": .array(profile == .public ? [] : watchlist.buildings.map(building)),
        ]
        if profile == .public, case .object(let members) = value {
            value = .object(members + [.init("colours", colours)])
        }
        return JSONDocument(value, for: profile)
    }

    /// How many buildings stand in each colour: what the public sees instead of buildings.
    private var colours: JSONValue {
        .object(
            WarningColour.allCases.map { colour in
                .init(colour.rawValue, .count(watchlist.buildings.count { $0.colour == colour }))
            })
    }

    private func building(_ building: BuildingWarnings) -> JSONValue {
        [
            "building": .string(building.building.key), "name": .string(building.building.name),
            "zone": .text(building.building.zone), "isKey": .bool(building.building.isKey),
            "colour": .string(building.colour.rawValue), "flags": .array(building.warnings.map(warning)),
            "unjudged": .array(building.obstacles.map(obstacle)),
            "note": notes[building.position].map { note in
                ["text": .string(note.text), "date": .string(note.day), "author": .string(note.author)]
            } ?? .null,
        ]
    }

    private func warning(_ warning: Warning) -> JSONValue {
        let sentence = sentence(warning)
        return [
            "rule": .string(warning.rule.rawValue), "colour": .string(warning.colour.rawValue),
            "since": .text(warning.since?.month.text), "sinceAtLeast": .verdict(warning.since?.isAtLeast),
            "sinceBatch": .count(warning.sinceBatch),
            "figures": figures(warning.evidence), "sentence": .string(sentence.facts),
            "remedy": .string(sentence.remedy),
        ]
    }

    private func obstacle(_ obstacle: BuildingWarnings.Obstacle) -> JSONValue {
        [
            "rule": .string(obstacle.rule.rawValue), "reason": .string(obstacle.reason.rawValue),
            "missingMonths": .texts(obstacle.months.map(\.text)),
        ]
    }

    private func figures(_ evidence: WarningEvidence) -> JSONValue {
        switch evidence {
        case .inPlace(let tenants):
            [
                "tenants": .count(tenants.counted), "paying": .count(tenants.paying),
                "inPlaceRate": .text(tenants.inPlaceRate?.percentText), "goal": .text(tenants.goal?.percentText),
                "tenantsToGoal": .count(tenants.toGoal),
            ]
        case .perM2(let value, let goal, let missing):
            [
                "districtTaxPerM2": .string(value.yuanPerSquareMetreText), "goal": .string(goal.yuanPerSquareMetreText),
                "missingFen": .integer(missing.fen),
            ]
        case .fall(let growth, let from, let to, let missing):
            [
                "districtTaxGrowth": .string(growth.fractionText), "districtTaxFen": .integer(to.fen),
                "yearEarlierFen": .integer(from.fen), "missingFen": .integer(missing.fen),
            ]
        case .months(let pairs) where profile != .internal:
            ["months": .array(pairs.map { ["month": .string($0.month.text)] })]
        case .yiyuan(let sums) where profile != .internal: ["ttmFen": .fen(sums.ttm)]
        case .months(let pairs):
            [
                "months": .array(
                    pairs.map { pair in
                        [
                            "month": .string(pair.month.text), "districtTaxFen": .integer(pair.now.fen),
                            "yearEarlierFen": .integer(pair.yearEarlier.fen),
                        ]
                    })
            ]
        case .yiyuan(let sums):
            [
                "yearToDateFen": .fen(sums.yearToDate), "ttmFen": .fen(sums.ttm),
                "lastYearFen": .fen(sums.lastYear), "projectionFen": .fen(sums.projection?.amount),
            ]
        case .vacancy(let vacant, let gross, let toLet):
            [
                "vacantM2": .string(vacant.squareMetresText()), "grossM2": .string(gross.squareMetresText()),
                "toLetM2": .string(toLet.squareMetresText()),
            ]
        case .oneTaxpayer(let taxpayer, let share, let missing):
            [
                "taxpayer": .text(names[taxpayer]), "share": .string(share.percentText),
                "missingFen": .integer(missing.fen),
            ]
        case .bottomQuarter(let places, let group, let good):
            [
                "size": .string(group.rawValue), "goodPlace": .count(good),
                "places": .array(
                    places.map {
                        ["month": .string($0.month.text), "rank": .count($0.rank), "ranked": .count($0.ranked)]
                    }),
            ]
        case .afterMoveOut(let moved, let tax):
            ["afterMoveOutFen": .integer(moved.fen), "totalTaxFen": .integer(tax.fen)]
        }
    }
}
