public import BuildingEconomy

extension Explanation {
    /// Takes a figure apart.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - sums: made for the same `options`, fed with every receipt of its months.
    ///   - policy: the goals.
    ///   - options: metric, window, bases and filter.
    public static func make(
        of portfolio: Portfolio, _ sums: ExplanationSums, policy: Policy, options: RankingOptions
    ) -> Explanation {
        let appraisal = Appraisal(portfolio, sums.attribution, policy, options)
        func parts(of window: Window) -> [ReceiptPart] {
            sums.parts.filter { window.months.contains($0.month) }.sorted(by: ReceiptPart.precedes)
        }
        let isRate = options.metric.level == nil
        let months = isRate ? options.window.payingMonths : options.window.months
        let positions = sums.place.positions
        let each = appraisal.assessEach(positions)
        let assessment: Assessment =
            switch sums.place {
            case .building: each[0]
            case .set: appraisal.assess(sets: [positions], each: [:])[0].assessment
            case .bucket(let bucket): Assessment(of: bucket, appraisal.tax)
            }
        var members: [ExplainedMember] = []
        if case .set = sums.place {
            members = Self.members(positions, each, portfolio, sums.attribution, options)
        }
        var building: Building?
        if case .building(let position) = sums.place { building = portfolio.buildings[position] }
        return Explanation(
            place: sums.place, building: building, options: options, assessment: assessment, members: members,
            parts: isRate ? sums.tenantReceipts.sorted(by: ReceiptPart.precedes) : parts(of: options.window),
            earlierParts: options.metric.isGrowth ? parts(of: options.window.yearEarlier) : [],
            tenants: isRate && sums.collectsParts ? tenants(of: portfolio, sums, options) : [],
            missingMonths: portfolio.loadedMonths.missing(in: months, at: options.metric.level ?? .total),
            batch: portfolio.batch, hasParts: sums.collectsParts)
    }

    private static func members(
        _ positions: [Int], _ each: [Assessment], _ portfolio: Portfolio, _ attribution: Attribution,
        _ options: RankingOptions
    ) -> [ExplainedMember] {
        let level = options.metric.level ?? .total
        func tax(_ position: Int, _ window: Window) -> Money {
            attribution.tax(of: .building(position), in: window.months, at: level)
        }
        return zip(positions, each).map { position, assessment in
            ExplainedMember(
                position: position, building: portfolio.buildings[position], sum: tax(position, options.window),
                earlierSum: options.metric.isGrowth ? tax(position, options.window.yearEarlier) : .zero,
                tenants: assessment.tenants, area: assessment.area,
                isLeftOut: options.metric.isPerArea && assessment.area == nil)
        }
    }

    private static func tenants(
        of portfolio: Portfolio, _ sums: ExplanationSums, _ options: RankingOptions
    ) -> [TenantEvidence] {
        let day = options.window.to.lastDay
        let wanted = Set(sums.place.positions.map(Int32.init))
        let rows = portfolio.tenancies.filter { wanted.contains($0.building) && $0.isActive(on: day) }
        var received: [Int: Money] = [:]
        for part in sums.tenantReceipts { received[part.taxpayer ?? -1, default: .zero] += part.total }
        return Dictionary(grouping: rows, by: \.taxpayer).sorted { $0.key < $1.key }.map { taxpayer, rows in
            let received = received[Int(taxpayer)] ?? .zero
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
    /// By taxpayer (rows without one last), month, number and building.
    static func precedes(_ left: ReceiptPart, _ right: ReceiptPart) -> Bool {
        (left.taxpayer ?? .max, left.month, left.receipt, left.building ?? -1)
            < (right.taxpayer ?? .max, right.month, right.receipt, right.building ?? -1)
    }
}

extension Assessment {
    /// A bucket has tax and nothing else.
    fileprivate init(of bucket: StrayTax.Bucket, _ tax: WindowTax) {
        let amounts = bucket == .unmatched ? tax.unmatched : tax.afterMoveOut
        self.init(
            tax: PerLevel { level in
                TaxFigure(
                    amount: tax.known(amounts[level], at: level), isComplete: tax.loading[level] == .fully,
                    perArea: nil, yearOnYear: Change(absent: .noBase), sequential: Change(absent: .noBase))
            }, area: nil,
            tenants: TenantFigures(
                counted: 0, notCounted: 0, paying: nil, unknown: 0, registered: 0, isComplete: false, goal: nil),
            yiyuan: nil, meetsPerM2Goal: nil)
    }
}

extension Money {
    fileprivate static func += (left: inout Money, right: Money) { left = left + right }
}
