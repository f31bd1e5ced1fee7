internal import Analytics
internal import BuildingEconomy

extension ShowReport {
    /// `louyu.show/1`: the building's file; what single companies paid stands under `taxpayers` alone.
    ///
    /// For a meeting every key is there, null where it is withheld, with `profile` and `band` as in a ranking.
    public var json: JSONDocument {
        guard !isWhole else { return JSONDocument(.object(members)) }
        return JSONDocument(
            .object(members + [.init("band", file.band?.json ?? .null)]), for: .meeting)
    }

    private var members: [JSONValue.Member] {
        let members: JSONValue = [
            "schema": "louyu.show/1", "building": .string(file.building.key), "name": .string(file.building.name),
            "register": registerJSON, "period": period, "basis": basisJSON, "isIncluded": .bool(file.isIncluded),
            "figures": figuresJSON(file.assessment), "flags": .texts(file.flags.map(\.rawValue)),
            "places": tellsTax ? .array(file.places.map(place)) : .null, "growth": growthJSON, "space": spaceJSON,
            "industries": industriesJSON, "concentration": concentrationJSON, "tenants": tenantsJSON,
            "months": .array(file.months.map(month)), "taxpayers": isWhole ? .array(file.largest.map(taxpayer)) : .null,
        ]
        guard case .object(let list) = members else { return [] }
        return list
    }

    private var registerJSON: JSONValue {
        let building = file.building
        let areas = building.areas
        return [
            "group": .text(building.group), "zone": .text(building.zone), "street": .text(building.street),
            "address": .text(building.address), "isKey": .bool(building.isKey),
            "size": .text(building.sizeClass?.rawValue), "steward": .text(building.steward),
            "includedFrom": .text(building.includedFrom?.text), "includedTo": .text(building.includedTo?.text),
            "grossM2": .text(areas.gross?.squareMetresText()),
            "aboveGroundM2": .text(areas.aboveGround?.squareMetresText()),
            "commercialM2": .text(areas.commercial?.squareMetresText()),
            "leasableM2": .text(areas.leasable?.squareMetresText()),
            "occupiedM2": .text(areas.occupied?.squareMetresText()),
            "vacantM2": .text(areas.vacant?.squareMetresText()),
        ]
    }

    private var period: JSONValue {
        let window = options.window
        return [
            "month": .string(window.to.text), "window": .string(window.kind.rawValue),
            "from": .string(window.from.text), "to": .string(window.to.text),
            "missingMonths": .texts(file.period.missingMonths.map(\.text)),
        ]
    }

    private var basisJSON: JSONValue {
        [
            "by": .string(metric.rawValue), "areaBasis": .string(options.areaBasis.rawValue),
            "inPlaceBasis": .string(options.inPlaceBasis.rawValue), "oneOffTaxKinds": .texts(oneOffTaxKinds),
            "batch": .count(file.batch),
        ]
    }

    /// A building's or a group's figures, as `louyu rank` names them.
    func figuresJSON(_ assessment: Assessment) -> JSONValue {
        let (tenants, total, district) = (assessment.tenants, assessment.tax.total, assessment.tax.district)
        return [
            "totalTaxFen": .fen(total.amount), "districtTaxFen": .fen(district.amount),
            "areaM2": .text(assessment.area?.squareMetresText()),
            "totalTaxPerM2": .text(total.perArea?.yuanPerSquareMetreText),
            "districtTaxPerM2": .text(district.perArea?.yuanPerSquareMetreText),
            "tenants": .count(tenants.counted), "notCounted": .count(tenants.notCounted),
            "paying": .count(tenants.paying), "unknown": .count(tenants.unknown),
            "inPlaceRate": .text(tenants.inPlaceRate?.percentText),
            "registeredRate": .text(tenants.registeredRate?.percentText), "tenantsToGoal": .count(tenants.toGoal),
            "totalTaxGrowth": .text(total.yearOnYear.growth.ratio?.fractionText),
            "totalTaxGrowthReason": .text(total.yearOnYear.growth.absence?.rawValue),
            "districtTaxGrowth": .text(district.yearOnYear.growth.ratio?.fractionText),
            "districtTaxGrowthReason": .text(district.yearOnYear.growth.absence?.rawValue),
            "yiyuan": .text(assessment.yiyuan?.rawValue), "meetsInPlaceGoal": .verdict(assessment.meetsInPlaceGoal),
            "meetsPerM2Goal": .verdict(assessment.meetsPerM2Goal),
        ]
    }

    private func place(_ place: PeerPlace) -> JSONValue {
        var (group, key) = ("all", String?.none)
        if case .alike(let grouping, let name) = place.group { (group, key) = (grouping.rawValue, name.code) }
        let medians = place.totals.medians
        return [
            "group": .string(group), "key": .text(key), "rank": .count(place.rank), "ranked": .count(place.ranked),
            "buildings": .count(place.totals.buildings), "totals": figuresJSON(place.totals.assessment),
            "medians": [
                "totalTaxPerM2": .text(medians.perArea.total?.yuanPerSquareMetreText),
                "districtTaxPerM2": .text(medians.perArea.district?.yuanPerSquareMetreText),
                "inPlaceRate": .text(medians.inPlaceRate?.percentText),
                "totalTaxGrowth": .text(medians.yearOnYear.total?.fractionText),
                "districtTaxGrowth": .text(medians.yearOnYear.district?.fractionText),
            ],
        ]
    }

    private func month(_ month: FileMonth) -> JSONValue {
        let (total, district) = (month.figures.total, month.figures.district)
        return [
            "month": .string(month.month.text), "totalTaxFen": .fen(month.tax.total),
            "districtTaxFen": .fen(month.tax.district),
            "windowFrom": .string(month.window.from.text),
            "windowTotalTaxFen": .fen(total.isComplete ? total.amount : nil),
            "windowDistrictTaxFen": .fen(district.isComplete ? district.amount : nil),
            "windowTotalTaxPerM2": .text(total.isComplete ? total.perArea?.yuanPerSquareMetreText : nil),
            "windowDistrictTaxPerM2": .text(district.isComplete ? district.perArea?.yuanPerSquareMetreText : nil),
            "rank": .count(month.rank), "ranked": .count(month.rank == nil ? nil : month.ranked),
            "tenants": .count(month.tenants.counted), "paying": .count(month.tenants.paying),
            "inPlaceRate": .text(month.tenants.isComplete ? month.tenants.inPlaceRate?.percentText : nil),
        ]
    }
}
