internal import Analytics
internal import BuildingEconomy

extension RankingMetric {
    /// The unit of its printed values.
    var unit: String {
        switch self {
        case .districtTaxPerM2, .totalTaxPerM2: "元/㎡"
        case .districtTax, .totalTax: "万元"
        case .inPlaceRate, .districtTaxGrowth, .totalTaxGrowth: "%"
        }
    }

    /// Whether it compares with a year earlier.
    var isGrowthMetric: Bool { self == .districtTaxGrowth || self == .totalTaxGrowth }
}

extension Figure {
    /// A metric's value.
    static func value(of metric: RankingMetric, in assessment: Assessment) -> Figure {
        value(of: metric, assessment.tax, rate: assessment.tenants.inPlaceRate)
    }

    /// A metric's value, of the tax or the rate.
    static func value(of metric: RankingMetric, _ tax: PerLevel<TaxFigure>, rate: Ratio?) -> Figure {
        guard let level = metric.level else { return .rate(orNone: rate) }
        return switch metric {
        case .districtTax, .totalTax: .wan(tax[level].amount)
        case .districtTaxGrowth, .totalTaxGrowth: .growth(tax[level].yearOnYear.growth)
        default: .perSquareMetre(orNone: tax[level].perArea)
        }
    }

    /// The median of a metric; absent of amounts, which have none.
    static func median(of metric: RankingMetric, in medians: Medians) -> Figure {
        switch metric {
        case .districtTaxPerM2, .totalTaxPerM2: .median(orNone: medians.perArea[metric.level!], of: .perSquareMetre)
        case .districtTaxGrowth, .totalTaxGrowth: .median(orNone: medians.yearOnYear[metric.level!], of: .growths)
        case .inPlaceRate: .median(orNone: medians.inPlaceRate, of: .rates)
        case .districtTax, .totalTax: .none
        }
    }
}
