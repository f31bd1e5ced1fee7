internal import Analytics
internal import BuildingEconomy

extension CompareReport {
    /// `louyu.compare/1`: the totals of both periods, every building of either, and the keys of gains and losses.
    public var json: JSONDocument {
        let growth = comparison.change.growth
        return JSONDocument(
            [
                "schema": "louyu.compare/1", "period": period(comparison.period),
                "basePeriod": period(comparison.basePeriod),
                "basis": [
                    "by": .string(metric.rawValue), "level": .string(level.name),
                    "areaBasis": .string(options.now.areaBasis.rawValue),
                    "inPlaceBasis": .string(options.now.inPlaceBasis.rawValue), "batch": .count(comparison.batch),
                ],
                "totals": set(comparison.totals), "baseTotals": set(comparison.baseTotals),
                "changeFen": .fen(comparison.change.difference), "growth": .text(growth.ratio?.fractionText),
                "growthReason": .text(growth.absence?.rawValue), "tenantsEntered": .count(comparison.tenantsEntered),
                "tenantsLeft": .count(comparison.tenantsLeft),
                "entered": .texts(comparison.entered.map(\.building.key)),
                "left": .texts(comparison.left.map(\.building.key)),
                "gains": .texts(comparison.gains().map(\.building.key)),
                "losses": .texts(comparison.losses().map(\.building.key)),
                "rows": .array(comparison.rows.map(row)),
            ], for: comparison.disclosure?.profile ?? .internal)
    }

    private func period(_ period: RankingPeriod) -> JSONValue {
        let window = period.window
        return [
            "month": .string(window.to.text), "window": .string(window.kind.rawValue),
            "from": .string(window.from.text), "to": .string(window.to.text),
            "missingMonths": .texts(period.missing[level].map(\.text)),
        ]
    }

    private func set(_ set: SetAssessment) -> JSONValue {
        let (tenants, tax) = (set.assessment.tenants, set.assessment.tax)
        return [
            "buildings": .count(set.buildings), "totalTaxFen": .fen(tax.total.amount),
            "districtTaxFen": .fen(tax.district.amount),
            "totalTaxPerM2": .text(tax.total.perArea?.yuanPerSquareMetreText),
            "districtTaxPerM2": .text(tax.district.perArea?.yuanPerSquareMetreText),
            "yiyuanReached": .count(set.yiyuanReached), "tenants": .count(tenants.counted),
            "paying": .count(tenants.paying), "inPlaceRate": .text(tenants.inPlaceRate?.percentText),
        ]
    }

    private func row(_ row: ComparisonRow) -> JSONValue {
        var value: JSONValue = [
            "building": .string(row.building.key), "name": .string(row.building.name),
            "zone": .text(row.building.zone), "standing": .string(row.standing.rawValue),
            "rank": .count(row.now?.rank), "baseRank": .count(row.base?.rank), "rise": .count(row.rise),
            "taxFen": .fen(row.now?.assessment.tax[level].amount),
            "baseTaxFen": .fen(row.base?.assessment.tax[level].amount),
            "changeFen": .fen(row.change), "growth": .text(row.growth.ratio?.fractionText),
            "growthReason": .text(row.growth.absence?.rawValue),
            "contribution": .text(row.contribution?.text(decimals: 6)),
        ]
        if comparison.disclosure != nil, case .object(let members) = value {
            value = .object(
                members + [
                    .init("band", row.now?.band?.json ?? .null), .init("baseBand", row.base?.band?.json ?? .null),
                ])
        }
        return value
    }
}
