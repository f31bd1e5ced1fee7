public import Analytics
public import BuildingEconomy
public import Ledger

extension ExplanationSums: MergeableSum {}

/// What a figure that is to be explained belongs to, as people type it.
public enum ExplainSubject: Sendable, Equatable {
    /// A building by its key or name.
    case building(String)
    /// 合计: the included buildings that the question's filter admits; or one group of those, by the group's name.
    case total(group: String?)
    /// 未纳入: the buildings outside the assessment.
    case notIncluded
    /// 迁出后入库 or 未匹配.
    case bucket(StrayTax.Bucket)

    /// 合计, 未纳入, 迁出后入库 and 未匹配 mean themselves; everything else a building.
    public init(_ text: String) {
        switch text {
        case "合计": self = .total(group: nil)
        case "未纳入": self = .notIncluded
        case StrayTax.Bucket.afterMoveOut.chineseName: self = .bucket(.afterMoveOut)
        case StrayTax.Bucket.unmatched.chineseName: self = .bucket(.unmatched)
        default: self = .building(text)
        }
    }
}

extension ExplainSubject {
    /// Whether it is of several buildings together.
    public var isSet: Bool {
        switch self {
        case .total, .notIncluded: true
        case .building, .bucket: false
        }
    }

    /// Whether it has such a figure: what no building got has tax alone.
    public func has(_ metric: RankingMetric) -> Bool {
        if case .bucket = self { metric == .totalTax || metric == .districtTax } else { true }
    }
}

/// A figure that no table has.
public enum ExplanationRefusal: Error, Sendable, CustomStringConvertible {
    /// What no building got has tax, and no other figure.
    case onlyTax
    /// No group of that name; with those there are.
    case noSuchGroup(String, known: [String])

    /// One Chinese line with the remedy.
    public var description: String {
        switch self {
        case .onlyTax: "迁出后入库和未匹配只有 totalTax 与 districtTax 两个数"
        case .noSuchGroup(let name, let known): "没有叫“\(name)”的组：有 \(known.prefix(12).joined(separator: "、"))"
        }
    }
}

/// One figure taken apart, with the names and the files behind it.
public struct ExplainOutcome: Sendable {
    /// The figure.
    public let explanation: Explanation
    /// The taxpayers it names, by position.
    public let taxpayers: [Int: TaxpayerIdentity]
    /// Where its receipts came from, by their numbers; empty unless rows were asked for.
    public let origins: [Int64: ReceiptOrigin]
}

extension Workspace {
    /// Takes one figure apart.
    ///
    /// - Parameters:
    ///   - subject: what the figure belongs to.
    ///   - question: metric, month, window and bases; of a set also filter and grouping.
    ///   - withReceipts: whether every receipt is kept; of a set, its buildings are enough for less.
    ///   - withRows: whether each receipt's file and row are looked up.
    /// - Throws: ``NoSuchBuilding``, ``NoMonthLoaded``, ``ExplanationRefusal``, ``WithheldFigure``, ``LedgerError``.
    public func explain(
        _ subject: ExplainSubject, _ question: RankingQuestion, withReceipts: Bool = true, withRows: Bool
    ) throws -> ExplainOutcome {
        let policy = try policy(asOf: question.asOf)
        return try ledger.read { reading in
            let stored = try stored(asOf: question.asOf, policy, in: reading)
            var options = try question.options(stored.portfolio, policy, filter: question.filter)
            options.grouping = question.grouping
            let place = try place(subject, options, stored, policy, in: reading)
            if let disclosure = try disclosure(
                for: question.profile, asOf: question.asOf, of: stored, window: options.window, policy, in: reading)
            {
                try disclosure.hold(place, options, stored.portfolio, for: question.profile)
            }
            // A program that stays has the attribution at hand, or will have it for the next figure.
            let atHand =
                recall == nil
                ? nil : try attribution(for: options, asOf: question.asOf, of: stored, in: reading)
            var sums = ExplanationSums(
                portfolio: stored.portfolio, options: options, place: place, collectsParts: withReceipts, known: atHand)
            if atHand == nil || withReceipts {
                sums = try ReceiptSum.sum(
                    sums, of: stored, months: options.monthsNeeded, numbered: withRows, in: reading, ledger: ledger)
            }
            let explanation = Explanation.make(of: stored.portfolio, sums, policy: policy, options: options)
            let parts = explanation.parts + explanation.earlierParts
            let named = Set(parts.compactMap(\.taxpayer) + explanation.tenants.map(\.taxpayer))
            let known = try reading.identities(named.sorted().map(Int32.init))
            return ExplainOutcome(
                explanation: explanation,
                taxpayers: Dictionary(uniqueKeysWithValues: known.map { (Int($0.key), $0.value) }),
                origins: withRows ? try reading.origins(ofReceipts: Set(parts.map(\.receipt)).sorted()) : [:])
        }
    }

    private func place(
        _ subject: ExplainSubject, _ options: RankingOptions, _ stored: StoredPortfolio, _ policy: Policy,
        in reading: LedgerReading
    ) throws -> ExplainedPlace {
        switch subject {
        case .building(let text): return .building(try stored.portfolio.position(of: text))
        case .total(group: nil): return .set(ExplainedPlace.members(of: stored.portfolio, options))
        case .total(group: let name?): return .set(try group(name, options, stored, policy, in: reading))
        case .notIncluded: return .set(ExplainedPlace.members(of: stored.portfolio, options, included: false))
        case .bucket(let bucket):
            guard subject.has(options.metric) else { throw ExplanationRefusal.onlyTax }
            return .bucket(bucket)
        }
    }

    /// The buildings of a group, as the grouped ranking has them.
    private func group(
        _ name: String, _ options: RankingOptions, _ stored: StoredPortfolio, _ policy: Policy,
        in reading: LedgerReading
    ) throws -> [Int] {
        var attribution = Attribution(portfolio: stored.portfolio, for: options)
        if options.grouping == .theme {
            // Only receipts tell who belongs to a theme.
            attribution = try ReceiptSum.sum(
                attribution, of: stored, months: options.monthsNeeded, in: reading, ledger: ledger)
        }
        let groups = Ranking.make(of: stored.portfolio, attribution, policy: policy, options: options).groups
        guard let group = groups.first(where: { $0.name.chineseName == name }) else {
            throw ExplanationRefusal.noSuchGroup(name, known: groups.map(\.name.chineseName))
        }
        return group.rows.map(\.position).sorted()
    }
}
