internal import Analytics
internal import BuildingEconomy

extension RankingReport {
    /// `louyu.ranking/1` (§6): stable, English, exact.
    ///
    /// Grouped, `groups` follows `rows`; a group's key is the register's text, `small`, `medium` or `large`, an industry, or null
    /// where there is none, and its totals have no sums outside buildings, which are the whole ledger's.
    public var json: JSONDocument {
        var members: [JSONValue.Member] = [
            .init("schema", "louyu.ranking/1"), .init("period", period), .init("basis", basis),
            .init("totals", .object(totals(of: ranking.totals) + outside)),
            .init("rows", .array(ranking.rows.map(row))),
        ]
        if ranking.profile == .public { members.append(.init("bands", .array(ranking.bandCounts.map(bandCount)))) }
        if ranking.options.grouping != nil {
            members.append(.init("groups", .array(ranking.groups.map(group))))
        }
        return JSONDocument(.object(members), for: ranking.profile)
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
        var members: [JSONValue.Member] = [
            .init("rank", .count(row.rank)), .init("previousRank", .count(row.previousRank)),
            .init("building", .string(building.key)), .init("name", .string(building.name)),
            .init("zone", .text(building.zone)),
            .init("street", .text(building.street)), .init("isKey", .bool(building.isKey)),
            .init("areaM2", .text(assessment.area?.squareMetresText())), .init("tenants", .count(tenants.counted)),
            .init("paying", .count(tenants.paying)), .init("unknown", .count(tenants.unknown)),
            .init("inPlaceRate", .text(tenants.inPlaceRate?.percentText)),
            .init("registeredRate", .text(tenants.registeredRate?.percentText)),
            .init("tenantsToGoal", .count(tenants.toGoal)),
            .init("totalTaxFen", .fen(total.amount)), .init("districtTaxFen", .fen(district.amount)),
            .init("totalTaxPerM2", .text(total.perArea?.yuanPerSquareMetreText)),
            .init("districtTaxPerM2", .text(district.perArea?.yuanPerSquareMetreText)),
            .init("totalTaxGrowth", .text(totalGrowth.ratio?.fractionText)),
            .init("totalTaxGrowthReason", .text(totalGrowth.absence?.rawValue)),
            .init("districtTaxGrowth", .text(districtGrowth.ratio?.fractionText)),
            .init("districtTaxGrowthReason", .text(districtGrowth.absence?.rawValue)),
            .init("yiyuan", .text(assessment.yiyuan?.rawValue)),
            .init("meetsInPlaceGoal", .verdict(assessment.meetsInPlaceGoal)),
            .init("meetsPerM2Goal", .verdict(assessment.meetsPerM2Goal)),
            .init("flags", .texts(row.flags.map(\.rawValue))),
            .init("unrankedReason", .text(row.unrankedReason?.rawValue)),
        ]
        if ranking.profile == .meeting { members.append(.init("band", row.band?.json ?? .null)) }
        return .object(members)
    }

    private func bandCount(_ count: BandCount) -> JSONValue {
        ["fromFen": .fen(count.band.from), "toFen": .fen(count.band.to), "buildings": .count(count.buildings)]
    }

    private func group(_ group: RankingGroup) -> JSONValue {
        [
            "key": .text(group.name.code), "totals": .object(totals(of: group.totals)),
            "rows": .array(group.rows.map(row)),
        ]
    }
}

extension GroupName {
    /// The key in JSON; nil where there is none.
    var code: String? {
        switch self {
        case .size(let size): size.rawValue
        case .text(let text): text
        case .noTheme, .unstated: nil
        }
    }
}

extension JSONValue {
    /// Fen, or null for nil.
    static func fen(_ money: Money?) -> JSONValue { money.map { .integer($0.fen) } ?? .null }
}
