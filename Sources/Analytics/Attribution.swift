public import BuildingEconomy

/// Whose tax it is and in which building (归属): sums of every building and month, filled by a stream of receipts.
///
/// A receipt goes to the building it names; else to the buildings where its taxpayer has a tenancy active in its month,
/// split by area and days; else to 迁出后入库 or 未匹配. Every sum is a whole number of fen, so that two halves of a
/// stream, added to two attributions and merged, give the same as the whole.
///
/// Sums trap on overflow, which the ledger's bound on Σ|amount| rules out.
public struct Attribution: Sendable {
    /// The months it sums; receipts of others are passed over.
    public let months: ClosedRange<Month>
    let buildingCount: Int
    let index: TenancyIndex
    private let firstDays: [Int32]
    /// Fen by month, slot (building, then afterMoveOut, then unmatched) and level.
    private var cells: [Int64]
    private var paying: PayingSums
    private var shares = Shares()
    /// What theme buildings are told by; nil where nobody asked.
    private(set) var themes: ThemeSums?

    /// Nothing received yet.
    ///
    /// - Parameters:
    ///   - portfolio: the register and the roster, in their promised orders.
    ///   - months: the months to sum.
    ///   - payingEnds: the last months of the twelve-month runs that in-place rates are asked of, at most 60.
    public init(portfolio: Portfolio, months: ClosedRange<Month>, payingEnds: [Month] = []) {
        self.init(portfolio: portfolio, months: months, payingEnds: payingEnds, index: TenancyIndex(portfolio))
    }

    /// Nothing received yet; `index` is the portfolio's.
    init(portfolio: Portfolio, months: ClosedRange<Month>, payingEnds: [Month] = [], index: TenancyIndex) {
        self.months = months
        buildingCount = portfolio.buildings.count
        self.index = index
        let ordinals = months.lowerBound.ordinal...months.upperBound.ordinal + 1
        firstDays = ordinals.map { Month(ordinal: $0).firstDay.ordinal }
        cells = Array(repeating: 0, count: months.count * (portfolio.buildings.count + 2) * 3)
        paying = PayingSums(taxpayers: portfolio.taxpayerCount, months: months, ends: payingEnds)
    }

    /// Nothing received yet, ready for all that a ranking needs.
    public init(portfolio: Portfolio, for options: RankingOptions) {
        let ends = [options.window, options.window.previous].compactMap { $0?.to }
        self.init(portfolio: portfolio, months: options.monthsNeeded, payingEnds: ends)
        if options.grouping == .theme { themes = ThemeSums(portfolio: portfolio, window: options.window) }
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        block.checkColumns()
        themes?.add(block)
        // Where a receipt goes is looked up for the whole block first: so the look-ups wait for the memory together.
        let found = index.places(of: block)
        paying.add(block, from: months.lowerBound, count: firstDays.count - 1)
        let (taxpayers, months, places) = (block.taxpayers.span, block.months.span, found.span)
        let (total, local, district) = (block.total.span, block.local.span, block.district.span)
        let (first, monthCount) = (self.months.lowerBound.ordinal, firstDays.count - 1)
        // The cells are taken out for the while, so that a span of them can stand beside changes to the rest.
        var storage: [Int64] = []
        swap(&storage, &cells)
        defer { swap(&storage, &cells) }
        var cells = storage.mutableSpan
        for row in months.indices {
            let month = Int(months[unchecked: row]) - Int(first)
            guard month >= 0, month < monthCount else { continue }
            var place = places[unchecked: row]
            let plane = month * (buildingCount + 2)
            if place == TenancyIndex.several {
                place = weigh(taxpayers[unchecked: row], in: month)
                if place == TenancyIndex.several {
                    shares.split(total[row]) { cells[(plane + Int($0)) * 3] += $1 }
                    shares.split(local[row]) { cells[(plane + Int($0)) * 3 + 1] += $1 }
                    shares.split(district[row]) { cells[(plane + Int($0)) * 3 + 2] += $1 }
                    continue
                }
            }
            let cell = (plane + slot(of: place)) * 3
            cells[cell] += total[unchecked: row]
            cells[cell + 1] += local[unchecked: row]
            cells[cell + 2] += district[unchecked: row]
        }
    }

    /// The cell column of a building's position or of a bucket.
    @inline(__always)
    private func slot(of place: Int32) -> Int {
        place >= 0 ? Int(place) : buildingCount + (place == TenancyIndex.afterMoveOut ? 0 : 1)
    }

    /// Weighs the buildings of a taxpayer with several rows; the one place where there is but one, else `several`.
    @inline(never)
    private mutating func weigh(_ taxpayer: Int32, in month: Int) -> Int32 {
        shares.weigh(
            index.rows(of: taxpayer), of: taxpayer, in: months.lowerBound.ordinal + Int32(month),
            firstDay: firstDays[month], lastDay: firstDays[month + 1] - 1)
        guard let first = shares.buildings.first else {
            return shares.hasEnded ? TenancyIndex.afterMoveOut : TenancyIndex.unmatched
        }
        return shares.buildings.count == 1 ? first : TenancyIndex.several
    }

    /// Adds what another attribution of the same portfolio and months received.
    public mutating func merge(_ other: Attribution) {
        precondition(other.months == months && other.cells.count == cells.count, "attributions of different questions")
        for cell in cells.indices { cells[cell] += other.cells[cell] }
        paying.merge(other.paying)
        if let theirs = other.themes { themes?.merge(theirs) }
    }
}

extension Attribution {
    /// Where tax can go: a building, or one of the two buckets.
    public enum Place: Sendable, Hashable {
        /// The building at this position of the portfolio.
        case building(Int)
        /// 迁出后入库
        case afterMoveOut
        /// 未匹配
        case unmatched
    }

    /// What a place received over `range`, which must lie within ``months``.
    public func tax(of place: Place, in range: ClosedRange<Month>, at level: TaxLevel) -> Money {
        precondition(range.lowerBound >= months.lowerBound && range.upperBound <= months.upperBound)
        let slot =
            switch place {
            case .building(let position): position
            case .afterMoveOut: buildingCount
            case .unmatched: buildingCount + 1
            }
        let first = months.lowerBound.distance(to: range.lowerBound)
        var sum: Int64 = 0
        for month in first..<first + range.count {
            sum += cells[(month * (buildingCount + 2) + slot) * 3 + level.rawValue]
        }
        return Money(fen: sum)
    }

    /// What all of a taxpayer's receipts came to at 全口径 in the twelve months that end with `month`, one of the asked ends.
    func payingSum(of taxpayer: Int, endingWith month: Month) -> Int64 { paying.sum(of: taxpayer, endingWith: month) }

    /// Whether a taxpayer has any receipt row in the twelve months that end with `month`, one of the asked ends.
    func hasReceipt(_ taxpayer: Int, endingWith month: Month) -> Bool {
        paying.hasReceipt(taxpayer, endingWith: month)
    }
}

extension ReceiptBlock {
    /// Traps unless the columns are of equal length: a block is ours, not the steward's.
    func checkColumns() {
        precondition(
            taxpayers.count == count && buildings.count == count && total.count == count && local.count == count
                && district.count == count, "columns of unequal length")
    }
}
