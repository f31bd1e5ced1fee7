/// The buildings that one taxpayer's receipts of one month go to, with their weights (权重).
///
/// Reused from receipt to receipt, so that nothing is allocated on the way.
struct Shares: Sendable {
    /// Positions of the buildings, ascending; empty where no row is active.
    private(set) var buildings: [Int32] = []
    /// Whether any row ended before the month.
    private(set) var hasEnded = false
    private var weights: [UInt64] = []
    private var days: [UInt32] = []
    private var totalWeight: UInt64 = 0
    private var taxpayer: Int32 = -1
    private var month: Int32 = 0

    /// Weighs a taxpayer's rows, ordered by building, in the month of `firstDay` and `lastDay`.
    ///
    /// A building weighs Σ area × days active; where any active row has no area, the days with at least one active row.
    mutating func weigh(
        _ rows: ArraySlice<TenancyIndex.Row>, of taxpayer: Int32, in month: Int32, firstDay: Int32, lastDay: Int32
    ) {
        guard taxpayer != self.taxpayer || month != self.month else { return }
        (self.taxpayer, self.month) = (taxpayer, month)
        clear()
        var lacksArea = false
        for row in rows {
            guard row.isActive(in: month) else {
                if row.moveOut < firstDay { hasEnded = true }
                continue
            }
            if row.area == 0 { lacksArea = true }
            let first = max(row.moveIn, firstDay)
            let count = max(0, min(row.moveOut, lastDay) - first + 1)
            let mask = count == 0 ? 0 : (UInt32.max >> UInt32(32 - count)) << UInt32(first - firstDay)
            if buildings.last != row.building {
                buildings.append(row.building)
                weights.append(0)
                days.append(0)
            }
            weights[weights.count - 1] += row.area * UInt64(count)
            days[days.count - 1] |= mask
        }
        if lacksArea { for place in days.indices { weights[place] = UInt64(days[place].nonzeroBitCount) } }
        totalWeight = weights.reduce(0, +)
        if totalWeight == 0 { weighEqually() }
    }

    private mutating func clear() {
        buildings.removeAll(keepingCapacity: true)
        weights.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        hasEnded = false
    }

    /// Rows that end before they begin are active in their month for no day at all: such buildings share alike.
    private mutating func weighEqually() {
        for place in weights.indices { weights[place] = 1 }
        totalWeight = UInt64(weights.count)
    }

    /// Splits fen by largest remainder (ties: the lower building) and hands out every part.
    ///
    /// The absolute amount is split and the sign restored, so that the parts always add up to `amount`.
    func split(_ amount: Int64, into take: (_ building: Int32, _ part: Int64) -> Void) {
        guard amount != 0 else { return }
        let whole = amount.magnitude
        withUnsafeTemporaryAllocation(of: (part: UInt64, remainder: UInt64).self, capacity: weights.count) { parts in
            var rest = whole
            for place in weights.indices {
                let (part, remainder) = totalWeight.dividingFullWidth(whole.multipliedFullWidth(by: weights[place]))
                parts.initializeElement(at: place, to: (part, remainder))
                rest -= part
            }
            while rest > 0 {
                var largest = 0
                for place in parts.indices where parts[place].remainder > parts[largest].remainder { largest = place }
                parts[largest].part += 1
                parts[largest].remainder = 0
                rest -= 1
            }
            for place in parts.indices {
                let part = parts[place].part
                take(buildings[place], amount < 0 ? Int64(truncatingIfNeeded: 0 &- part) : Int64(part))
            }
        }
    }
}
