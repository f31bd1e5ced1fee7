import BuildingEconomy

/// Sends every receipt to its building or bucket, part by part, for sums that need to know whose tax it is.
///
/// The same rules as ``Attribution``, which only sums places; a test holds the two together.
struct Placing: Sendable {
    /// What one place got of one receipt.
    struct Part {
        /// The receipt's number in its block.
        let row: Int
        /// −1 where the row names nobody.
        let taxpayer: Int32
        /// The building's position; or ``TenancyIndex/unmatched`` or ``TenancyIndex/afterMoveOut``.
        let place: Int32
        /// The month's number within the months placed.
        let month: Int
        let total: Int64
        let district: Int64
    }

    /// The taxpayers whose receipts are wanted: those with a tenancy in one building, at whatever time, or a list of them.
    struct Holders: Sendable {
        /// The building's position; no building's where there is a list.
        let building: Int32
        private let isHolder: [Bool]

        init(of building: Int, _ portfolio: Portfolio) {
            self.building = Int32(building)
            var isHolder = [Bool](repeating: false, count: portfolio.taxpayerCount)
            for tenancy in portfolio.tenancies where tenancy.building == Int32(building) {
                isHolder[Int(tenancy.taxpayer)] = true
            }
            self.isHolder = isHolder
        }

        /// Those who are marked, by position.
        init(_ isHolder: [Bool]) {
            building = .min
            self.isHolder = isHolder
        }

        @inline(__always)
        fileprivate func holds(_ taxpayer: Int32) -> Bool { taxpayer >= 0 && isHolder[Int(taxpayer)] }
    }

    let index: TenancyIndex
    let months: ClosedRange<Month>
    private let firstDays: [Int32]
    private var shares = Shares()
    private var totals: [Int64] = []
    private var districts: [Int64] = []

    init(_ portfolio: Portfolio, months: ClosedRange<Month>) {
        self.init(TenancyIndex(portfolio), months: months)
    }

    init(_ index: TenancyIndex, months: ClosedRange<Month>) {
        self.index = index
        self.months = months
        let ordinals = months.lowerBound.ordinal...months.upperBound.ordinal + 1
        firstDays = ordinals.map { Month(ordinal: $0).firstDay.ordinal }
    }

    /// Hands out every part of a block's receipts of the months placed.
    ///
    /// - Parameter holders: where only some taxpayers' parts are wanted, or one building's, who they are or who can have any: the
    ///   others' rows are passed over unless they name the building.
    @inline(__always)
    mutating func place(_ block: ReceiptBlock, of holders: Holders? = nil, _ take: (Part) -> Void) {
        block.checkColumns()
        let first = months.lowerBound.ordinal
        for row in 0..<block.count {
            let month = Int(block.months[row] - first)
            guard month >= 0, month < firstDays.count - 1 else { continue }
            let taxpayer = block.taxpayers[row]
            let named = block.buildings[row]
            if let holders, named != holders.building, !holders.holds(taxpayer) { continue }
            var place = named >= 0 ? named : index.place(of: taxpayer, in: block.months[row])
            if place == TenancyIndex.several { place = weigh(taxpayer, in: month) }
            if place == TenancyIndex.several {
                split(block, row, of: taxpayer, in: month, take)
            } else {
                take(
                    Part(
                        row: row, taxpayer: taxpayer, place: place, month: month, total: block.total[row],
                        district: block.district[row]))
            }
        }
    }

    private mutating func weigh(_ taxpayer: Int32, in month: Int) -> Int32 {
        shares.weigh(
            index.rows(of: taxpayer), of: taxpayer, in: months.lowerBound.ordinal + Int32(month),
            firstDay: firstDays[month], lastDay: firstDays[month + 1] - 1)
        guard let first = shares.buildings.first else {
            return shares.hasEnded ? TenancyIndex.afterMoveOut : TenancyIndex.unmatched
        }
        return shares.buildings.count == 1 ? first : TenancyIndex.several
    }

    private mutating func split(
        _ block: ReceiptBlock, _ row: Int, of taxpayer: Int32, in month: Int, _ take: (Part) -> Void
    ) {
        totals.removeAll(keepingCapacity: true)
        districts.removeAll(keepingCapacity: true)
        var (totals, districts) = (totals, districts)
        let zeros = repeatElement(Int64(0), count: shares.buildings.count)
        totals += zeros
        districts += zeros
        let buildings = shares.buildings
        shares.split(block.total[row]) { building, part in totals[buildings.firstIndex(of: building)!] = part }
        shares.split(block.district[row]) { building, part in districts[buildings.firstIndex(of: building)!] = part }
        for place in buildings.indices {
            take(
                Part(
                    row: row, taxpayer: taxpayer, place: buildings[place], month: month, total: totals[place],
                    district: districts[place]))
        }
        (self.totals, self.districts) = (totals, districts)
    }
}
