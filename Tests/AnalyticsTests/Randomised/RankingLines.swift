import Analytics
import BuildingEconomy

extension Ranking {
    /// The whole table as lines, in the plain implementation's form.
    var lines: [String] {
        var lines = ["period missing=\(period.missingMonths.map(\.text)) batch=\(batch)"]
        lines.append("all " + totals.line)
        lines.append(
            "outside "
                + TaxLevel.allCases.map {
                    "\(shown(outside.afterMoveOut[$0]?.fen)) \(shown(outside.unmatched[$0]?.fen)) "
                        + "\(shown(outside.notIncluded[$0]?.fen))"
                }.joined(separator: " | "))
        guard !groups.isEmpty else { return lines + rows.map(\.line) }
        for group in groups {
            lines.append("group \(group.name.chineseName) " + group.totals.line)
            lines += group.rows.map(\.line)
        }
        return lines
    }
}

extension SetAssessment {
    fileprivate var line: String {
        func text(_ median: Median?) -> String {
            guard let median else { return "–" }
            let sum = Fraction(median.lower) + Fraction(median.upper)
            return "\(Fraction(sum.numerator, sum.denominator * 2))"
        }
        let perArea = TaxLevel.allCases.map { text(medians.perArea[$0]) }
        let growth = TaxLevel.allCases.map { text(medians.yearOnYear[$0]) }
        return "\(buildings) noArea \(buildingsWithoutArea) yiyuan \(shown(yiyuanReached)) " + assessment.line
            + " medians \(perArea) \(growth) \(text(medians.inPlaceRate)) \(text(medians.registeredRate))"
    }
}

extension Assessment {
    fileprivate var line: String {
        func text(_ change: Change) -> String {
            "\(shown(change.growth.ratio.map { Fraction($0) })) \(shown(change.difference?.fen)) "
                + "\(shown(change.growth.absence?.rawValue))"
        }
        let taxes = TaxLevel.allCases.map { level in
            let figure = tax[level]
            return "\(shown(figure.amount?.fen)) \(figure.isComplete) \(shown(figure.perArea.map { Fraction($0) })) "
                + "yoy \(text(figure.yearOnYear)) seq \(text(figure.sequential))"
        }
        return taxes.joined(separator: " | ") + " area \(shown(area?.cm2)) N \(tenants.counted) "
            + "out \(tenants.notCounted) n \(shown(tenants.paying)) unknown \(tenants.unknown) "
            + "registered \(tenants.registered) rate \(shown(tenants.inPlaceRate.map { Fraction($0) })) goal "
            + "\(shown(meetsInPlaceGoal)) \(shown(tenants.toGoal))"
    }
}

extension RankingRow {
    fileprivate var line: String {
        "row \(building.key) \(shown(rank)) \(shown(previousRank)) \(shown(unrankedReason?.rawValue)) "
            + assessment.line + " yiyuan \(shown(assessment.yiyuan?.rawValue)) "
            + "\(shown(assessment.yiyuanEvidence?.projection.map { Fraction(Int128($0.yearToDate.fen) * Int128($0.lastYear.fen), Int128($0.lastYearToDate.fen)) })) "
            + "perM2 \(shown(assessment.meetsPerM2Goal)) \(flags.map(\.rawValue))"
    }
}
