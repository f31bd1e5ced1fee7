public import BuildingEconomy

/// One figure taken apart: formula, numerator, denominator, and the buildings and receipts behind them.
public struct Explanation: Sendable {
    /// What the figure belongs to.
    public let place: ExplainedPlace
    /// The building; nil of a set or a bucket.
    public let building: Building?
    /// The figure's metric, window, bases and filter.
    public let options: RankingOptions
    /// The place's figures, as every table gives them.
    public let assessment: Assessment
    /// Of a set, its buildings, by position.
    public let members: [ExplainedMember]
    /// The receipts of the window, by taxpayer, month and number; of the rate, its tenants' of the twelve months.
    ///
    /// Of a set, only where they were collected.
    public let parts: [ReceiptPart]
    /// Of a growth, the receipts of the same months a year earlier; else empty.
    public let earlierParts: [ReceiptPart]
    /// Of the in-place rate, every tenant; else empty.
    public let tenants: [TenantEvidence]
    /// The months missing for the figure.
    public let missingMonths: [Month]
    /// The newest batch.
    public let batch: Int
    /// Whether parts were collected.
    public let hasParts: Bool

    /// 全口径 or 区级.
    public var level: TaxLevel { options.metric.level ?? .total }

    /// Whether it is of several buildings together.
    public var isSet: Bool { if case .set = place { true } else { false } }

    /// Σ of the parts, of a set of its buildings that are not left out: the numerator of every tax figure.
    public var sum: Money {
        isSet
            ? members.reduce(.zero) { $1.isLeftOut ? $0 : $0 + $1.sum }
            : parts.reduce(.zero) { $0 + $1.amount(at: level) }
    }

    /// Σ of the parts of a year earlier.
    public var earlierSum: Money {
        isSet
            ? members.reduce(.zero) { $0 + $1.earlierSum }
            : earlierParts.reduce(.zero) { $0 + $1.amount(at: level) }
    }

    /// Of a set's rate, how often tenants and paying ones are counted in a second building and more, and so once only.
    public var repeated: (counted: Int, paying: Int) {
        let counted = members.reduce(0) { $0 + $1.tenants.counted } - assessment.tenants.counted
        return (counted, members.reduce(0) { $0 + ($1.tenants.paying ?? 0) } - (assessment.tenants.paying ?? 0))
    }

    /// Whether the parts add up to the figure that tables give; of a growth, whether both windows do.
    public var addsUp: Bool {
        guard options.metric.level != nil else {
            return !hasParts || tenants.count { $0.standing == .paying } == assessment.tenants.paying ?? 0
        }
        let figure = assessment.tax[level]
        if isSet, !setAddsUp(figure) { return false }
        if !isSet, figure.amount != nil, figure.amount != sum { return false }
        guard options.metric.isGrowth, let difference = figure.yearOnYear.difference else { return true }
        return sum - earlierSum == difference
    }

    /// Whether the buildings add up to the set's figure, and each one's receipts to the building.
    private func setAddsUp(_ figure: TaxFigure) -> Bool {
        let all = members.reduce(Money.zero) { $0 + $1.sum }
        if figure.amount != nil, figure.amount != all { return false }
        if options.metric.isPerArea, let value = figure.perArea, let area = assessment.area {
            guard Ratio.perArea(sum, area) == value else { return false }
        }
        guard hasParts else { return true }
        let byBuilding = Dictionary(grouping: parts, by: \.building)
        return members.allSatisfy { member in
            (byBuilding[member.position] ?? []).reduce(.zero) { $0 + $1.amount(at: level) } == member.sum
        }
    }
}

extension RankingMetric {
    /// Whether it divides by an area.
    var isPerArea: Bool { self == .districtTaxPerM2 || self == .totalTaxPerM2 }
}

/// What one tenant is in the in-place rate.
public struct TenantEvidence: Sendable, Equatable {
    /// The tenant's part in the rate; the raw value is its code.
    public enum Standing: String, Sendable, CaseIterable {
        /// Counts, and pays here.
        case paying
        /// Counts, and does not.
        case notPaying
        /// Of a kind that files no tax of its own: counted apart.
        case notCounted

        /// The part in Chinese.
        public var chineseName: String {
            switch self {
            case .paying: "在地纳税"
            case .notPaying: "未在地纳税"
            case .notCounted: "不计入"
            }
        }
    }

    /// The taxpayer's position.
    public let taxpayer: Int
    /// The part in the rate.
    public let standing: Standing
    /// Its 全口径 of the twelve months, wherever attributed.
    public let received: Money
}
