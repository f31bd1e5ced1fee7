public import BuildingEconomy

/// What every taxpayer brought to every building over one or more runs of months.
///
/// Filled by a stream of receipts; two halves merge to the same as the whole. Receipts known only by building are left out.
public struct TaxpayerSums: Sendable {
    /// What is summed.
    public enum Measure: Int, Sendable, CaseIterable {
        /// 全口径税收, refunds included.
        case total
        /// 区级税收, refunds included.
        case district
        /// Σ|全口径|: what shares are taken on, so that a refund never makes a share exceed 1.
        case magnitude
    }

    /// One taxpayer's sums in one building.
    public struct Entry: Sendable, Equatable {
        /// The taxpayer's position.
        public let taxpayer: Int
        /// The building's position.
        public let building: Int
        /// The number of the pair, for ``TaxpayerSums/sum(_:of:in:)``.
        let pair: Int
    }

    private let ranges: [ClosedRange<Month>]
    private let measures: [Measure]
    private var placing: Placing
    /// For each month placed, the ranges that hold it.
    private let rangesOfMonth: [[Int]]
    /// Likewise the first and the one behind the last, where they always follow on from each other: a cell then holds what
    /// its range has more than the range before, so that a receipt in twelve ranges changes two cells.
    private let spans: [Range<Int>]?
    /// For each taxpayer the first of its pairs, and for each pair the next one of its taxpayer; −1 at the end.
    private var heads: [Int32]
    private var nexts: [Int32] = []
    private var buildings: [Int32] = []
    private var sums: [Int64] = []
    private var stride: Int { ranges.count * measures.count }

    /// Nothing received yet.
    public init(portfolio: Portfolio, ranges: [ClosedRange<Month>], measures: [Measure] = Measure.allCases) {
        precondition(!ranges.isEmpty, "nothing to sum over")
        let months = ranges.map(\.lowerBound).min()!...ranges.map(\.upperBound).max()!
        self.ranges = ranges
        self.measures = measures
        placing = Placing(portfolio, months: months)
        let held = months.map { month in ranges.indices.filter { ranges[$0].contains(month) } }
        rangesOfMonth = held
        let follow = held.allSatisfy { $0.isEmpty || $0.last! - $0.first! + 1 == $0.count }
        spans = follow ? held.map { $0.isEmpty ? 0..<0 : $0.first!..<$0.last! + 1 } : nil
        heads = Array(repeating: -1, count: portfolio.taxpayerCount)
    }

    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { placing.months }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        var placing = self.placing
        let (spans, measures, stride) = (spans, measures, stride)
        placing.place(block) { part in
            guard part.taxpayer >= 0, part.place >= 0, !rangesOfMonth[part.month].isEmpty else { return }
            let base = pair(of: part.taxpayer, in: part.place) * stride
            if let spans {
                let span = spans[part.month]
                for (place, measure) in measures.enumerated() {
                    let amount = measure.amount(of: part)
                    sums[base + span.lowerBound * measures.count + place] += amount
                    let end = span.upperBound * measures.count + place
                    if end < stride { sums[base + end] -= amount }
                }
                return
            }
            for range in rangesOfMonth[part.month] {
                var cell = base + range * measures.count
                for measure in measures {
                    sums[cell] += measure.amount(of: part)
                    cell += 1
                }
            }
        }
    }

    /// Adds what another of the same portfolio and question received.
    public mutating func merge(_ other: TaxpayerSums) {
        precondition(other.ranges == ranges && other.heads.count == heads.count, "sums of different questions")
        for taxpayer in other.heads.indices {
            var theirs = other.heads[taxpayer]
            while theirs >= 0 {
                let (from, to) = (
                    Int(theirs) * stride, pair(of: Int32(taxpayer), in: other.buildings[Int(theirs)]) * stride
                )
                for cell in 0..<stride { sums[to + cell] += other.sums[from + cell] }
                theirs = other.nexts[Int(theirs)]
            }
        }
    }

    private mutating func pair(of taxpayer: Int32, in building: Int32) -> Int {
        var pair = heads[Int(taxpayer)]
        while pair >= 0 {
            if buildings[Int(pair)] == building { return Int(pair) }
            pair = nexts[Int(pair)]
        }
        pair = Int32(buildings.count)
        buildings.append(building)
        nexts.append(heads[Int(taxpayer)])
        heads[Int(taxpayer)] = pair
        sums.append(contentsOf: repeatElement(0, count: stride))
        return Int(pair)
    }

    /// Every pair that received anything in any range, by taxpayer and building.
    public var entries: [Entry] {
        heads.indices.flatMap { taxpayer in
            var found: [Entry] = []
            var pair = heads[taxpayer]
            while pair >= 0 {
                found.append(Entry(taxpayer: taxpayer, building: Int(buildings[Int(pair)]), pair: Int(pair)))
                pair = nexts[Int(pair)]
            }
            return found.count > 1 ? found.sorted { $0.building < $1.building } : found
        }
    }

    /// What a pair came to in the range of number `range`.
    public func sum(_ measure: Measure, of entry: Entry, in range: Int = 0) -> Money {
        guard let place = measures.firstIndex(of: measure) else { preconditionFailure("a measure not asked for") }
        let base = entry.pair * stride + place
        guard spans != nil else { return Money(fen: sums[base + range * measures.count]) }
        return Money(fen: (0...range).reduce(0) { $0 + sums[base + $1 * measures.count] })
    }

    /// Walks every pair without making a list: taxpayer, building, and where its sums of a range begin.
    func forEachPair(_ body: (_ taxpayer: Int, _ entry: Entry) -> Void) {
        for taxpayer in heads.indices {
            var pair = heads[taxpayer]
            while pair >= 0 {
                body(taxpayer, Entry(taxpayer: taxpayer, building: Int(buildings[Int(pair)]), pair: Int(pair)))
                pair = nexts[Int(pair)]
            }
        }
    }
}

extension TaxpayerSums.Measure {
    /// What a part adds to the sum.
    @inline(__always)
    fileprivate func amount(of part: Placing.Part) -> Int64 {
        switch self {
        case .total: part.total
        case .district: part.district
        case .magnitude: Int64(clamping: part.total.magnitude)
        }
    }
}

extension TaxpayerSums {
    /// The largest taxpayer of a building, on Σ|全口径|.
    struct Leader {
        /// The taxpayer's position (ties: the lowest); −1 where there is none.
        var taxpayer = -1
        /// Its Σ|全口径|.
        var magnitude = Money.zero
        /// Σ|全口径| of all.
        var whole = Money.zero
    }

    /// The largest taxpayer of every building in a range.
    func leaders(buildings: Int, in range: Int) -> [Leader] {
        var leaders = Array(repeating: Leader(), count: buildings)
        forEachPair { taxpayer, entry in
            let magnitude = sum(.magnitude, of: entry, in: range)
            if magnitude > leaders[entry.building].magnitude {
                leaders[entry.building].taxpayer = taxpayer
                leaders[entry.building].magnitude = magnitude
            }
            leaders[entry.building].whole = leaders[entry.building].whole + magnitude
        }
        return leaders
    }
}
