public import BuildingEconomy

/// What every taxpayer brought to every building and bucket over one or more runs of months, as Σ|amount| at 全口径 and 区级.
///
/// Filled by a stream of receipts; two halves merge to the same as the whole.
public struct ContributorSums: Sendable {
    private let ranges: [ClosedRange<Month>]
    private let rangesOfMonth: [[Int]]
    private let buildingCount: Int
    private var placing: Placing
    /// For each taxpayer the first of its pairs, and for each pair the next one of its taxpayer; −1 at the end.
    private var heads: [Int32]
    private var nexts: [Int32] = []
    private var slots: [Int32] = []
    /// By pair, range and level: Σ|amount|.
    private var sums: [Int64] = []
    /// By range and building: whether a receipt that is not zero names the building and nobody.
    private var anonymous: [Bool]
    private var stride: Int { ranges.count * 2 }

    /// Nothing received yet.
    public init(portfolio: Portfolio, ranges: [ClosedRange<Month>]) {
        precondition(!ranges.isEmpty, "nothing to sum over")
        let months = ranges.map(\.lowerBound).min()!...ranges.map(\.upperBound).max()!
        self.ranges = ranges
        buildingCount = portfolio.buildings.count
        placing = Placing(portfolio, months: months)
        rangesOfMonth = months.map { month in ranges.indices.filter { ranges[$0].contains(month) } }
        heads = Array(repeating: -1, count: portfolio.taxpayerCount)
        anonymous = Array(repeating: false, count: ranges.count * portfolio.buildings.count)
    }

    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { placing.months }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        var placing = self.placing
        placing.place(block) { part in
            let (total, district) = (Int64(clamping: part.total.magnitude), Int64(clamping: part.district.magnitude))
            guard total != 0 || district != 0 else { return }
            if part.taxpayer < 0 {
                guard part.place >= 0 else { return }
                for range in rangesOfMonth[part.month] { anonymous[range * buildingCount + Int(part.place)] = true }
                return
            }
            guard !rangesOfMonth[part.month].isEmpty else { return }
            let base = pair(of: part.taxpayer, in: slot(of: part.place)) * stride
            for range in rangesOfMonth[part.month] {
                sums[base + range * 2] += total
                sums[base + range * 2 + 1] += district
            }
        }
    }

    /// Adds what another of the same portfolio and question received.
    public mutating func merge(_ other: ContributorSums) {
        precondition(other.ranges == ranges && other.heads.count == heads.count, "sums of different questions")
        for taxpayer in other.heads.indices {
            var theirs = other.heads[taxpayer]
            while theirs >= 0 {
                let from = Int(theirs) * stride
                let to = pair(of: Int32(taxpayer), in: other.slots[Int(theirs)]) * stride
                for cell in 0..<stride { sums[to + cell] += other.sums[from + cell] }
                theirs = other.nexts[Int(theirs)]
            }
        }
        for cell in anonymous.indices where other.anonymous[cell] { anonymous[cell] = true }
    }

    private func slot(of place: Int32) -> Int32 {
        place >= 0 ? place : Int32(buildingCount) + (place == TenancyIndex.afterMoveOut ? 0 : 1)
    }

    private mutating func pair(of taxpayer: Int32, in slot: Int32) -> Int {
        var pair = heads[Int(taxpayer)]
        while pair >= 0 {
            if slots[Int(pair)] == slot { return Int(pair) }
            pair = nexts[Int(pair)]
        }
        pair = Int32(slots.count)
        slots.append(slot)
        nexts.append(heads[Int(taxpayer)])
        heads[Int(taxpayer)] = pair
        sums.append(contentsOf: repeatElement(0, count: stride))
        return Int(pair)
    }
}

extension ContributorSums {
    /// Who contributes to some sets of places in a range; `setOf` gives for each building, then 迁出后入库, then 未匹配, its set or −1.
    ///
    /// A taxpayer in several places of a set is one contributor to it.
    func contributors(ofSets setOf: [Int], count: Int, in range: Int) -> [Contributors] {
        var sets = Array(repeating: Contributors(), count: count)
        var mine: [(set: Int, total: Int64, district: Int64)] = []
        for taxpayer in heads.indices {
            mine.removeAll(keepingCapacity: true)
            var pair = heads[taxpayer]
            while pair >= 0 {
                let (set, cell) = (setOf[Int(slots[Int(pair)])], Int(pair) * stride + range * 2)
                if set >= 0 {
                    if let known = mine.firstIndex(where: { $0.set == set }) {
                        mine[known].total += sums[cell]
                        mine[known].district += sums[cell + 1]
                    } else {
                        mine.append((set, sums[cell], sums[cell + 1]))
                    }
                }
                pair = nexts[Int(pair)]
            }
            for part in mine { sets[part.set].add(total: part.total, district: part.district) }
        }
        for building in 0..<buildingCount where setOf[building] >= 0 && anonymous[range * buildingCount + building] {
            sets[setOf[building]].hasAnonymous = true
        }
        return sets
    }

    /// Who contributes to every building by itself in a range.
    public func ofBuildings(in range: Int = 0) -> [Contributors] {
        contributors(ofSets: Array(0..<buildingCount) + [-1, -1], count: buildingCount, in: range)
    }
}
