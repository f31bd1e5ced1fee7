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
    /// For each month placed, where the ranges that hold it begin and where they have just ended, in the ranges' order.
    ///
    /// A pair's cells hold only what is added or taken from one range to the next, so that a month of many overlapping
    /// ranges, as twelve months that slide, costs two additions and not twelve.
    private let begins: [[Int]]
    private let ends: [[Int]]
    /// The building of every taxpayer's first tenancy, −1 without one: pair number t is that of taxpayer t with it.
    private let homes: [Int32]
    /// Whether that pair received anything.
    private var isTouched: [Bool]
    /// For each taxpayer the first of its further pairs, and for each of these the next; −1 at the end.
    private var heads: [Int32]
    private var nexts: [Int32] = []
    private var buildings: [Int32] = []
    private var sums: [Int64] = []
    private var stride: Int { ranges.count * measures.count }

    /// Nothing received yet.
    public init(portfolio: Portfolio, ranges: [ClosedRange<Month>], measures: [Measure] = Measure.allCases) {
        self.init(portfolio: portfolio, ranges: ranges, measures: measures, index: TenancyIndex(portfolio))
    }

    /// Nothing received yet; `index` is the portfolio's.
    init(portfolio: Portfolio, ranges: [ClosedRange<Month>], measures: [Measure], index: TenancyIndex) {
        precondition(!ranges.isEmpty, "nothing to sum over")
        let months = ranges.map(\.lowerBound).min()!...ranges.map(\.upperBound).max()!
        self.ranges = ranges
        self.measures = measures
        placing = Placing(index, months: months)
        let holding = months.map { month in ranges.map { $0.contains(month) } }
        begins = holding.map { held in held.indices.filter { held[$0] && ($0 == 0 || !held[$0 - 1]) } }
        ends = holding.map { held in held.indices.dropFirst().filter { !held[$0] && held[$0 - 1] } }
        var homes = Array(repeating: Int32(-1), count: portfolio.taxpayerCount)
        for tenancy in portfolio.tenancies.reversed() { homes[Int(tenancy.taxpayer)] = tenancy.building }
        self.homes = homes
        isTouched = Array(repeating: false, count: portfolio.taxpayerCount)
        heads = Array(repeating: -1, count: portfolio.taxpayerCount)
        sums = Array(repeating: 0, count: portfolio.taxpayerCount * ranges.count * measures.count)
    }

    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { placing.months }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        var placing = self.placing
        let isAsked = begins.map { !$0.isEmpty }
        var found: [(pair: Int, month: Int, total: Int64, district: Int64)] = []
        found.reserveCapacity(block.count)
        placing.place(block) { part in
            guard part.taxpayer >= 0, part.place >= 0, isAsked[part.month] else { return }
            found.append((pair(of: part.taxpayer, in: part.place), part.month, part.total, part.district))
        }
        add(found)
    }

    /// Adds parts whose pairs were found before: so the look-ups of a block wait for the memory together.
    private mutating func add(_ found: [(pair: Int, month: Int, total: Int64, district: Int64)]) {
        let (count, stride, measures) = (measures.count, stride, measures)
        let (begins, ends) = (begins, ends)
        var (known, starts, stops) = (-1, [Int](), [Int]())
        sums.withUnsafeMutableBufferPointer { sums in
            for part in found {
                if part.month != known { (known, starts, stops) = (part.month, begins[part.month], ends[part.month]) }
                for place in 0..<count {
                    let amount =
                        switch measures[place] {
                        case .total: part.total
                        case .district: part.district
                        case .magnitude: Int64(clamping: part.total.magnitude)
                        }
                    let base = part.pair * stride + place
                    for range in starts { sums[base + range * count] += amount }
                    for range in stops { sums[base + range * count] -= amount }
                }
            }
        }
    }

    /// Adds what another of the same portfolio and question received.
    public mutating func merge(_ other: TaxpayerSums) {
        precondition(other.ranges == ranges && other.heads.count == heads.count, "sums of different questions")
        for taxpayer in homes.indices where other.isTouched[taxpayer] { isTouched[taxpayer] = true }
        for cell in 0..<homes.count * stride { sums[cell] += other.sums[cell] }
        for taxpayer in other.heads.indices {
            var theirs = other.heads[taxpayer]
            while theirs >= 0 {
                let to = pair(of: Int32(taxpayer), in: other.buildings[Int(theirs)]) * stride
                let from = (homes.count + Int(theirs)) * stride
                for cell in 0..<stride { sums[to + cell] += other.sums[from + cell] }
                theirs = other.nexts[Int(theirs)]
            }
        }
    }

    private mutating func pair(of taxpayer: Int32, in building: Int32) -> Int {
        guard homes[Int(taxpayer)] != building else {
            isTouched[Int(taxpayer)] = true
            return Int(taxpayer)
        }
        var further = heads[Int(taxpayer)]
        while further >= 0 {
            if buildings[Int(further)] == building { return homes.count + Int(further) }
            further = nexts[Int(further)]
        }
        further = Int32(buildings.count)
        buildings.append(building)
        nexts.append(heads[Int(taxpayer)])
        heads[Int(taxpayer)] = further
        sums.append(contentsOf: repeatElement(0, count: stride))
        return homes.count + Int(further)
    }

    /// Every pair that received anything in any range, by taxpayer and building.
    public var entries: [Entry] {
        var entries: [Entry] = []
        forEachPair { _, entry in entries.append(entry) }
        return entries.sorted { ($0.taxpayer, $0.building) < ($1.taxpayer, $1.building) }
    }

    /// What a pair came to in the range of number `range`.
    public func sum(_ measure: Measure, of entry: Entry, in range: Int = 0) -> Money {
        guard let place = measures.firstIndex(of: measure) else { preconditionFailure("a measure not asked for") }
        let base = entry.pair * stride + place
        return Money(fen: (0...range).reduce(0) { $0 + sums[base + $1 * measures.count] })
    }

    /// Walks every pair without making a list: taxpayer, building, and where its sums of a range begin.
    func forEachPair(_ body: (_ taxpayer: Int, _ entry: Entry) -> Void) {
        for taxpayer in heads.indices {
            if isTouched[taxpayer] {
                body(taxpayer, Entry(taxpayer: taxpayer, building: Int(homes[taxpayer]), pair: taxpayer))
            }
            var further = heads[taxpayer]
            while further >= 0 {
                let building = Int(buildings[Int(further)])
                body(
                    taxpayer,
                    Entry(taxpayer: taxpayer, building: building, pair: homes.count + Int(further)))
                further = nexts[Int(further)]
            }
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
