public import BuildingEconomy

/// What a watchlist needs from the stream of receipts, in one pass.
public struct WarningSums: Sendable {
    /// How many months back it is looked for since when a warning has stood.
    static let lookBack = 12

    /// The last month of the twelve that are looked at.
    public let month: Month
    /// What every building received over the months needed.
    public private(set) var attribution: Attribution
    var taxpayers: TaxpayerSums
    var strays: LastBuildingSums

    /// Nothing received yet.
    public init(portfolio: Portfolio, month: Month) {
        self.month = month
        let ends = (0...Self.lookBack).map { month.advanced(by: -$0) }
        let months = Self.monthsNeeded(for: month)
        attribution = Attribution(portfolio: portfolio, months: months, payingEnds: ends)
        taxpayers = TaxpayerSums(
            portfolio: portfolio, ranges: ends.map { $0.advanced(by: -11)...$0 }, measures: [.magnitude],
            index: attribution.index)
        strays = LastBuildingSums(
            portfolio: portfolio, months: month.advanced(by: -Self.lookBack - 11)...month, index: attribution.index)
    }

    /// The months whose receipts it needs.
    public static func monthsNeeded(for month: Month) -> ClosedRange<Month> {
        let earliest = month.advanced(by: -lookBack)
        return min(YiyuanEvidence.months(for: earliest).lowerBound, earliest.advanced(by: -23))...month
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        attribution.add(block)
        taxpayers.add(block)
        strays.add(block)
    }

    /// Adds what another of the same portfolio and month received.
    public mutating func merge(_ other: WarningSums) {
        attribution.merge(other.attribution)
        taxpayers.merge(other.taxpayers)
        strays.merge(other.strays)
    }
}

/// 迁出后入库 by the building that the taxpayer left last, month by month, at 全口径.
struct LastBuildingSums: Sendable {
    private var placing: Placing
    /// The building each taxpayer left last before a month: its rows with a move-out, latest first.
    private let leavings: [Int32: [(month: Int32, building: Int32)]]
    /// The taxpayers that left any.
    private let leavers: Placing.Holders
    private var sums: [Int64]

    init(portfolio: Portfolio, months: ClosedRange<Month>, index: TenancyIndex) {
        placing = Placing(index, months: months)
        var leavings: [Int32: [(day: Int32, month: Int32, building: Int32)]] = [:]
        for tenancy in portfolio.tenancies {
            guard let day = tenancy.moveOut else { continue }
            leavings[tenancy.taxpayer, default: []].append((day.ordinal, day.month.ordinal, tenancy.building))
        }
        leavers = Placing.Holders((0..<Int32(portfolio.taxpayerCount)).map { leavings[$0] != nil })
        self.leavings = leavings.mapValues { rows in
            rows.sorted { ($1.day, $0.building) < ($0.day, $1.building) }.map { ($0.month, $0.building) }
        }
        sums = Array(repeating: 0, count: portfolio.buildings.count * months.count)
    }

    private var monthCount: Int { placing.months.count }

    mutating func add(_ block: ReceiptBlock) {
        var placing = self.placing
        let first = placing.months.lowerBound.ordinal
        placing.place(block, of: leavers) { part in
            guard part.place == TenancyIndex.afterMoveOut else { return }
            let month = first + Int32(part.month)
            guard let last = leavings[part.taxpayer]?.first(where: { $0.month < month }) else { return }
            sums[Int(last.building) * monthCount + part.month] += part.total
        }
    }

    mutating func merge(_ other: LastBuildingSums) {
        for cell in sums.indices { sums[cell] += other.sums[cell] }
    }

    /// What was received in `range` after the building's tenants had moved out.
    func sum(of building: Int, in range: ClosedRange<Month>) -> Money {
        let start = placing.months.lowerBound.distance(to: range.lowerBound)
        let base = building * monthCount
        return Money(fen: (start..<start + range.count).reduce(0) { $0 + sums[base + $1] })
    }
}
