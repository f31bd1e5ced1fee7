internal import Analytics
internal import BuildingEconomy

extension ShowReport {
    var growthJSON: JSONValue {
        func split(_ level: TaxLevel) -> JSONValue {
            let split = file.growth[level]
            let absence = isWhole ? file.assessment.tax[level].yearOnYear.growth.absence : .withheld
            let isCounted = split != nil || !isWhole
            return [
                "nowFen": .fen(split?.now), "baseFen": .fen(split?.base), "differenceFen": .fen(split?.difference),
                "taxChangeFen": .fen(split?.taxChange), "joinedFen": .fen(split?.joined), "leftFen": .fen(split?.left),
                "oneOffFen": .fen(split?.oneOff), "oneOffNowFen": .fen(split?.oneOffNow),
                "oneOffBaseFen": .fen(split?.oneOffBase), "comparableBaseFen": .fen(split?.comparableBase),
                "comparableGrowth": .text(split?.comparableGrowth.ratio?.fractionText),
                "comparableGrowthReason": .text(split?.comparableGrowth.absence?.rawValue),
                "stayed": .count(isCounted ? file.moves.stayed : nil),
                "joined": .count(isCounted ? file.moves.joined : nil),
                "left": .count(isCounted ? file.moves.left : nil),
                "reason": .text(split == nil ? absence?.rawValue : nil),
            ]
        }
        return ["totalTax": split(.total), "districtTax": split(.district)]
    }

    var spaceJSON: JSONValue {
        let space = file.space
        return [
            "leasedM2": .string(space.leased.squareMetresText()), "rowsWithoutArea": .count(space.rowsWithoutArea),
            "occupancy": .text(space.occupancy?.percentText), "vacancy": .text(space.vacancy?.percentText),
            "unsaidM2": .text(space.unsaid.map { FloorArea(cm2: $0).squareMetresText() }),
            "totalTaxPerGrossM2": .text(space.perGross.total?.yuanPerSquareMetreText),
            "totalTaxPerOccupiedM2": .text(space.perOccupied.total?.yuanPerSquareMetreText),
            "districtTaxPerGrossM2": .text(space.perGross.district?.yuanPerSquareMetreText),
            "districtTaxPerOccupiedM2": .text(space.perOccupied.district?.yuanPerSquareMetreText),
        ]
    }

    var industriesJSON: JSONValue {
        let profile = file.industries
        return [
            "isTheme": .verdict(profile.isTheme), "theme": .text(profile.themeName),
            "themeBasis": .text(isWhole ? profile.theme?.basis.rawValue : nil),
            "threshold": .string(profile.threshold.percentText),
            "occupiedM2": .string(profile.occupied.squareMetresText()),
            "rows": .array(
                profile.shares.map { share in
                    [
                        "industry": .text(share.name), "tenants": .count(share.tenants),
                        "contributors": .count(share.contributors),
                        "areaM2": .string(share.area.squareMetresText()),
                        "areaShare": .text(share.areaShare?.percentText), "totalTaxFen": .fen(share.total),
                        "districtTaxFen": .fen(share.district), "taxShare": .text(share.taxShare?.percentText),
                    ]
                }),
        ]
    }

    var concentrationJSON: JSONValue {
        guard let concentration = file.concentration else { return .null }
        return [
            "contributors": .count(concentration.count),
            "top1": .text(concentration.share(ofLargest: 1)?.percentText),
            "top5": .text(concentration.share(ofLargest: 5)?.percentText),
            "hhi": .text(concentration.squares?.text(decimals: 4)),
        ]
    }

    var tenantsJSON: JSONValue {
        let answers = TenantTable.Answer.allCases
        return .array(
            answers.flatMap { registered in
                answers.map { paying in
                    [
                        "registered": .string(registered.rawValue), "paying": .string(paying.rawValue),
                        "tenants": .count(file.tenants[registered: registered, paying: paying]),
                    ]
                }
            })
    }

    func taxpayer(_ taxpayer: FileTaxpayer) -> JSONValue {
        let isComparable = file.assessment.tax.total.yearOnYear.difference != nil
        return [
            "code": .text(parties[taxpayer.taxpayer]?.code), "name": .text(parties[taxpayer.taxpayer]?.name),
            "industry": .text(taxpayer.industry), "isTenant": .bool(taxpayer.isTenant),
            "totalTaxFen": .integer(taxpayer.total.fen), "districtTaxFen": .integer(taxpayer.district.fen),
            "totalTaxYearEarlierFen": isComparable ? .integer(taxpayer.totalYearEarlier.fen) : .null,
            "share": .text(taxpayer.share?.percentText),
        ]
    }
}
