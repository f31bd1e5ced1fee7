public import BuildingEconomy

/// What a building's file needs from the stream of receipts, in one pass. Blocks must say which receipts are one-off.
public struct BuildingFileSums: Sendable {
    /// What every building's file needs alike: filled once, it serves all of them.
    public struct Shared: Sendable {
        private(set) var attribution: Attribution
        private(set) var themes: ThemeSums

        /// Nothing received yet.
        public init(portfolio: Portfolio, options: RankingOptions) {
            var ends = [options.window, options.window.previous].compactMap { $0?.to }
            if options.metric == .inPlaceRate { ends += FileHistory.ends(for: options) }
            attribution = Attribution(
                portfolio: portfolio, months: BuildingFileSums.monthsNeeded(for: options), payingEnds: ends)
            themes = ThemeSums(portfolio: portfolio, window: options.window)
        }

        /// Adds a run of receipts.
        public mutating func add(_ block: ReceiptBlock) {
            attribution.add(block)
            themes.add(block)
        }

        /// Adds what another of the same question received.
        public mutating func merge(_ other: Shared) {
            attribution.merge(other.attribution)
            themes.merge(other.themes)
        }
    }

    let position: Int
    private let shared: Shared
    private(set) var own: OwnTaxpayers
    private(set) var tenants: TenantReceipts
    private var placing: Placing
    private let holders: Placing.Holders
    /// The sums of all buildings.
    public var attribution: Attribution { shared.attribution }
    var themes: ThemeSums { shared.themes }

    /// Nothing received yet.
    ///
    /// - Parameters:
    ///   - portfolio: the register, the roster and the months loaded.
    ///   - options: metric, window and bases.
    ///   - position: the building.
    ///   - shared: made for the same options, fed with every receipt.
    public init(portfolio: Portfolio, options: RankingOptions, position: Int, shared: Shared) {
        self.position = position
        self.shared = shared
        let history = FileHistory.ends(for: options)
        own = OwnTaxpayers(window: options.window)
        placing = Placing(shared.attribution.index, months: options.window.yearEarlier.from...options.window.to)
        holders = Placing.Holders(of: position, portfolio)
        tenants = TenantReceipts(
            of: TenantHistory.taxpayers(of: portfolio, in: position), taxpayerCount: portfolio.taxpayerCount,
            months: min(history.first!, options.window.to).advanced(by: -11)...max(history.last!, options.window.to))
    }

    /// The months whose receipts it needs.
    public static func monthsNeeded(for options: RankingOptions) -> ClosedRange<Month> {
        let history = FileHistory.monthsNeeded(for: options)
        let ranking = options.monthsNeeded
        return min(history.lowerBound, ranking.lowerBound)...max(history.upperBound, ranking.upperBound)
    }

    /// Adds a run of receipts.
    public mutating func add(_ block: ReceiptBlock) {
        tenants.add(block)
        let place = Int32(position)
        let first = placing.months.lowerBound
        // Taken out for the while, so that it can change beside the placing.
        var own = OwnTaxpayers(window: self.own.window)
        swap(&own, &self.own)
        placing.place(block, of: holders) { part in
            guard part.place == place else { return }
            own.add(part, month: first.advanced(by: part.month), isOneOff: block.isOneOff(part.row))
        }
        swap(&own, &self.own)
    }

    /// Adds what another of the same question received.
    public mutating func merge(_ other: BuildingFileSums) {
        own.merge(other.own)
        tenants.merge(other.tenants)
    }
}

extension ReceiptBlock {
    /// Whether a receipt is one-off; false in a block made without the marks.
    func isOneOff(_ row: Int) -> Bool { row < oneOff.count && oneOff[row] }
}
