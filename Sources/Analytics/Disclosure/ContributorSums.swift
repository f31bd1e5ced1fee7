public import BuildingEconomy

/// What every taxpayer brought to every building and bucket over one or more runs of months, as Σ|amount| at 全口径 and 区级.
///
/// Filled by a stream of receipts; two halves merge to the same as the whole.
public struct ContributorSums: Sendable {
    private let ranges: [ClosedRange<Month>]
    /// For each month, where its ranges begin in ``rangesInOrder``; one more at the end.
    private let firstRanges: [Int]
    private let rangesInOrder: [Int]
    private let buildingCount: Int
    private var placing: Placing
    /// For each taxpayer a record of what it brought to one place, the first that it came to.
    private var first: [Int64]
    /// Records of further places.
    private var further: [Int64] = []
    /// Nothing of meaning: see ``add(_:)``.
    private var fetched: Int64 = 0
    /// By range and building: whether a receipt that is not zero names the building and nobody.
    private var anonymous: [Bool]
    /// A record is the place and the further record that follows, then by range and level Σ|amount|.
    private var stride: Int { 1 + ranges.count * 2 }

    /// Nothing received yet.
    public init(portfolio: Portfolio, ranges: [ClosedRange<Month>]) {
        self.init(portfolio: portfolio, ranges: ranges, index: TenancyIndex(portfolio))
    }

    /// Nothing received yet; `index` is the portfolio's.
    init(portfolio: Portfolio, ranges: [ClosedRange<Month>], index: TenancyIndex) {
        precondition(!ranges.isEmpty, "nothing to sum over")
        let months = ranges.map(\.lowerBound).min()!...ranges.map(\.upperBound).max()!
        self.ranges = ranges
        buildingCount = portfolio.buildings.count
        placing = Placing(index, months: months)
        let rangesOfMonth = months.map { month in ranges.indices.filter { ranges[$0].contains(month) } }
        firstRanges = rangesOfMonth.reduce(into: [0]) { $0.append($0.last! + $1.count) }
        rangesInOrder = rangesOfMonth.flatMap(\.self)
        first = Array(repeating: 0, count: portfolio.taxpayerCount * (1 + ranges.count * 2))
        for taxpayer in 0..<portfolio.taxpayerCount { first[taxpayer * (1 + ranges.count * 2)] = Head.empty }
        anonymous = Array(repeating: false, count: ranges.count * portfolio.buildings.count)
    }

    /// The months whose receipts it needs.
    public var months: ClosedRange<Month> { placing.months }

    /// What stands at a record's beginning: its place and the record that follows.
    private enum Head {
        static let empty = word(slot: -1, next: -1)
        static func word(slot: Int32, next: Int32) -> Int64 {
            Int64(next) << 32 | Int64(UInt32(bitPattern: slot))
        }
        static func slot(_ word: Int64) -> Int32 { Int32(truncatingIfNeeded: word) }
        static func next(_ word: Int64) -> Int32 { Int32(truncatingIfNeeded: word >> 32) }
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        var placing = self.placing
        let (stride, firstRanges, rangesInOrder) = (stride, firstRanges, rangesInOrder)
        // Taken out for the while: records of further places are appended meanwhile.
        var first: [Int64] = []
        swap(&first, &self.first)
        first.withUnsafeMutableBufferPointer { first in
            // Looked at once beforehand, with little else to do, the records of many receipts wait for the memory together.
            for taxpayer in block.taxpayers where taxpayer >= 0 { fetched ^= first[Int(taxpayer) * stride] }
            placing.place(block) { part in
                let total = Int64(clamping: part.total.magnitude)
                let district = Int64(clamping: part.district.magnitude)
                let ranges = firstRanges[part.month]..<firstRanges[part.month + 1]
                guard total != 0 || district != 0, !ranges.isEmpty else { return }
                guard part.taxpayer >= 0 else {
                    guard part.place >= 0 else { return }
                    for range in ranges { anonymous[rangesInOrder[range] * buildingCount + Int(part.place)] = true }
                    return
                }
                let (slot, record) = (slot(of: part.place), Int(part.taxpayer) * stride)
                if Head.slot(first[record]) == -1 { first[record] = Head.word(slot: slot, next: -1) }
                if Head.slot(first[record]) == slot {
                    for range in ranges {
                        let cell = record + 1 + rangesInOrder[range] * 2
                        first[cell] += total
                        first[cell + 1] += district
                    }
                } else {
                    let record = furtherRecord(behind: &first[record], slot: slot)
                    for range in ranges {
                        let cell = record + 1 + rangesInOrder[range] * 2
                        further[cell] += total
                        further[cell + 1] += district
                    }
                }
            }
        }
        swap(&first, &self.first)
    }

    /// Adds what another of the same portfolio and question received.
    public mutating func merge(_ other: ContributorSums) {
        precondition(other.ranges == ranges && other.first.count == first.count, "sums of different questions")
        for record in Swift.stride(from: 0, to: first.count, by: stride) {
            var slot = Head.slot(other.first[record])
            guard slot >= 0 else { continue }
            take(record, slot: slot, from: other.first, at: record)
            var next = Int(Head.next(other.first[record]))
            while next >= 0 {
                slot = Head.slot(other.further[next])
                take(record, slot: slot, from: other.further, at: next)
                next = Int(Head.next(other.further[next]))
            }
        }
        for cell in anonymous.indices where other.anonymous[cell] { anonymous[cell] = true }
    }

    /// Adds another's record to the one of the same taxpayer, whose first is `record`, and place.
    private mutating func take(_ record: Int, slot: Int32, from others: [Int64], at theirs: Int) {
        if Head.slot(first[record]) == -1 { first[record] = Head.word(slot: slot, next: -1) }
        if Head.slot(first[record]) == slot {
            for cell in 1..<stride { first[record + cell] += others[theirs + cell] }
        } else {
            var head = first[record]
            let mine = furtherRecord(behind: &head, slot: slot)
            first[record] = head
            for cell in 1..<stride { further[mine + cell] += others[theirs + cell] }
        }
    }

    private func slot(of place: Int32) -> Int32 {
        place >= 0 ? place : Int32(buildingCount) + (place == TenancyIndex.afterMoveOut ? 0 : 1)
    }

    /// The record of a further place of the taxpayer whose first record begins with `head`; made where there is none.
    private mutating func furtherRecord(behind head: inout Int64, slot: Int32) -> Int {
        var next = Int(Head.next(head))
        while next >= 0 {
            if Head.slot(further[next]) == slot { return next }
            next = Int(Head.next(further[next]))
        }
        let record = further.count
        further.append(Head.word(slot: slot, next: Head.next(head)))
        further.append(contentsOf: repeatElement(0, count: stride - 1))
        head = Head.word(slot: Head.slot(head), next: Int32(record))
        return record
    }
}

extension ContributorSums {
    /// Who contributes to some sets of places in a range; `setOf` gives for each building, then 迁出后入库, then 未匹配, its set or −1.
    ///
    /// A taxpayer in several places of a set is one contributor to it.
    func contributors(ofSets setOf: [Int], count: Int, in months: ClosedRange<Month>) -> [Contributors] {
        guard let range = ranges.firstIndex(of: months) else { preconditionFailure("not one of the asked ranges") }
        var sets = Array(repeating: Contributors(), count: count)
        var mine: [(set: Int, total: Int64, district: Int64)] = []
        for record in Swift.stride(from: 0, to: first.count, by: stride) {
            let slot = Head.slot(first[record])
            guard slot >= 0 else { continue }
            let (set, cell) = (setOf[Int(slot)], record + 1 + range * 2)
            var next = Int(Head.next(first[record]))
            if next < 0 {
                if set >= 0 { sets[set].add(total: first[cell], district: first[cell + 1]) }
                continue
            }
            mine.removeAll(keepingCapacity: true)
            if set >= 0 { mine.append((set, first[cell], first[cell + 1])) }
            while next >= 0 {
                let (set, cell) = (setOf[Int(Head.slot(further[next]))], next + 1 + range * 2)
                if let known = mine.firstIndex(where: { $0.set == set }) {
                    mine[known].total += further[cell]
                    mine[known].district += further[cell + 1]
                } else if set >= 0 {
                    mine.append((set, further[cell], further[cell + 1]))
                }
                next = Int(Head.next(further[next]))
            }
            for part in mine { sets[part.set].add(total: part.total, district: part.district) }
        }
        for building in 0..<buildingCount where setOf[building] >= 0 && anonymous[range * buildingCount + building] {
            sets[setOf[building]].hasAnonymous = true
        }
        return sets
    }

    /// Who contributes to every building by itself in a range.
    public func ofBuildings(in months: ClosedRange<Month>) -> [Contributors] {
        contributors(ofSets: Array(0..<buildingCount) + [-1, -1], count: buildingCount, in: months)
    }
}
