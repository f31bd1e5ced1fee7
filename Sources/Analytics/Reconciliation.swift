public import BuildingEconomy

/// The proof that nothing is lost (对账): for every loaded month and level, buildings + afterMoveOut + unmatched = receipts.
///
/// Receipts are summed twice, as they come and as they are attributed; what ended in a bucket is listed by taxpayer.
public struct Reconciliation: Sendable {
    private let loaded: LoadedMonths
    private var attribution: Attribution?
    private var receipts = ReceiptSums()
    private var strays = StrayTax()

    /// Nothing received yet; covers every month loaded for any level.
    public init(portfolio: Portfolio) {
        loaded = portfolio.loadedMonths
        let months = TaxLevel.allCases.flatMap { portfolio.loadedMonths[$0] }
        attribution = months.min().map { Attribution(portfolio: portfolio, months: $0...months.max()!) }
    }

    /// The months whose receipts the proof needs; nil where nothing is loaded.
    public var monthsNeeded: ClosedRange<Month>? { attribution?.months }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        receipts.add(block)
        guard attribution != nil else { return }
        attribution!.add(block)
        strays.add(block, attribution!.index)
    }

    /// Adds what another reconciliation of the same portfolio received.
    public mutating func merge(_ other: Reconciliation) {
        receipts.merge(other.receipts)
        strays.merge(other.strays)
        if let half = other.attribution { attribution?.merge(half) }
    }

    /// A line for every loaded month and level, in order; and for one with an amount that is not loaded, which is an error.
    public var lines: [ReconciliationLine] {
        let covered = Set(attribution.map { Array($0.months) } ?? [])
        return covered.union(receipts.months).sorted().flatMap { month in
            TaxLevel.allCases.compactMap { level in
                guard loaded[level].contains(month) || receipts[month][level] != .zero else { return nil }
                return line(month, level, isCovered: covered.contains(month))
            }
        }
    }

    /// Whether every line closes.
    public var isProven: Bool { lines.allSatisfy(\.isProven) }

    /// What ended in 迁出后入库 or 未匹配, by taxpayer, month and bucket, ordered so.
    public var strayTax: [StrayTax.Entry] { strays.entries }

    private func line(_ month: Month, _ level: TaxLevel, isCovered: Bool) -> ReconciliationLine {
        func sum(_ place: Attribution.Place) -> Money {
            isCovered ? attribution?.tax(of: place, in: month...month, at: level) ?? .zero : .zero
        }
        let buildings = (0..<(attribution?.buildingCount ?? 0)).reduce(Money.zero) { $0 + sum(.building($1)) }
        return ReconciliationLine(
            month: month, level: level, buildings: buildings, afterMoveOut: sum(.afterMoveOut),
            unmatched: sum(.unmatched), receipts: receipts[month][level])
    }
}

/// One month and level of the proof.
public struct ReconciliationLine: Sendable, Equatable {
    /// The month of receipt.
    public let month: Month
    /// The tax level.
    public let level: TaxLevel
    /// Attributed to buildings, included or not.
    public let buildings: Money
    /// 迁出后入库
    public let afterMoveOut: Money
    /// 未匹配
    public let unmatched: Money
    /// The receipts themselves.
    public let receipts: Money

    /// Whether the parts add up to the receipts.
    public var isProven: Bool { buildings + afterMoveOut + unmatched == receipts }
}
