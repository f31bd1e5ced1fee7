import BuildingEconomy

/// What a building is ordered by: an exact value, or the reason why it has none.
enum MetricValue: Sendable {
    case value(Ratio)
    case absent(UnrankedReason)

    var value: Ratio? {
        if case .value(let ratio) = self { ratio } else { nil }
    }

    var reason: UnrankedReason? {
        if case .absent(let reason) = self { reason } else { nil }
    }

    init(_ ratio: Ratio?, else reason: UnrankedReason) {
        self = ratio.map(MetricValue.value) ?? .absent(reason)
    }
}

extension Assessment {
    /// The value of a metric.
    func value(of metric: RankingMetric) -> MetricValue {
        if isHidden { return .absent(.withheld) }
        return switch metric {
        case .totalTax: tax.total.amountValue
        case .districtTax: tax.district.amountValue
        case .totalTaxPerM2: perAreaValue(tax.total)
        case .districtTaxPerM2: perAreaValue(tax.district)
        case .totalTaxGrowth: tax.total.growthValue
        case .districtTaxGrowth: tax.district.growthValue
        case .inPlaceRate:
            MetricValue(tenants.inPlaceRate, else: tenants.counted == 0 ? .noTenants : .notLoaded)
        }
    }

    private func perAreaValue(_ figure: TaxFigure) -> MetricValue {
        MetricValue(figure.perArea, else: area == nil ? .noArea : .notLoaded)
    }
}

extension TaxFigure {
    fileprivate var amountValue: MetricValue {
        MetricValue(amount.flatMap { Ratio($0.fen, over: 1) }, else: .notLoaded)
    }

    fileprivate var growthValue: MetricValue {
        switch yearOnYear.growth {
        case .ratio(let ratio): .value(ratio)
        case .absent(let absence): .absent(UnrankedReason(absence))
        }
    }
}
