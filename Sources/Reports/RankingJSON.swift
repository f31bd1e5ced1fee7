internal import Analytics
internal import BuildingEconomy

extension RankingReport {
    /// `louyu.ranking/1` (§6): stable, English, exact.
    ///
    /// Grouped, `groups` follows `rows`; a group's key is the register's text, `small`, `medium` or `large`, or null
    /// where the register states none, and its totals have no sums outside buildings, which are the whole ledger's.
    public var json: JSONDocument {
        var members: [JSONValue.Member] = [
            .init("schema", "louyu.ranking/1"), .init("period", period), .init("basis", basis),
            .init("totals", .object(totals(of: ranking.totals) + outside)),
            .init("rows", .array(ranking.rows.map(row))),
        ]
        if ranking.options.grouping != nil {
            members.append(.init("groups", .array(ranking.groups.map(group))))
        }
        return JSONDocument(.object(members))
    }

    private var period: JSONValue {
        let period = ranking.period
        return [
            "month": .string(period.month.text), "window": .string(period.window.kind.rawValue),
            "from": .string(period.window.from.text), "to": .string(period.window.to.text),
            "missingMonths": .texts(period.missingMonths.map(\.text)),
        ]
    }

    private var basis: JSONValue {
        let options = ranking.options
        return [
            "by": .string(options.metric.rawValue), "areaBasis": .string(options.areaBasis.rawValue),
            "inPlaceBasis": .string(options.inPlaceBasis.rawValue), "batch": .count(ranking.batch),
        ]
    }

    private func totals(of set: SetAssessment) -> [JSONValue.Member] {
        let assessment = set.assessment
        let (tenants, total, district) = (assessment.tenants, assessment.tax.total, assessment.tax.district)
        return [
            .init("buildings", .count(set.buildings)), .init("tenants", .count(tenants.counted)),
            .init("paying", .count(tenants.paying)), .init("unknown", .count(tenants.unknown)),
            .init("inPlaceRate", .text(tenants.inPlaceRate?.percentText)),
            .init("registeredRate", .text(tenants.registeredRate?.percentText)),
            .init("totalTaxFen", .fen(total.amount)), .init("districtTaxFen", .fen(district.amount)),
            .init("areaM2", .text(assessment.area?.squareMetresText())),
            .init("totalTaxPerM2", .text(total.perArea?.yuanPerSquareMetreText)),
            .init("districtTaxPerM2", .text(district.perArea?.yuanPerSquareMetreText)),
            .init("yiyuanReached", .count(set.yiyuanReached)),
        ]
    }

    private var outside: [JSONValue.Member] {
        let outside = ranking.outside
        return [
            .init("afterMoveOutFen", .fen(outside.afterMoveOut.total)),
            .init("unmatchedFen", .fen(outside.unmatched.total)),
            .init("notIncludedFen", .fen(outside.notIncluded.total)),
        ]
    }

    private func row(_ row: RankingRow) -> JSONValue {
        let (building, assessment) = (row.building, row.assessment)
        let (tenants, total, district) = (assessment.tenants, assessment.tax.total, assessment.tax.district)
        let (totalGrowth, districtGrowth) = (total.yearOnYear.growth, district.yearOnYear.growth)
        return [
            "rank": .count(row.rank), "previousRank": .count(row.previousRank),
            "building": .string(building.key), "name": .string(building.name), "zone": .text(building.zone),
            "street": .text(building.street), "isKey": .bool(building.isKey),
            "areaM2": .text(assessment.area?.squareMetresText()), "tenants": .count(tenants.counted),
            "paying": .count(tenants.paying), "unknown": .count(tenants.unknown),
            "inPlaceRate": .text(tenants.inPlaceRate?.percentText),
            "registeredRate": .text(tenants.registeredRate?.percentText), "tenantsToGoal": .count(tenants.toGoal),
            "totalTaxFen": .fen(total.amount), "districtTaxFen": .fen(district.amount),
            "totalTaxPerM2": .text(total.perArea?.yuanPerSquareMetreText),
            "districtTaxPerM2": .text(district.perArea?.yuanPerSquareMetreText),
            "totalTaxGrowth": .text(totalGrowth.ratio?.fractionText),
            "totalTaxGrowthReason": .text(totalGrowth.absence?.rawValue),
            "districtTaxGrowth": .text(districtGrowth.ratio?.fractionText),
            "districtTaxGrowthReason": .text(districtGrowth.absence?.rawValue),
            "yiyuan": .text(assessment.yiyuan?.rawValue), "meetsInPlaceGoal": .verdict(assessment.meetsInPlaceGoal),
            "meetsPerM2Goal": .verdict(assessment.meetsPerM2Goal), "flags": .texts(row.flags.map(\.rawValue)),
            "unrankedReason": .text(row.unrankedReason?.rawValue),
        ]
    }

    private func group(_ group: RankingGroup) -> JSONValue {
        [
            "key": .text(group.name.code), "totals": .object(totals(of: group.totals)),
            "rows": .array(group.rows.map(row)),
        ]
    }
}

extension GroupName {
    fileprivate var code: String? {
        switch self {
        case .size(let size): size.rawValue
        case .text(let text): text
        case .unstated: nil
        }
    }
}

extension JSONValue {
    fileprivate static func fen(_ money: Money?) -> JSONValue { money.map { .integer($0.fen) } ?? .null }
}
