public import BuildingEconomy

/// What ``ConflictList`` needs from the stream of receipts, in one pass: every taxpayer's twelve months, and every month's size.
public struct ConflictSums: Sendable {
    /// How many months, up to the last, are compared with those around them.
    static let compared = 24

    /// The last of the twelve months.
    public let month: Month
    private let months: ClosedRange<Month>
    private var paying: PayingSums
    private var sizes: ReceiptSums
    /// For each taxpayer, the months with a receipt as bits.
    private var present: [UInt64]

    /// Nothing received yet.
    public init(portfolio: Portfolio, month: Month) {
        self.month = month
        months = Self.monthsNeeded(for: month)
        paying = PayingSums(taxpayers: portfolio.taxpayerCount, months: months, ends: [month])
        sizes = ReceiptSums()
        present = Array(repeating: 0, count: portfolio.taxpayerCount)
    }

    /// The months whose receipts it needs: those compared, the year before the first of them, and the month after.
    public static func monthsNeeded(for month: Month) -> ClosedRange<Month> {
        month.advanced(by: 1 - compared - 12)...month.advanced(by: 1)
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        paying.add(block, from: months.lowerBound, count: months.count)
        sizes.add(block)
        let (taxpayers, ordinals) = (block.taxpayers.span, block.months.span)
        let (first, count) = (months.lowerBound.ordinal, Int32(months.count))
        for row in ordinals.indices where taxpayers[row] >= 0 {
            let place = ordinals[row] - first
            if place >= 0, place < count { present[Int(taxpayers[row])] |= 1 << UInt64(place) }
        }
    }

    /// Adds what another of the same portfolio and month received.
    public mutating func merge(_ other: ConflictSums) {
        paying.merge(other.paying)
        sizes.merge(other.sizes)
        for taxpayer in present.indices { present[taxpayer] |= other.present[taxpayer] }
    }

    /// What all of a taxpayer's receipts of the twelve months came to at 全口径.
    func received(of taxpayer: Int) -> Int64 { paying.sum(of: taxpayer, endingWith: month) }

    /// Whether a taxpayer has any receipt row in the twelve months.
    func hasReceipt(_ taxpayer: Int) -> Bool { paying.hasReceipt(taxpayer, endingWith: month) }

    /// What a month came to at a level.
    func amount(_ month: Month, at level: TaxLevel) -> Int64 { sizes[month][level].fen }

    /// How many taxpayers have a receipt, month by month.
    var taxpayerCounts: [Month: Int64] {
        var counts = [Int64](repeating: 0, count: months.count)
        for bits in present where bits != 0 {
            var rest = bits
            while rest != 0 {
                counts[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(months, counts))
    }
}
