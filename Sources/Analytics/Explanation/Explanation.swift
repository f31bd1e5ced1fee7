public import BuildingEconomy

/// One figure of one building taken apart: formula, numerator, denominator, and the receipts behind them.
public struct Explanation: Sendable {
    /// The building.
    public let building: Building
    /// The figure's metric, window and bases.
    public let options: RankingOptions
    /// The building's figures, as every table gives them.
    public let assessment: Assessment
    /// The receipts of the window, by taxpayer, month and number; of the rate, its tenants' of the twelve months.
    public let parts: [ReceiptPart]
    /// Of a growth, the receipts of the same months a year earlier; else empty.
    public let earlierParts: [ReceiptPart]
    /// Of the in-place rate, every tenant; else empty.
    public let tenants: [TenantEvidence]
    /// The months missing for the figure.
    public let missingMonths: [Month]
    /// The newest batch.
    public let batch: Int

    /// 全口径 or 区级.
    public var level: TaxLevel { options.metric.level ?? .total }

    /// Σ of the parts: the numerator of every tax figure.
    public var sum: Money { parts.reduce(.zero) { $0 + $1.amount(at: level) } }

    /// Σ of the parts of a year earlier.
    public var earlierSum: Money { earlierParts.reduce(.zero) { $0 + $1.amount(at: level) } }

    /// Whether the parts add up to the figure that tables give; of a growth, whether both windows do.
    public var addsUp: Bool {
        guard options.metric.level != nil else {
            return tenants.count { $0.standing == .paying } == assessment.tenants.paying ?? 0
        }
        let figure = assessment.tax[level]
        guard figure.amount == nil || figure.amount == sum else { return false }
        guard options.metric.isGrowth, let difference = figure.yearOnYear.difference else { return true }
        return sum - earlierSum == difference
    }
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

extension Explanation {
    /// Takes a building's figure apart.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: made for the same `options` and building, fed with every receipt of its months.
    ///   - policy: the goals.
    ///   - options: metric, window and bases.
    ///   - position: the building.
    public static func make(
        of portfolio: Portfolio, _ sums: ExplanationSums, policy: Policy, options: RankingOptions, position: Int
    ) -> Explanation {
        let appraisal = Appraisal(portfolio, sums.attribution, policy, options)
        func parts(of window: Window) -> [ReceiptPart] {
            sums.parts.filter { window.months.contains($0.month) }.sorted(by: ReceiptPart.precedes)
        }
        let isRate = options.metric.level == nil
        let level = options.metric.level ?? .total
        let months = isRate ? options.window.payingMonths : options.window.months
        return Explanation(
            building: portfolio.buildings[position], options: options, assessment: appraisal.assessEach([position])[0],
            parts: isRate ? sums.tenantReceipts.sorted(by: ReceiptPart.precedes) : parts(of: options.window),
            earlierParts: options.metric.isGrowth ? parts(of: options.window.yearEarlier) : [],
            tenants: isRate ? tenants(of: portfolio, sums, options, position) : [],
            missingMonths: portfolio.loadedMonths.missing(in: months, at: level), batch: portfolio.batch)
    }

    private static func tenants(
        of portfolio: Portfolio, _ sums: ExplanationSums, _ options: RankingOptions, _ position: Int
    ) -> [TenantEvidence] {
        let day = options.window.to.lastDay
        let rows = portfolio.tenancies.filter { $0.building == Int32(position) && $0.isActive(on: day) }
        return Dictionary(grouping: rows, by: \.taxpayer).sorted { $0.key < $1.key }.map { taxpayer, rows in
            let own = sums.tenantReceipts.filter { $0.taxpayer == Int(taxpayer) }
            let received = own.reduce(Money.zero) { $0 + $1.total }
            let pays =
                options.inPlaceBasis == .roster ? rows.contains { $0.paysHereByRoster == true } : received > .zero
            let files = rows.contains { $0.organisation == .filesOwnTax }
            return TenantEvidence(
                taxpayer: Int(taxpayer), standing: !files ? .notCounted : pays ? .paying : .notPaying,
                received: received)
        }
    }
}

extension ReceiptPart {
    /// By taxpayer (rows without one last), month and number.
    static func precedes(_ left: ReceiptPart, _ right: ReceiptPart) -> Bool {
        (left.taxpayer ?? .max, left.month, left.receipt) < (right.taxpayer ?? .max, right.month, right.receipt)
    }
}
